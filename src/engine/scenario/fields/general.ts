import { ARCHITECTURE_IDS } from '../../architectures/list';
import { between, choice, count, type Field, ILLUSTRATIVE, inGroup } from './field';

/** Where a run begins. */
export const GENERAL: readonly Field[] = inGroup('general', [
  choice(
    ['architecture', 'Architecture', 'Where session state lives at the start.', ILLUSTRATIVE],
    ARCHITECTURE_IDS,
    'sticky',
    'sticky',
  ),
  count(
    ['seed', 'Seed', 'Starts every random draw: the same seed gives the same run.', ILLUSTRATIVE],
    'number',
    between(0, 4294967295),
    1,
    1,
  ),
]);
