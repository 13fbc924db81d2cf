/**
 * Goal: Little's law is really checked: a level that is reported wrongly, or a time that is, makes the two sides differ.
 * Method: the observer reads little traces made by hand, right ones and wrong ones.
 */
import { describe, expect, it } from 'vitest';
import { Leg, TraceKind } from '../../src/engine';
import { LittleLaw } from '../../src/theory/observers/littleLaw';

type Line = readonly [timeUs: number, kind: TraceKind, a: number, b: number, c?: number];

function differences(lines: readonly Line[], untilUs: number) {
  const law = new LittleLaw();
  for (const [timeUs, kind, a, b, c = 0] of lines) law.observe({ timeUs, kind, a, b, c });
  law.end(untilUs);
  return Object.fromEntries(law.differences().map(({ name, difference }) => [name, difference]));
}

/** Two requests at one worker: the second one waits from 10 to 30, and is still at work at the end. */
const trace = (level: number, startsUs: number): Line[] => [
  [0, TraceKind.workStarted, 1, 0],
  [0, TraceKind.serverLoad, 0, 1, 0],
  [10, TraceKind.queued, 2, 0],
  [10, TraceKind.serverLoad, 0, 1, level],
  [30, TraceKind.workEnded, 1, 0],
  [startsUs, TraceKind.workStarted, 2, 0],
  [startsUs, TraceKind.serverLoad, 0, 1, 0],
];

describe("Little's law", () => {
  it('holds where levels and times are those of the same requests, also of unfinished ones', () => {
    expect(differences(trace(1, 30), 50)).toEqual({
      serverQueue: 0,
      serverWorkers: 0,
    });
  });

  it('notices a level that is wrong', () => {
    expect(differences(trace(2, 30), 50).serverQueue).toBeCloseTo(0.5, 12);
  });

  it('notices a level that is never reported', () => {
    const silent = trace(1, 30).filter(([, kind]) => kind !== TraceKind.serverLoad);
    expect(differences(silent, 50)).toEqual({ serverQueue: 20, serverWorkers: 50 });
  });

  it('notices that a worker is said to be busy when nobody is served', () => {
    expect(differences(trace(1, 40), 50).serverWorkers).toBeGreaterThan(0.1);
  });

  it('holds the whole system to the times that the engine gives', () => {
    const lines = (tookUs: number): Line[] => [
      [0, TraceKind.attemptSent, 1, 0],
      [40, TraceKind.requestTimed, 1, 0, tookUs],
      [40, TraceKind.attemptEnded, 1, 0],
    ];
    expect(differences(lines(40), 100)).toEqual({ everybody: 0 });
    expect(differences(lines(30), 100)).toEqual({ everybody: 0.25 });
  });

  it('leaves out servers that never had anything to do', () => {
    const ofAnother = trace(1, 30).map(([timeUs, kind, a, b, c = 0]): Line => {
      return kind === TraceKind.serverLoad ? [timeUs, kind, 5, b, c] : [timeUs, kind, a, 5, c];
    });
    expect(differences(ofAnother, 50)).toEqual({
      serverQueue: 0,
      serverWorkers: 0,
    });
  });

  it('counts calls that still wait at the store', () => {
    const waiting: Line[] = [
      // Packed with server and client 0: the leg alone.
      [0, TraceKind.hop, 1, Leg.serverToStore, 5],
      [0, TraceKind.hop, 2, Leg.serverToStore, 8],
      [8, TraceKind.storeLoad, 1, 1],
    ];
    expect(differences(waiting, 28)).toEqual({ storeQueue: 0 });
    // One of them is said to wait although it cannot have arrived yet.
    const early: Line[] = [...waiting.slice(0, 2), [4, TraceKind.storeLoad, 1, 1]];
    expect(differences(early, 28).storeQueue).toBeGreaterThan(0.1);
  });
});
