/**
 * Goal: what each chart draws, has in its table and says in its sentence is what happened, counted by hand; and of an
 * earlier instant nothing that comes later.
 * Method: every chart is given the same small run of four seconds: two servers, two people, a store.
 */
import { describe, expect, it } from 'vitest';
import { endOf } from '../../../src/charts/figures/chartView';
import { barsOf, windowsIn } from '../../../src/charts/figures/latencySpread';
import { CHARTS, type ChartId, SPECS } from '../../../src/charts/figures/specs';
import { SUMMARIES } from '../../../src/charts/figures/summaries';
import { cutAt, endAt } from '../../../src/charts/figures/useLook';
import {
  Action,
  Ending,
  PlaceKind,
  packContents,
  packPlace,
  RouteReason,
  ServerCondition,
  StoreVerb,
  TraceKind,
} from '../../../src/engine';
import { ANA, BEN, ended, type Line, recorded, sent, timed } from '../../support/recordedSeries';
import { seconds } from '../../support/scenarios';

const [S1, S2] = [0, 1];
const contents = packContents(ANA, true, 1);
const place = (kind: PlaceKind, index = 0) => packPlace(kind, index);

const RUN: readonly Line[] = [
  [0, TraceKind.serverCondition, S1, ServerCondition.running, 0],
  [0, TraceKind.serverCondition, S2, ServerCondition.running, 0],
  [0, TraceKind.copyPlaced, 5, place(PlaceKind.memory, S1), contents],
  [0, TraceKind.copyPlaced, 6, place(PlaceKind.memory, S1), contents],
  [0, TraceKind.copyPlaced, 7, place(PlaceKind.memory, S2), contents],
  [0, TraceKind.copyPlaced, 7, place(PlaceKind.store), contents],
  [0, TraceKind.copyPlaced, 8, place(PlaceKind.pocket), contents],
  [0.1, TraceKind.attemptSent, 1, ANA, sent(0, ANA, Action.add, 100)[4]],
  [0.2, TraceKind.routed, 1, S1, RouteReason.roundRobin],
  [0.25, TraceKind.serverLoad, S1, 1, 2],
  [0.75, TraceKind.serverLoad, S1, 0, 0],
  [0.3, TraceKind.storeOperation, StoreVerb.read, S1, 0],
  timed(0.8, 0.5),
  ended(0.8, Ending.ok, 200),
  sent(1.1, BEN, Action.login, 0),
  sent(1.2, ANA, Action.add, 50),
  [1.3, TraceKind.routed, 2, S1, RouteReason.roundRobin],
  [1.4, TraceKind.routed, 3, S2, RouteReason.roundRobin],
  [1.5, TraceKind.storeOperation, StoreVerb.write, S2, 0],
  [1.5, TraceKind.storeLoad, 1, 0, 0],
  [2, TraceKind.storeLoad, 0, 0, 0],
  timed(1.9, 0.7),
  ended(1.9, Ending.notLoggedIn, 200),
  [1.95, TraceKind.forcedLogin, BEN, 9, 0],
  [2.5, TraceKind.copyRemoved, 6, place(PlaceKind.memory, S1), 0],
  [2.6, TraceKind.serverCondition, S1, ServerCondition.stopped, 0],
  ended(3.1, Ending.error, 502),
  ended(3.2, Ending.timedOut, 0),
].toSorted(([one], [other]) => Number(one) - Number(other)) as unknown as Line[];

const series = recorded(RUN, 4);

/** By the name of each line or row: its numbers from the first window on, or from instant zero where it is so at instants. */
function tableOf(id: ChartId) {
  const spec = SPECS[id];
  if (spec.kind === 'spread') throw new Error('It has no lines.');
  return Object.fromEntries(
    spec
      .tracks(series)
      .map(({ name, amounts, isLevel }) => [name, Array.from(amounts).slice(isLevel ? 0 : 1)]),
  );
}

const drawn = (id: ChartId) => {
  const spec = SPECS[id];
  if (spec.kind === 'spread') throw new Error('It has no lines.');
  return Object.fromEntries(
    spec.tracks(series).map(({ name, values }) => [name, Array.from(values).slice(1)]),
  );
};

const says = (id: ChartId, untilS = 4) =>
  SUMMARIES[id]({ series, cut: cutAt(series.ends, seconds(untilS)), part: null });

const none = Number.NaN;

/** The end whose numbers stand beside a line with these values from the first window on. */
function writtenEnd(values: readonly number[], cut: number, pointedS: number | null = null) {
  const nothing = () => {};
  const span = { fromUs: 0, untilUs: seconds(4) };
  const pointedUs = pointedS === null ? null : seconds(pointedS);
  const hands = { point: nothing, hover: nothing, zoomTo: nothing, zoomBy: nothing };
  const look = { span, isPart: false, pointedUs, showWhole: nothing, ...hands };
  const view = { series, isOther: false, look, timeUs: 0, cut, marks: [], onGo: nothing };
  const all = Float64Array.from([none, ...values]);
  const { ends } = series;
  return endOf(view, { name: '', tone: 'plain', ends, values: all, amounts: all, isLevel: false });
}

describe('a chart', () => {
  it('of latency has the percentiles of each window, and a gap where no response came', () => {
    expect(tableOf('latency')).toEqual({
      p50: [0.5, 0.7, none, none],
      p95: [0.5, 0.7, none, none],
      p99: [0.5, 0.7, none, none],
    });
    expect(says('latency')).toBe(
      'To 4.0 s: half of 2 responses took at most 501 ms, and the slowest 700 ms.',
    );
    expect(says('latency', 1)).toBe('To 1.0 s: one response, after 500 ms.');
    expect(says('latency', 0)).toBe('To 0.0 s: no response has come yet.');
  });

  it('of how latency is spread has each response in one bar', () => {
    const bars = barsOf(series, { first: 0, last: 4 });
    const filled = bars.filter(({ count }) => count > 0);
    expect(filled.map(({ count }) => count)).toEqual([1, 1]);
    for (const [index, took] of [0.5, 0.7].entries()) {
      expect(filled[index]?.from).toBeLessThanOrEqual(took);
      expect(filled[index]?.until).toBeGreaterThan(took);
    }
    expect(barsOf(series, { first: 2, last: 4 })).toEqual([]);
    expect(says('spread', 1)).toBe(
      'To 1.0 s: most often a response took 459 ms to 524 ms, 1 of 1.',
    );
    const part = { first: 2, last: 4 };
    expect(SUMMARIES.spread({ series, cut: 4, part })).toBe('2.0–4.0 s: no response came.');
  });

  it('of a stretch to which the run has not come has no window', () => {
    const shown = (from: number, until: number, cut = 4) =>
      windowsIn(series, { fromUs: seconds(from), untilUs: seconds(until) }, cut);
    expect(shown(1.5, 3.5)).toEqual({ first: 2, last: 3 });
    expect(shown(6, 9)).toEqual({ first: 4, last: 4 });
    expect(shown(2, 4, 1)).toEqual({ first: 1, last: 1 });
    expect(shown(0, 4, 0)).toEqual({ first: 0, last: 0 });
    expect(barsOf(series, shown(6, 9))).toEqual([]);
    expect(SUMMARIES.spread({ series, cut: 1, part: shown(2, 4, 1) })).toBe(
      'To 1.0 s: no window that is shown has ended.',
    );
  });

  it('of requests has what was sent and each way to fail', () => {
    expect(tableOf('requests')).toEqual({
      Requests: [1, 2, 0, 0],
      Errors: [0, 0, 0, 2],
      Timeouts: [0, 0, 0, 1],
      Refusals: [0, 1, 0, 0],
    });
    expect(says('requests')).toBe(
      'To 4.0 s: 3 requests sent; 2 errors, one of them a timeout, 1 refusal.',
    );
    expect(says('requests', 2)).toBe(
      'To 2.0 s: 3 requests sent; no errors, no timeouts, 1 refusal.',
    );
  });

  it('of logins has those that were sent and those that nobody wanted', () => {
    expect(tableOf('logins')).toEqual({
      'Logins sent': [0, 1, 0, 0],
      'Forced logins': [0, 1, 0, 0],
    });
    expect(says('logins')).toBe(
      'To 4.0 s: 1 login sent; one person had to log in again. The busiest window was 1.0–2.0 s: 1/s.',
    );
  });

  it('by server has what was sent there, what was kept, and how long it worked', () => {
    expect(tableOf('routed')).toEqual({ S1: [1, 1, 0, 0], S2: [0, 1, 0, 0] });
    expect(says('routed')).toBe(
      'To 4.0 s: of 3 requests S1 got the largest share, 66.7 %; S2 the smallest, 33.3 %.',
    );
    expect(says('routed', 1)).toBe('To 1.0 s: 1 request, to S1.');
    expect(tableOf('sessions')).toEqual({ S1: [2, 2, 2, 1, 1], S2: [1, 1, 1, 1, 1] });
    expect(says('sessions', 2)).toBe(
      'At 2.0 s: 3 sessions in memory, the largest number at S1: 2.',
    );
    expect(says('sessions')).toBe('At 4.0 s: 2 sessions in memory, at all servers alike.');
    // Two workers each.
    expect(tableOf('utilization')).toEqual({
      S1: [0.25, 0, 0, 0],
      S2: [0, 0, 0, 0],
      Store: [0, 0.5, 0, 0],
    });
    expect(says('utilization')).toBe(
      'To 4.0 s: servers were at work for 3.13 % of their time, the busiest, S1, for 6.25 %; the store for 12.5 %.',
    );
  });

  it('of queues has how many waited on average', () => {
    expect(tableOf('queues')).toEqual({ S1: [1, 0, 0, 0], S2: [0, 0, 0, 0], Store: [0, 0, 0, 0] });
    expect(says('queues')).toBe(
      'To 4.0 s: the longest queue was at S1 in 0.0–1.0 s, 1 on average.',
    );
  });

  it('of places has all copies, wherever they are', () => {
    expect(tableOf('places')).toEqual({
      Memory: [3, 3, 3, 2, 2],
      Store: [1, 1, 1, 1, 1],
      Replica: [0, 0, 0, 0, 0],
      People: [1, 1, 1, 1, 1],
    });
    expect(says('places')).toBe(
      'At 4.0 s: 2 in the memory of servers, 1 in the store, 1 with people.',
    );
  });

  it('of the store and the wire has operations and bytes', () => {
    expect(tableOf('store')).toEqual({ Reads: [1, 0, 0, 0], Writes: [0, 1, 0, 0] });
    expect(says('store')).toBe(
      'To 4.0 s: 2 operations of the store, 0.667 for every request sent.',
    );
    expect(tableOf('bytes')).toEqual({ Bytes: [100, 50, 0, 0] });
    expect(says('bytes')).toBe(
      'To 4.0 s: 150 B of credentials in 3 requests, 50 B in each on average.',
    );
  });

  it('says something of a run in which nothing has happened yet', () => {
    const empty = recorded([], 0);
    for (const id of CHARTS)
      expect(SUMMARIES[id]({ series: empty, cut: 0, part: null })).toMatch(
        /^(To|At) 0\.0 s: .*\.$/,
      );
  });

  it('draws so many a second, and nothing of a window that has only begun', () => {
    const short = recorded([sent(0.1, ANA, Action.add, 1), sent(1.1, ANA, Action.add, 1)], 1.2);
    const spec = SPECS.requests;
    const [track] = spec.kind === 'spread' ? [] : spec.tracks(short);
    expect(Array.from(track?.values ?? []).slice(1)).toEqual([1, none]);
    expect(Array.from(track?.amounts ?? []).slice(1)).toEqual([1, 1]);
    expect(drawn('requests').Requests).toEqual([1, 2, 0, 0]);
  });
});

/** Three servers that run. */
const RUNNING = [0, 1, 2].map(
  (server): Line => [0, TraceKind.serverCondition, server, ServerCondition.running, 0],
);

/** What a chart says of three servers to which something happens. */
function saysOf(id: ChartId, lines: readonly Line[], untilS = 4): string {
  const sorted = [...RUNNING, ...lines].toSorted(([one], [other]) => one - other);
  const short = recorded(sorted, untilS);
  return SUMMARIES[id]({ series: short, cut: short.ends.length - 1, part: null });
}

describe('what is largest', () => {
  const routed = (...to: readonly number[]) =>
    to.map(
      (server, index): Line => [
        0.1 + index / 10,
        TraceKind.routed,
        index,
        server,
        RouteReason.roundRobin,
      ],
    );
  const kept = (...at: readonly number[]) =>
    at.map(
      (server, index): Line => [
        0,
        TraceKind.copyPlaced,
        index,
        place(PlaceKind.memory, server),
        contents,
      ],
    );
  const busy = (server: number, from: number, until: number): readonly Line[] => [
    [from, TraceKind.serverLoad, server, 1, 1],
    [until, TraceKind.serverLoad, server, 0, 0],
  ];

  it('is not said to be most, and is named with all that are as large', () => {
    expect(saysOf('routed', routed(0, 0, 0, 0, 1, 1, 1, 2, 2, 2))).toBe(
      'To 4.0 s: of 10 requests S1 got the largest share, 40 %; S2 and S3 the smallest, 30 % each.',
    );
    expect(saysOf('routed', routed(0, 0, 1, 1, 2))).toBe(
      'To 4.0 s: of 5 requests S1 and S2 got the largest shares, 40 % each; S3 the smallest, 20 %.',
    );
    expect(saysOf('sessions', kept(0, 0, 1, 1, 2))).toBe(
      'At 4.0 s: 5 sessions in memory, the largest numbers at S1 and S2: 2 each.',
    );
    expect(saysOf('sessions', kept(1, 1))).toBe('At 4.0 s: 2 sessions in memory, all at S2.');
    expect(saysOf('utilization', [...busy(0, 0.25, 0.75), ...busy(2, 1.25, 1.75)])).toContain(
      ' the busiest, S1 and S3, for 6.25 % each; ',
    );
    expect(saysOf('queues', [...busy(0, 0.25, 0.75), ...busy(1, 2.25, 2.75)])).toBe(
      'To 4.0 s: the longest queue was at S1 in 0.0–1.0 s, 0.5 on average, and one as long in one other window.',
    );
    expect(saysOf('queues', [...busy(0, 0.25, 0.75), ...busy(1, 0.25, 0.75)])).toBe(
      'To 4.0 s: the longest queues were at S1 and S2 in 0.0–1.0 s, 0.5 each on average.',
    );
    expect(saysOf('spread', [timed(1, 0.5), timed(2, 0.7)])).toBe(
      'To 4.0 s: most often a response took 459 ms to 524 ms, 1 of 2, and as many in one other range.',
    );
  });

  it('is a window that has lasted, or the first of some that are alike', () => {
    const logins = (...at: readonly number[]) => at.map((one) => sent(one, ANA, Action.login, 0));
    const peak = (lines: readonly Line[], untilS: number) =>
      saysOf('logins', lines, untilS).split('again. ').at(-1);
    expect(peak(logins(0.5, 1.5, 2.2, 2.4), 4)).toBe('The busiest window was 2.0–3.0 s: 2/s.');
    expect(peak(logins(0.5, 1.5), 4)).toBe(
      'The busiest were 2 windows alike, the first of them 0.0–1.0 s: 1/s in each.',
    );
    // Of a window that has only begun a rate says nothing yet.
    expect(peak(logins(0.5, 2.05), 2.1)).toBe('The busiest window was 0.0–1.0 s: 1/s.');
  });

  it('is none where there is nothing', () => {
    expect(saysOf('utilization', [])).toBe(
      'To 4.0 s: servers were at work for 0 % of their time, the store for 0 %.',
    );
  });
});

describe('an instant', () => {
  it('lies in the window that ends there, and cuts off those that end later', () => {
    const { ends } = series;
    expect([0, 0.5, 1, 1.01, 9].map((at) => endAt(ends, seconds(at)))).toEqual([0, 1, 1, 2, 4]);
    expect([0, 0.5, 1, 1.99, 9].map((at) => cutAt(ends, seconds(at)))).toEqual([0, 0, 1, 1, 4]);
  });

  it('writes the numbers of the latest window, of one that has only begun those of the one before', () => {
    expect(writtenEnd([1, 2, 3, 4], 4)).toBe(4);
    expect(writtenEnd([1, 2, 3, 4], 2)).toBe(2);
    expect(writtenEnd([1, 2, 3, none], 4)).toBe(3);
    // A gap in the middle of a run is one: nothing came in that window.
    expect(writtenEnd([1, none, 3, 4], 2)).toBe(2);
    expect(writtenEnd([1, 2, 3, 4], 4, 1.5)).toBe(2);
  });
});
