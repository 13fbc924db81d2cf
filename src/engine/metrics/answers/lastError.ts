import { SECOND_US } from '../../kernel/time';
import { type Endings, endings } from '../folds/endings';
import type { Metric } from '../metric';

/** From the latest change that errors followed to the latest error: how long what was done was still felt. */
export const lastError: Metric<Endings> = {
  id: 'last-error',
  unit: 's',
  better: 'lower',
  fold: endings,
  read: ({ changedUs, lastErrorUs }) => (lastErrorUs - changedUs) / SECOND_US,
};
