import type { TraceKind } from '../trace/events';
import type { Metric } from './metric';

/** A metric that counts records of one kind whose field `a` is the client. */
export const countByClient = (id: string, title: string, kind: TraceKind): Metric => ({
  id,
  title,
  unit: 'count',
  better: 'lower',
  kinds: [kind],
  observe: (state, timeUs, client) => state.count(timeUs, client),
  read: (state) => state.sum,
});
