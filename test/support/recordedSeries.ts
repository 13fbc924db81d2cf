import { type Action, type Ending, packEnding, packSent, TraceKind } from '../../src/engine';
import { RecordBlock } from '../../src/engine/trace/recordBlock';
import { SeriesRecorder } from '../../src/timeline/series/recorder';
import type { Series } from '../../src/timeline/series/series';
import { scenario, seconds } from './scenarios';

/** A record, with its instant in seconds. */
export type Line = readonly [second: number, kind: TraceKind, a: number, b: number, c: number];

export const [ANA, BEN] = [0, 1];

/** Shows records to a recorder, as a run that is played to an instant does. */
export function recorded(lines: readonly Line[], untilS: number): Series {
  const recorder = new SeriesRecorder(scenario({ clients: { count: 2 } }));
  const show = (from: number, until: number) => {
    const shown = lines.filter(([second]) => second > from && second <= until);
    const block = new RecordBlock(shown.length);
    for (const [second, ...record] of shown) block.write(seconds(second), ...record);
    recorder.trace.appendBlock(block);
  };
  show(-1, 0);
  recorder.begin();
  for (let second = 0; second < untilS; ) {
    recorder.leave(seconds(second));
    const next = Math.min(untilS, recorder.dueUs / 1e6);
    show(second, next);
    second = next;
  }
  return recorder.read(seconds(untilS));
}

/** What each window has of what only grows. */
export const grown = (column: Float64Array | undefined): readonly number[] =>
  Array.from(column ?? []).flatMap((value, at, all) =>
    at === 0 ? [] : [value - (all[at - 1] as number)],
  );

export const sent = (second: number, client: number, action: Action, bytes: number): Line => [
  second,
  TraceKind.attemptSent,
  1,
  client,
  packSent(action, bytes, false),
];
export const ended = (second: number, ending: Ending, status: number): Line => [
  second,
  TraceKind.attemptEnded,
  1,
  ANA,
  packEnding(ending, status, true),
];
export const timed = (second: number, tookS: number): Line => [
  second,
  TraceKind.requestTimed,
  1,
  0,
  seconds(tookS),
];
