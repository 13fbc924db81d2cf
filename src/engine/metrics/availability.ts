import { type Endings, endings } from './endings';
import { type Metric, ratio } from './metric';

/** Share of the attempts that ended which ended as the person wanted. Before the first has ended, nothing has failed: 1. */
export const availability: Metric<Endings> = {
  id: 'availability',
  title: 'Availability',
  unit: 'share',
  better: 'higher',
  fold: endings,
  read: ({ ok, ended }) => ratio(ok.sum, ended, 1),
};
