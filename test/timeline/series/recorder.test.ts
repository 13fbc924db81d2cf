/**
 * Goal: the series of a chart are the metric, cut into windows: counted by hand where little happens, and together equal
 * to the metric of the whole run where much does, however often windows were merged.
 * Method: a recorder is shown a few records in blocks, as the engine writes them; and looks on in real runs.
 */
import { describe, expect, it } from 'vitest';
import {
  Action,
  Ending,
  FallbackKind,
  PlaceKind,
  packContents,
  packPlace,
  RouteReason,
  ServerCondition,
  StoreCondition,
  StoreVerb,
  TraceKind,
} from '../../../src/engine';
import { WINDOWS_MAX } from '../../../src/timeline/series/windows';
import {
  ANA,
  BEN,
  ended,
  grown,
  type Line,
  recorded,
  sent,
  timed,
} from '../../support/recordedSeries';
import { seconds } from '../../support/scenarios';

const [S1, S2] = [0, 1];
const memory = (server: number) => packPlace(PlaceKind.memory, server);
const contents = packContents(ANA, true, 1);

describe('series of a few records', () => {
  it('have each in the window that it ends in or lies in, with a window that is going on', () => {
    const series = recorded(
      [
        sent(0.5, ANA, Action.add, 100),
        sent(1, BEN, Action.add, 50),
        sent(1.1, ANA, Action.add, 7),
      ],
      1.5,
    );
    expect(Array.from(series.ends)).toEqual([0, seconds(1), seconds(1.5)]);
    expect(grown(series.counts.sent)).toEqual([2, 1]);
    expect(grown(series.counts.bytes)).toEqual([150, 7]);
  });

  it('count errors, timeouts among them, and refusals apart', () => {
    const series = recorded(
      [
        ended(0.2, Ending.error, 503),
        ended(0.3, Ending.error, 504),
        ended(1.2, Ending.timedOut, 0),
        ended(1.3, Ending.notLoggedIn, 200),
        ended(2.2, Ending.refused, 0),
      ],
      3,
    );
    expect(grown(series.counts.errors)).toEqual([2, 1, 1]);
    expect(grown(series.counts.timeouts)).toEqual([1, 1, 0]);
    expect(grown(series.counts.refusals)).toEqual([0, 1, 0]);
  });

  it('have percentiles of the answers of each window, of all so far, and none where no answer came', () => {
    const twenty = Array.from({ length: 20 }, (_, at) => timed(0.5, (at + 1) / 1000));
    const series = recorded([...twenty, timed(2.5, 4)], 3);
    const { p50, p95, p99 } = series.quantiles;
    expect(p50[1]).toBeCloseTo(seconds(0.01), -2);
    expect(p95[1]).toBeCloseTo(seconds(0.019), -2);
    expect(p99[1]).toBe(seconds(0.02));
    expect([p50[2], p95[2], p99[2]]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(p50[3]).toBe(seconds(4));
    expect(series.levels.p99[2]).toBe(seconds(0.02));
    expect(series.levels.p99[3]).toBe(seconds(4));
    expect(grown(series.counts.answers)).toEqual([20, 0, 1]);
    const counted = series.bins.counts.map((bin) => bin.at(-1) as number);
    expect(counted.reduce((sum, count) => sum + count)).toBe(21);
    expect(series.bins.counts.at(-1)?.[2]).toBe(0);
    expect(series.bins.counts.at(-1)?.[3]).toBe(1);
  });

  it('count logins that are asked for, and those that nobody wanted', () => {
    const series = recorded(
      [
        sent(0.1, ANA, Action.login, 0),
        sent(0.2, BEN, Action.login, 0),
        [1.5, TraceKind.forcedLogin, ANA, 6, 0],
      ],
      2,
    );
    expect(grown(series.counts.logins)).toEqual([2, 0]);
    expect(grown(series.counts.forcedLogins)).toEqual([0, 1]);
  });

  it('have requests, work, presence, queue and sessions of each server', () => {
    const series = recorded(
      [
        [0, TraceKind.serverCondition, S1, ServerCondition.running, 0],
        [0, TraceKind.copyPlaced, 5, memory(S1), contents],
        [0.2, TraceKind.routed, 1, S1, RouteReason.roundRobin],
        [0.25, TraceKind.serverLoad, S1, 2, 3],
        [0.75, TraceKind.serverLoad, S1, 1, 0],
        [1.5, TraceKind.serverCondition, S2, ServerCondition.running, 0],
        [1.6, TraceKind.routed, 2, S2, RouteReason.roundRobin],
        [1.7, TraceKind.copyPlaced, 6, memory(S2), contents],
        [1.8, TraceKind.copyRemoved, 5, memory(S1), 0],
      ],
      2,
    );
    const [one, two] = series.servers;
    expect(grown(one?.routed)).toEqual([1, 0]);
    expect(grown(two?.routed)).toEqual([0, 1]);
    // Two workers for half a second, then one for the rest.
    expect(grown(one?.busyUs)).toEqual([seconds(1.25), seconds(1)]);
    expect(grown(two?.presentUs)).toEqual([0, seconds(0.5)]);
    expect(grown(one?.waitingUs)).toEqual([seconds(1.5), 0]);
    expect(Array.from(one?.sessions ?? [])).toEqual([1, 1, 0]);
    expect(Array.from(two?.sessions ?? [])).toEqual([0, 0, 1]);
    expect(Array.from(series.levels.inMemory)).toEqual([1, 1, 1]);
  });

  it('have the operations, work and queue of the store, and what it keeps', () => {
    const series = recorded(
      [
        [0, TraceKind.copyPlaced, 5, packPlace(PlaceKind.store, 0), contents],
        [0.1, TraceKind.copyPlaced, 5, packPlace(PlaceKind.replica, 0), contents],
        [0.2, TraceKind.copyPlaced, 5, packPlace(PlaceKind.pocket, ANA), contents],
        [0.3, TraceKind.storeOperation, StoreVerb.read, S1, 0],
        [0.4, TraceKind.storeOperation, StoreVerb.touch, S1, 0],
        [1.1, TraceKind.fallback, 1, FallbackKind.replica, ANA],
        [1.2, TraceKind.fallback, 1, FallbackKind.localCopy, ANA],
        [1.5, TraceKind.storeLoad, 1, 4, 0],
      ],
      2,
    );
    expect(grown(series.counts.storeReads)).toEqual([1, 1]);
    expect(grown(series.counts.storeWrites)).toEqual([1, 0]);
    expect(grown(series.counts.storeBusyUs)).toEqual([0, seconds(0.5)]);
    expect(grown(series.counts.storeWaitingUs)).toEqual([0, seconds(2)]);
    const { inStore, inReplica, withPeople } = series.levels;
    expect([inStore, inReplica, withPeople].map((level) => Array.from(level))).toEqual([
      [1, 1, 1],
      [0, 1, 1],
      [0, 1, 1],
    ]);
  });

  it('know when a machine was there and did not run', () => {
    const series = recorded(
      [
        [0, TraceKind.serverCondition, S1, ServerCondition.running, 0],
        [1, TraceKind.serverCondition, S1, ServerCondition.stopped, 0],
        [2, TraceKind.serverCondition, S1, ServerCondition.starting, 0],
        [3, TraceKind.serverCondition, S1, ServerCondition.running, 0],
        // One that is over at once is none, whatever follows at the same instant.
        ...[ServerCondition.stopped, ServerCondition.running].map(
          (condition): Line => [3.2, TraceKind.serverCondition, S1, condition, 0],
        ),
        [3.2, TraceKind.serverCondition, S1, ServerCondition.stopped, 0],
        [3.4, TraceKind.serverCondition, S1, ServerCondition.running, 0],
        [3.5, TraceKind.storeCondition, StoreCondition.unreachable, 0, 0],
      ],
      4,
    );
    expect(series.outages).toEqual([
      { server: S1, fromUs: seconds(1), untilUs: seconds(3) },
      { server: S1, fromUs: seconds(3.2), untilUs: seconds(3.4) },
      { server: null, fromUs: seconds(3.5), untilUs: Number.POSITIVE_INFINITY },
    ]);
  });
});

describe('series of a long run', () => {
  it('have ever longer windows, and never more than so many', () => {
    const lines = Array.from({ length: 1000 }, (_, at) => timed(at + 0.5, at + 1));
    const series = recorded(lines, 1000);
    expect(series.windowUs).toBe(seconds(8));
    expect(series.ends.length - 1).toBe(125);
    expect(series.ends.length - 1).toBeLessThan(WINDOWS_MAX);
    expect(grown(series.counts.answers)).toEqual(Array.from({ length: 125 }, () => 8));
    // The fourth of the eight answers from 801 to 808 s, to the 256th that a histogram knows.
    const middle = series.quantiles.p50[101] as number;
    expect(Math.abs(middle / seconds(804) - 1)).toBeLessThan(1 / 256);
  });
});
