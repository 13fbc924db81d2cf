import { ARCHITECTURE_IDS } from '../../architectures/list';
import { between, choice, count, inGroup } from './field';

/** Where a run begins. */
export const GENERAL = inGroup('general', [
  choice('architecture', ARCHITECTURE_IDS, 'sticky', 'sticky'),
  count('seed', 'number', between(0, 4294967295), 1, 1),
]);
