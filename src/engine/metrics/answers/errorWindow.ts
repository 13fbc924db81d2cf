import { SECOND_US } from '../../kernel/time';
import { type Endings, endings } from '../folds/endings';
import type { Metric } from '../metric';

/** From the first error after a change to the latest before the next change that errors follow. Errors before any change are not in it. */
export const errorWindow: Metric<Endings> = {
  id: 'error-window',
  unit: 's',
  better: 'lower',
  fold: endings,
  read: ({ firstErrorUs, lastErrorUs }) => (lastErrorUs - firstErrorUs) / SECOND_US,
};
