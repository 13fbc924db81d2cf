/**
 * Goal: every metric says what its name says, and nothing else.
 * Method: all of them are shown the same small trace of made-up records, counted by hand. The table has to name every
 * metric, so that a new one cannot come without a number. What is said of machines is counted too.
 */
import { describe, expect, it } from 'vitest';
import {
  Action,
  Belief,
  CacheAnswer,
  Cause,
  Ending,
  METRICS,
  type Metric,
  type MetricId,
  PlaceKind,
  packContents,
  packEnding,
  packPlace,
  packSent,
  RetryWhy,
  RouteReason,
  ServerCondition,
  StoreVerb,
  TraceKind,
} from '../../../src/engine';
import { FOLDS, findMetric, WATCHERS } from '../../../src/engine/metrics';
import type { Fold } from '../../../src/engine/metrics/folds/fold';
import { run } from '../../support/scenarios';
import { type Expected, MESSAGE_COUNTS, MESSAGE_LINES } from './messageCounts';
import { SERVICE_COUNTS, SERVICE_LINES } from './serviceCounts';
import { TRANSFER_COUNTS, TRANSFER_LINES } from './transferCounts';

type Line = readonly [timeUs: number, kind: TraceKind, a: number, b: number, c: number];

const ANA = 0;
const BEN = 1;
const CY = 2;
const [S1, S2] = [0, 1];
const SIZE = { clients: 3, people: 3, servers: 4, workers: 2 };
const NOW_US = 100_000;
const memory = (server: number): number => packPlace(PlaceKind.memory, server);
const store = packPlace(PlaceKind.store, 0);
const pocket = packPlace(PlaceKind.pocket, ANA);
const contents = packContents(ANA, true, 1);

/** Cy only browses. Ana loses a session and a cart, Ben a cart; Ben is refused once without holding a session. */
const PEOPLE: readonly Line[] = [
  [10, TraceKind.attemptSent, 1, ANA, packSent(Action.add, 100, false)],
  [11, TraceKind.attemptSent, 2, BEN, packSent(Action.login, 0, false)],
  [12, TraceKind.attemptSent, 3, CY, packSent(Action.browse, 80, false)],
  [13, TraceKind.attemptSent, 4, CY, packSent(Action.browse, 80, true)],
  [19, TraceKind.attemptEnded, 1, ANA, packEnding(Ending.error, 503, true)],
  [20, TraceKind.change, 0, 0, 0],
  [21, TraceKind.attemptEnded, 2, BEN, packEnding(Ending.notLoggedIn, 200, false)],
  [22, TraceKind.attemptEnded, 3, CY, packEnding(Ending.ok, 200, true, true, true, true)],
  // Another intent, of which a try had ended before.
  [23, TraceKind.attemptEnded, 4, CY, packEnding(Ending.ok, 200, true, true, false, true)],
  [24, TraceKind.attemptEnded, 2, BEN, packEnding(Ending.ok, 200, false, false)],
  [30, TraceKind.sessionLost, ANA, 5, Cause.crash],
  [31, TraceKind.cartLost, ANA, 2, Cause.crash],
  [32, TraceKind.cartLost, BEN, 1, Cause.wipe],
  // Cy was shut out, with what was in the cart: that was meant to be lost.
  [32, TraceKind.cartLost, CY, 7, Cause.revoked],
  [33, TraceKind.updateLost, CY, 4, 77],
  [34, TraceKind.progressLost, ANA, 5, 2],
  [38, TraceKind.change, 1, 0, 0],
  [39, TraceKind.attemptEnded, 5, ANA, packEnding(Ending.error, 504, true)],
  [40, TraceKind.attemptEnded, 5, ANA, packEnding(Ending.notLoggedIn, 200, true)],
  [41, TraceKind.attemptEnded, 6, ANA, packEnding(Ending.timedOut, 0, true)],
  [42, TraceKind.attemptEnded, 7, BEN, packEnding(Ending.refused, 0, false)],
  [43, TraceKind.unknownOutcome, BEN, 7, Action.checkout],
  [44, TraceKind.rateLimited, ANA, 5, 0],
  [45, TraceKind.rateLimited, CY, 6, 2],
  [46, TraceKind.overLimit, CY, 7, 2],
  [50, TraceKind.forcedLogin, ANA, 6, 0],
  [51, TraceKind.sessionLost, ANA, 6, Cause.replaced],
  [60, TraceKind.orderPlaced, CY, 8, 3],
  [61, TraceKind.duplicateOrder, CY, 9, 3],
  [62, TraceKind.sessionEnded, BEN, 7, Cause.idle],
  [63, TraceKind.lateAnswer, 7, BEN, 0],
  [64, TraceKind.retried, 7, S1, RetryWhy.refused],
  [65, TraceKind.retried, 7, S2, RetryWhy.broken],
  // Two things that were revoked, and one that was not noticed for 5 us; the second never came back.
  [70, TraceKind.revoked, BEN, 8, 0],
  [71, TraceKind.revoked, CY, 9, 1],
  [72, TraceKind.acceptedAfterRevocation, BEN, 8, 1],
  [75, TraceKind.acceptedAfterRevocation, BEN, 8, 4],
  [76, TraceKind.acceptedAfterRevocation, BEN, 3, 2],
  [80, TraceKind.loginWork, ANA, S1, 1_200_000],
  [81, TraceKind.loginWork, ANA, S2, 300_000],
  // Two find no place. One takes Ben's number; what is counted for Ben stays, but is not that person's.
  [90, TraceKind.clientArrived, -1, 0, 0],
  [91, TraceKind.clientArrived, -1, 0, 0],
  [92, TraceKind.clientArrived, BEN, 3, 0],
  [93, TraceKind.cartLost, BEN, 6, Cause.wipe],
  ...MESSAGE_LINES,
  ...TRANSFER_LINES,
  ...SERVICE_LINES,
];

/** S1 works from 10 ms to 60 ms, with both workers for the last 20; S2 is there from 20 ms, S3 only until 50 ms. */
const MACHINES: readonly Line[] = [
  [0, TraceKind.serverCondition, 0, ServerCondition.running, 0],
  [0, TraceKind.serverCondition, 2, ServerCondition.running, 0],
  [0, TraceKind.balancerBelief, 0, Belief.up, 0],
  [0, TraceKind.balancerBelief, 2, Belief.up, 0],
  [10_000, TraceKind.serverLoad, 0, 1, 0],
  [20_000, TraceKind.serverCondition, 1, ServerCondition.starting, 0],
  [20_000, TraceKind.balancerBelief, 1, Belief.down, 0],
  [25_000, TraceKind.serverCondition, 1, ServerCondition.running, 0],
  [25_000, TraceKind.balancerBelief, 1, Belief.up, 0],
  [40_000, TraceKind.serverLoad, 0, 2, 5],
  [45_000, TraceKind.serverLoad, 0, 2, 4],
  [50_000, TraceKind.serverCondition, 2, ServerCondition.removed, 0],
  [50_000, TraceKind.balancerBelief, 2, Belief.forgotten, 0],
  [60_000, TraceKind.serverLoad, 0, 0, 0],
  [30_000, TraceKind.storeLoad, 1, 0, 0],
  [35_000, TraceKind.storeLoad, 1, 3, 0],
  [55_000, TraceKind.storeLoad, 0, 0, 0],
  // S1 fails twice: noticed after 7 ms, and not at all. S2 is noticed after 3 ms, and said to be slow meanwhile.
  [61_000, TraceKind.serverCondition, 0, ServerCondition.stopped, 0],
  [62_000, TraceKind.serverCondition, 1, ServerCondition.frozen, 0],
  [63_000, TraceKind.serverCondition, 1, ServerCondition.frozen, 1],
  [65_000, TraceKind.balancerBelief, 1, Belief.ejected, 9],
  [66_000, TraceKind.balancerBelief, 1, Belief.down, 0],
  [68_000, TraceKind.balancerBelief, 0, Belief.down, 0],
  [70_000, TraceKind.serverCondition, 0, ServerCondition.running, 0],
  [72_000, TraceKind.balancerBelief, 0, Belief.up, 0],
  [73_000, TraceKind.serverCondition, 0, ServerCondition.stopped, 0],
  [74_000, TraceKind.serverCondition, 0, ServerCondition.running, 0],
  [99_000, TraceKind.balancerBelief, 0, Belief.down, 0],
  // 6 go to S1 and 2 to S2: 60 and 25 a second of presence. S3 got 2 and is gone.
  ...[S1, S1, S1, S1, S1, S1, S2, S2, 2, 2].map(
    (server, at): Line => [5000 + at, TraceKind.routed, at, server, RouteReason.roundRobin],
  ),
];

const SESSIONS: readonly Line[] = [
  [1, TraceKind.copyPlaced, 5, memory(S1), contents],
  [2, TraceKind.copyPlaced, 6, memory(S1), contents],
  [3, TraceKind.copyPlaced, 5, memory(S1), contents],
  [4, TraceKind.copyPlaced, 5, memory(S2), contents],
  [5, TraceKind.copyRemoved, 6, memory(S1), Cause.idle],
  [6, TraceKind.copyRemoved, 6, memory(S1), Cause.idle],
  [7, TraceKind.copyPlaced, 5, store, contents],
  [8, TraceKind.copyPlaced, 6, store, contents],
  [9, TraceKind.copyPlaced, 7, store, contents],
  [10, TraceKind.copyPlaced, 5, packPlace(PlaceKind.replica, 0), contents],
  [11, TraceKind.copyPlaced, 5, pocket, contents],
  [12, TraceKind.copyPlaced, 5, pocket, contents],
  [13, TraceKind.storeOperation, StoreVerb.read, S1, 0],
  [14, TraceKind.storeOperation, StoreVerb.touch, S1, 10],
  [15, TraceKind.cacheAnswer, 1, ANA, CacheAnswer.hit],
  [16, TraceKind.cacheAnswer, 2, ANA, CacheAnswer.miss],
  [17, TraceKind.cacheAnswer, 3, ANA, CacheAnswer.pass],
  [18, TraceKind.cacheAnswer, 4, ANA, CacheAnswer.collapsed],
  [19, TraceKind.cacheAnswer, 5, ANA, CacheAnswer.stale],
  // Whoever waited in vain has missed after all.
  [20, TraceKind.cacheAnswer, 4, ANA, CacheAnswer.miss],
];

/** 1 to 100 us, one of each; every fourth has waited 8 us. */
const TIMES = Array.from({ length: 100 }, (_, at): Line => {
  const waitedUs = at % 4 === 0 ? 8 : 0;
  return [200 + at, TraceKind.requestTimed, at, waitedUs, 100 - at];
});

const TRACE = [...PEOPLE, ...MACHINES, ...SESSIONS, ...TIMES].sort(([one], [other]) => one - other);

function folded(): readonly Fold[] {
  const folds = FOLDS.map((kind) => kind.start(SIZE));
  for (const [timeUs, kind, a, b, c] of TRACE) {
    for (const index of WATCHERS[kind] ?? []) folds[index]?.observe(timeUs, kind, a, b, c);
  }
  return folds;
}

const COUNTED_BY_HAND: Readonly<Record<string, Expected>> = {
  'sessions-lost': { value: 2, counted: [[2, 0, 0], 1, 51] },
  'forced-logins': { value: 1, counted: [[1, 0, 0], 1, 50] },
  'carts-lost': { value: 3, counted: [[1, 1, 0], 3, 93] },
  'items-lost': { value: 13, counted: [[1, 1, 1], 4, 93] },
  'updates-lost': { value: 4, counted: [[0, 0, 1], 1, 33] },
  'progress-lost': { value: 1, counted: [[1, 0, 0], 1, 34] },
  errors: { value: 4, counted: [[3, 0, 0], 2, 42] },
  timeouts: { value: 2, counted: [[2, 0, 0], 1, 41] },
  'error-window': { value: 3e-6 },
  'duplicate-orders': { value: 1, counted: [[0, 0, 1], 1, 61] },
  'unknown-outcomes': { value: 1, counted: [[0, 0, 0], 1, 43] },
  // Ana, Ben and whoever took Ben's number, and Cy, who was not shown two messages: all there were.
  'people-affected': { value: 1, counted: [[5, 1, 2], 4, 93] },
  refusals: { value: 1, counted: [[1, 0, 0], 1, 40] },
  'requests-ok': { value: 2, counted: [[0, 0, 2], 1, 23] },
  throughput: { value: 20 },
  // Cy's two, of seven whose first attempt has ended.
  'actions-fulfilled': { value: 2 / 7, before: 1, counted: [[0, 0, 2], 1, 23] },
  // Four errors, and one "not logged in" to somebody who held a session.
  availability: { value: 1 - 5 / 9, before: 1 },
  'latency-p50': { value: 50e-6 },
  'latency-p95': { value: 95e-6 },
  'latency-p99': { value: 99e-6 },
  'latency-mean': { value: 50.5e-6 },
  'queue-wait': { value: 2e-6 },
  // 30 ms with one worker and 20 ms with two, of 100 + 80 + 50 ms with two.
  utilization: { value: 70 / 460, byNode: { S1: 70 / 200, S2: 0, S3: 0, store: 0.25 } },
  'share-by-server': { value: 0.6, byNode: { S1: 0.6, S2: 0.2, S3: 0.2 } },
  'load-fairness': { value: 85 ** 2 / (2 * (60 ** 2 + 25 ** 2)), before: 1 },
  'store-operations-per-request': { value: 1 / 3 },
  'credential-bytes-per-request': { value: 65, counted: [[1, 0, 4], 3, 87] },
  'session-memory-by-node': {
    value: 6,
    byNode: { S1: 1, S2: 1, S3: 0, store: 3, replica: 1, people: 1 },
  },
  'cache-hit-ratio': { value: 0.4 },
  'revocation-lag': { value: 5e-6 },
  'accepted-after-revocation': { value: 3, counted: [[0, 0, 0], 1, 76] },
  'login-cpu': { value: 1.5, counted: [[2, 0, 0], 1, 81] },
  'detection-time': { value: 0.005 },
  // Three attempts that are no login and two tries of the balancer, for two intents.
  'retry-amplification': { value: 2.5, before: 1 },
  'turned-away': { value: 2 },
  'people-with-errors': { value: 2, counted: [[3, 0, 0], 2, 42] },
  'latency-max': { value: 100e-6 },
  // The change at 38 and the error at 42.
  'last-error': { value: 4e-6 },
  ...MESSAGE_COUNTS,
  ...TRANSFER_COUNTS,
  ...SERVICE_COUNTS,
  'rate-limited': { value: 2, counted: [[1, 0, 1], 2, 45] },
  'refused-below-limit': { value: 1, counted: [[0, 0, 1], 1, 45] },
  'over-limit': { value: 1, counted: [[0, 0, 1], 1, 46] },
};

describe('the registry of metrics', () => {
  it('has unique ids, and every metric is counted here', () => {
    const ids = METRICS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(Object.keys(COUNTED_BY_HAND).sort());
    for (const { id } of METRICS) expect(findMetric(id).metric.id).toBe(id);
    expect(() => findMetric('nonsense' as MetricId)).toThrow('There is no metric "nonsense".');
  });

  it('shows every fold what it asked for, and nothing else', () => {
    FOLDS.forEach(({ kinds }, index) => {
      const shown = WATCHERS.flatMap((list, kind) => (list.includes(index) ? [kind] : []));
      expect(shown).toEqual([...kinds].sort((one, other) => one - other));
    });
  });
});

const nodes = (metric: Metric, fold: Fold) => {
  const list = metric.byNode?.(fold, NOW_US);
  return list && Object.fromEntries(list.map(({ node, value }) => [node, value]));
};

describe.each(METRICS.map(({ id }) => id))('%s', (id) => {
  const { metric, fold } = findMetric(id);
  const state = folded()[fold] as Fold;
  const expected = COUNTED_BY_HAND[id] as Expected;

  it('says what happened', () => {
    expect(metric.read(state, NOW_US)).toBeCloseTo(expected.value, 12);
    expect(Object.keys(nodes(metric, state) ?? {})).toEqual(Object.keys(expected.byNode ?? {}));
    for (const [node, value] of Object.entries(nodes(metric, state) ?? {})) {
      expect([node, value]).toEqual([node, expect.closeTo(expected.byNode?.[node] ?? -1, 12)]);
    }
  });

  it('says whom it happened to', () => {
    const count = metric.counts?.(state);
    const found = count && [[...count.perClient], count.people, count.lastUs];
    expect(found).toEqual(expected.counted);
  });

  it('is a number before anything happened', () => {
    const blank = metric.fold.start(SIZE);
    expect(metric.read(blank, 0)).toBe(expected.before ?? 0);
    expect(metric.read(blank, NOW_US)).toBe(expected.before ?? 0);
  });

  it('can be copied, and the copy leads a life of its own', () => {
    const copy = metric.fold.start(SIZE);
    // Something else has happened to the copy before.
    for (const [timeUs, kind, a, b, c] of [...TRACE].reverse().slice(40)) {
      if (metric.fold.kinds.includes(kind)) copy.observe(NOW_US + timeUs, kind, a, b, c);
    }
    state.copyTo(copy);
    expect(copy).toEqual(state);
    const seen = JSON.stringify([metric.read(copy, NOW_US), nodes(metric, copy)]);
    expect(JSON.stringify([metric.read(state, NOW_US), nodes(metric, state)])).toBe(seen);
    for (const [timeUs, kind, a, b, c] of TRACE) {
      if (metric.fold.kinds.includes(kind)) copy.observe(NOW_US + timeUs, kind, a, b, c);
    }
    expect(JSON.stringify([metric.read(state, NOW_US), nodes(metric, state)])).toBe(seen);
  });
});

describe('a run', () => {
  const { simulation, only } = run({}, 'sticky', 60);
  const timed = only('requestTimed');

  it('is measured by id', () => {
    expect(simulation.measure('requests-ok')).toEqual({ value: simulation.metric('requests-ok') });
    const { byNode = [] } = simulation.measure('utilization');
    expect(byNode.map(({ node }) => node).join()).toBe('S1,S2,S3,store');
    expect(() => simulation.counted('throughput')).toThrow('counts nobody');
    expect(() => simulation.measure('nonsense' as MetricId)).toThrow('There is no metric');
  });

  it('knows of how many answers its percentiles are', () => {
    expect(timed.length).toBeGreaterThan(50);
    expect(simulation.measure('latency-p95').samples).toBe(timed.length);
    for (const id of ['latency-max', 'latency-mean', 'queue-wait'] as const)
      expect(simulation.measure(id).samples).toBe(timed.length);
    expect(simulation.measure('errors').samples).toBeUndefined();
  });

  it('times every answer, from sending to its arrival', () => {
    const ended = only('attemptEnded');
    expect(timed.map(({ attempt }) => attempt)).toEqual(ended.map(({ attempt }) => attempt));
    const sent = new Map(only('attemptSent').map(({ attempt, atUs }) => [attempt, atUs]));
    for (const { attempt, atUs, tookUs } of timed)
      expect(tookUs).toBe(atUs - (sent.get(attempt) ?? 0));
    expect(timed.length).toBeGreaterThan(30);
  });

  it('knows how long each attempt waited for a worker', () => {
    const crowded = run({ clients: { firstRequestSpacing: 0 }, servers: { count: 1 } }, 'jwt', 60);
    const queued = new Map(crowded.only('queued').map(({ attempt, atUs }) => [attempt, atUs]));
    const started = new Map(
      crowded.only('workStarted').map(({ attempt, atUs }) => [attempt, atUs]),
    );
    const waits = crowded.only('requestTimed').map(({ attempt, waitedUs }) => {
      const from = queued.get(attempt) ?? Number.NaN;
      const expected = queued.has(attempt) ? (started.get(attempt) ?? 0) - from : 0;
      expect([attempt, waitedUs]).toEqual([attempt, expected]);
      return waitedUs;
    });
    expect(Math.max(...waits)).toBeGreaterThan(400_000);
    const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length / 1e6;
    expect(crowded.simulation.metric('queue-wait')).toBeCloseTo(mean, 9);
  });

  it('counts the processor time of every login', () => {
    const cold = run({ clients: { loggedIn: false } }, 'sticky', 60);
    expect(cold.only('loginWork')).toHaveLength(6);
    expect(cold.simulation.metric('login-cpu')).toBeCloseTo(6 * 1.2, 9);
  });
});
