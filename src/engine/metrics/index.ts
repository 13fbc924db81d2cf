import { actionsFulfilled } from './answers/actionsFulfilled';
import { availability } from './answers/availability';
import { errors } from './answers/errors';
import { errorWindow } from './answers/errorWindow';
import { lastError } from './answers/lastError';
import { peopleWithErrors } from './answers/peopleWithErrors';
import { overLimit, rateLimited, refusedBelowLimit } from './answers/rateLimits';
import { refusals } from './answers/refusals';
import { requestsOk } from './answers/requestsOk';
import { retryAmplification } from './answers/retryAmplification';
import { throughput } from './answers/throughput';
import { timeouts } from './answers/timeouts';
import {
  latencyMax,
  latencyMean,
  latencyP50,
  latencyP95,
  latencyP99,
  queueWait,
} from './answers/timings';
import { turnedAway } from './answers/turnedAway';
import { unknownOutcomes } from './answers/unknownOutcomes';
import type { FoldKind } from './folds/fold';
import { watchersOf } from './folds/showTo';
import type { MetricId } from './ids';
import { cartsLost } from './losses/cartsLost';
import { detectionTime } from './losses/detectionTime';
import { duplicateOrders } from './losses/duplicateOrders';
import { forcedLogins } from './losses/forcedLogins';
import { itemsLost } from './losses/itemsLost';
import { messagesLost } from './losses/messagesLost';
import { peopleAffected } from './losses/peopleAffected';
import { progressLost } from './losses/progressLost';
import { acceptedAfterRevocation, revocationLag } from './losses/revocations';
import { seatsDenied, seatsTakenTwice, serviceFailures } from './losses/seats';
import { sessionsLost } from './losses/sessionsLost';
import {
  toldFailed,
  transfersLeftOpen,
  transfersLost,
  transfersMadeTwice,
} from './losses/transfers';
import { updatesLost } from './losses/updatesLost';
import { cacheHitRatio } from './machines/cacheHitRatio';
import { connectionsDropped, connectionsPeak, messageDelay } from './machines/connections';
import { credentialBytes } from './machines/credentialBytes';
import { loadFairness } from './machines/loadFairness';
import { loginCpu } from './machines/loginCpu';
import { sessionMemory } from './machines/sessionMemory';
import { shareByServer } from './machines/shareByServer';
import { storeOperations } from './machines/storeOperations';
import { utilization } from './machines/utilization';
import type { Metric } from './metric';

export type { ClientCount } from './folds/clientCount';
export type { Fold, NodeValue, Onlooker } from './folds/fold';
export type { MetricId } from './ids';
export { isKnown, isTaken, isUnmeasured, leastOf } from './leastSamples';
export type { Metric } from './metric';

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
  progressLost,
  messagesLost,
  connectionsDropped,
  connectionsPeak,
  messageDelay,
  rateLimited,
  refusedBelowLimit,
  overLimit,
  transfersLost,
  transfersLeftOpen,
  toldFailed,
  transfersMadeTwice,
  serviceFailures,
  seatsTakenTwice,
  seatsDenied,
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
