import { type Endings, endings } from './endings';
import { type Metric, ratio } from './metric';

/** Share of the attempts that ended without an error. "Not logged in" is an answer. Before the first has ended: 1. */
export const availability: Metric<Endings> = {
  id: 'availability',
  title: 'Availability',
  unit: 'share',
  better: 'higher',
  fold: endings,
  read: ({ errors, ended }) => 1 - ratio(errors.sum, ended),
};
