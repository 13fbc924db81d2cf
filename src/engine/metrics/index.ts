import { actionsFulfilled } from './actionsFulfilled';
import { availability } from './availability';
import { cacheHitRatio } from './cacheHitRatio';
import { cartsLost } from './cartsLost';
import { credentialBytes } from './credentialBytes';
import { detectionTime } from './detectionTime';
import { duplicateOrders } from './duplicateOrders';
import { errors } from './errors';
import { errorWindow } from './errorWindow';
import { forcedLogins } from './forcedLogins';
import type { MetricId } from './ids';
import { itemsLost } from './itemsLost';
import { lastError } from './lastError';
import { loadFairness } from './loadFairness';
import { loginCpu } from './loginCpu';
import type { FoldKind, Metric } from './metric';
import { peopleAffected } from './peopleAffected';
import { peopleWithErrors } from './peopleWithErrors';
import { refusals } from './refusals';
import { requestsOk } from './requestsOk';
import { retryAmplification } from './retryAmplification';
import { acceptedAfterRevocation, revocationLag } from './revocations';
import { sessionMemory } from './sessionMemory';
import { sessionsLost } from './sessionsLost';
import { shareByServer } from './shareByServer';
import { watchersOf } from './showTo';
import { storeOperations } from './storeOperations';
import { throughput } from './throughput';
import { timeouts } from './timeouts';
import { latencyMax, latencyMean, latencyP50, latencyP95, latencyP99, queueWait } from './timings';
import { turnedAway } from './turnedAway';
import { unknownOutcomes } from './unknownOutcomes';
import { updatesLost } from './updatesLost';
import { utilization } from './utilization';

export type { ClientCount } from './clientCount';
export type { MetricId } from './ids';
export type { Fold, Metric, NodeValue } from './metric';

/** All metrics. A new one is one file, one line here and its id in `MetricId`. */
export const METRICS: readonly Metric[] = [
  actionsFulfilled,
  sessionsLost,
  forcedLogins,
  cartsLost,
  errors,
  duplicateOrders,
  peopleAffected,
  refusals,
  requestsOk,
  credentialBytes,
  itemsLost,
  updatesLost,
  timeouts,
  errorWindow,
  unknownOutcomes,
  throughput,
  availability,
  latencyP50,
  latencyP95,
  latencyP99,
  latencyMean,
  queueWait,
  utilization,
  shareByServer,
  loadFairness,
  storeOperations,
  sessionMemory,
  cacheHitRatio,
  revocationLag,
  acceptedAfterRevocation,
  loginCpu,
  detectionTime,
  retryAmplification,
  turnedAway,
  peopleWithErrors,
  latencyMax,
  lastError,
];

/** Every fold that some metric is read off, once. */
export const FOLDS: readonly FoldKind[] = [...new Set(METRICS.map(({ fold }) => fold))];

/** For every kind of record, which of `FOLDS` want to see it. */
export const WATCHERS = watchersOf(FOLDS);

/** The metric of an id, and the place of its fold in `FOLDS`. Throws for an unknown id. */
export function findMetric(id: MetricId): { readonly metric: Metric; readonly fold: number } {
  const metric = METRICS.find((candidate) => candidate.id === id);
  if (metric === undefined) throw new Error(`There is no metric "${id}".`);
  return { metric, fold: FOLDS.indexOf(metric.fold) };
}
