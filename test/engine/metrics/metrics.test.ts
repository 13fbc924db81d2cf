/**
 * Goal: every metric counts what its name says, and nothing else.
 * Method: each one is shown the same small trace of made-up records, counted by hand; what no metric asked for must
 * not reach it in a run either.
 */
import { describe, expect, it } from 'vitest';
import {
  Action,
  Cause,
  Ending,
  METRICS,
  MetricState,
  metricIndex,
  packEnding,
  packSent,
  TraceKind,
} from '../../../src/engine';
import type { Metric } from '../../../src/engine/metrics/metric';

type Line = readonly [timeUs: number, kind: TraceKind, a: number, b: number, c: number];

const ANA = 0;
const BEN = 1;
const CY = 2;

/** Cy only browses. Ana loses a session and a cart, Ben a cart; Ben is refused once without holding a session. */
const TRACE: readonly Line[] = [
  [10, TraceKind.attemptSent, 1, ANA, packSent(Action.add, 100, false)],
  [11, TraceKind.attemptSent, 2, BEN, packSent(Action.login, 0, false)],
  [12, TraceKind.attemptSent, 3, CY, packSent(Action.browse, 80, false)],
  [20, TraceKind.attemptEnded, 1, ANA, packEnding(Ending.error, 502, true)],
  [21, TraceKind.attemptEnded, 2, BEN, packEnding(Ending.notLoggedIn, 200, false)],
  [22, TraceKind.attemptEnded, 3, CY, packEnding(Ending.ok, 200, true)],
  [23, TraceKind.attemptEnded, 4, CY, packEnding(Ending.ok, 200, true)],
  [30, TraceKind.sessionLost, ANA, 5, Cause.crash],
  [31, TraceKind.cartLost, ANA, 2, Cause.crash],
  [32, TraceKind.cartLost, BEN, 1, Cause.wipe],
  [40, TraceKind.attemptEnded, 5, ANA, packEnding(Ending.notLoggedIn, 200, true)],
  [41, TraceKind.attemptEnded, 6, ANA, packEnding(Ending.timedOut, 0, true)],
  [42, TraceKind.attemptEnded, 7, BEN, packEnding(Ending.refused, 0, false)],
  [50, TraceKind.forcedLogin, ANA, 6, 0],
  [51, TraceKind.sessionLost, ANA, 6, Cause.replaced],
  [60, TraceKind.orderPlaced, CY, 8, 3],
  [61, TraceKind.duplicateOrder, CY, 9, 3],
  [62, TraceKind.sessionEnded, BEN, 7, Cause.idle],
  [63, TraceKind.lateAnswer, 7, BEN, 0],
];

/** Shows a metric the records it asked for. */
function fold(id: string): { readonly value: number; readonly state: MetricState } {
  const metric: Metric = METRICS[metricIndex(id)] as Metric;
  const state = new MetricState(3);
  for (const [timeUs, kind, a, b, c] of TRACE) {
    if (metric.kinds.includes(kind)) metric.observe(state, timeUs, a, b, c);
  }
  return { value: metric.read(state), state };
}

const COUNTED_BY_HAND: Readonly<
  Record<string, { value: number; perClient: readonly number[]; lastUs: number }>
> = {
  'sessions-lost': { value: 2, perClient: [2, 0, 0], lastUs: 51 },
  'forced-logins': { value: 1, perClient: [1, 0, 0], lastUs: 50 },
  'carts-lost': { value: 2, perClient: [1, 1, 0], lastUs: 32 },
  errors: { value: 3, perClient: [2, 1, 0], lastUs: 42 },
  'duplicate-orders': { value: 1, perClient: [0, 0, 1], lastUs: 61 },
  'people-affected': { value: 2, perClient: [3, 1, 0], lastUs: 51 },
  refusals: { value: 1, perClient: [1, 0, 0], lastUs: 40 },
  'requests-ok': { value: 2, perClient: [0, 0, 2], lastUs: 23 },
  'credential-bytes-per-request': { value: 60, perClient: [1, 1, 1], lastUs: 12 },
};

describe('the registry of metrics', () => {
  it('has unique ids, and every metric is counted here', () => {
    const ids = METRICS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(Object.keys(COUNTED_BY_HAND).sort());
    ids.forEach((id, index) => {
      expect(metricIndex(id)).toBe(index);
    });
    expect(() => metricIndex('nonsense')).toThrow('There is no metric "nonsense".');
  });
});

describe.each(METRICS.map(({ id }) => id))('%s', (id) => {
  const { value, state } = fold(id);
  const expected = COUNTED_BY_HAND[id];

  it('counts what happened', () => {
    expect(value).toBe(expected?.value);
    expect([...state.perClient]).toEqual(expected?.perClient);
    expect(state.people).toBe(expected?.perClient.filter((count) => count > 0).length);
    expect(state.lastUs).toBe(expected?.lastUs);
  });

  it('is a number before anything happened', () => {
    const metric: Metric = METRICS[metricIndex(id)] as Metric;
    expect(metric.read(new MetricState(3))).toBe(0);
  });

  it('can be copied', () => {
    const copy = new MetricState(3);
    copy.count(1, 2, 3);
    state.copyTo(copy);
    expect(copy).toEqual(state);
    copy.count(99, 0);
    expect(state.lastUs).toBe(expected?.lastUs);
  });
});
