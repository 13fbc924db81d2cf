import { cartsLost } from './cartsLost';
import { credentialBytes } from './credentialBytes';
import { duplicateOrders } from './duplicateOrders';
import { errors } from './errors';
import { forcedLogins } from './forcedLogins';
import type { Metric } from './metric';
import { peopleAffected } from './peopleAffected';
import { refusals } from './refusals';
import { requestsOk } from './requestsOk';
import { sessionsLost } from './sessionsLost';

export { type Metric, MetricState } from './metric';

/** All metrics. A new one is one file and one line here. */
export const METRICS = [
  sessionsLost,
  forcedLogins,
  cartsLost,
  errors,
  duplicateOrders,
  peopleAffected,
  refusals,
  requestsOk,
  credentialBytes,
] as const satisfies readonly Metric[];

/** Position of a metric in `METRICS`, by its id. Throws for an unknown id. */
export function metricIndex(id: string): number {
  const index = METRICS.findIndex((metric) => metric.id === id);
  if (index < 0) throw new Error(`There is no metric "${id}".`);
  return index;
}
