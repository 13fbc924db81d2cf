import { TraceKind } from '../trace/events';
import { type CountFold, countOf } from './countFold';
import type { Metric } from './metric';

/** People who lost at least one session or cart. */
export const peopleAffected: Metric<CountFold> = {
  id: 'people-affected',
  title: 'People affected',
  unit: 'people',
  better: 'lower',
  fold: countOf([TraceKind.sessionLost, TraceKind.cartLost]),
  read: ({ count }) => count.people,
  counts: ({ count }) => count,
};
