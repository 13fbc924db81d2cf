import { TRACE_KIND_COUNT, type TraceKind } from '../trace/events';
import type { RecordBlock } from '../trace/recordBlock';
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
import { itemsLost } from './itemsLost';
import { loadFairness } from './loadFairness';
import { loginCpu } from './loginCpu';
import type { Fold, FoldKind, Metric } from './metric';
import { peopleAffected } from './peopleAffected';
import { refusals } from './refusals';
import { requestsOk } from './requestsOk';
import { retryAmplification } from './retryAmplification';
import { acceptedAfterRevocation, revocationLag } from './revocations';
import { sessionMemory } from './sessionMemory';
import { sessionsLost } from './sessionsLost';
import { shareByServer } from './shareByServer';
import { storeOperations } from './storeOperations';
import { throughput } from './throughput';
import { timeouts } from './timeouts';
import { latencyMean, latencyP50, latencyP95, latencyP99, queueWait } from './timings';
import { turnedAway } from './turnedAway';
import { unknownOutcomes } from './unknownOutcomes';
import { updatesLost } from './updatesLost';
import { utilization } from './utilization';

export type { ClientCount } from './clientCount';
export type { Fold, Metric, NodeValue } from './metric';

/** All metrics. A new one is one file and one line here, and one in docs/model/metrics.md. */
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
];

/** Every fold that some metric is read off, once. */
export const FOLDS: readonly FoldKind[] = [...new Set(METRICS.map(({ fold }) => fold))];

/** For every kind of record, which of `FOLDS` want to see it. */
export const WATCHERS: readonly (readonly number[])[] = Array.from(
  { length: TRACE_KIND_COUNT },
  (_, kind) =>
    FOLDS.flatMap(({ kinds }, index) => (kinds.includes(kind as TraceKind) ? [index] : [])),
);

/** Shows every record of a block to those of `folds`, one of each of `FOLDS`, that want to see it. */
export function showTo(folds: readonly Fold[], block: RecordBlock): void {
  for (let index = 0; index < block.length; index += 1) {
    const kind = block.kindAt(index);
    const watchers = WATCHERS[kind] as readonly number[];
    if (watchers.length === 0) continue;
    const timeUs = block.timeAt(index);
    const a = block.fieldAt(index, 0);
    const b = block.fieldAt(index, 1);
    const c = block.fieldAt(index, 2);
    for (let turn = 0; turn < watchers.length; turn += 1) {
      (folds[watchers[turn] as number] as Fold).observe(timeUs, kind, a, b, c);
    }
  }
}

/** The metric of an id, and the place of its fold in `FOLDS`. Throws for an unknown id. */
export function findMetric(id: string): { readonly metric: Metric; readonly fold: number } {
  const metric = METRICS.find((candidate) => candidate.id === id);
  if (metric === undefined) throw new Error(`There is no metric "${id}".`);
  return { metric, fold: FOLDS.indexOf(metric.fold) };
}
