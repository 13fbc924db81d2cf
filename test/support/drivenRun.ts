import { afterAll, vi } from 'vitest';
import type { Report } from '../../src/runner/messages';
import { Run } from '../../src/runner/run';

const frames: Array<(nowMs: number) => void> = [];
let nowMs = 0;

/** From now on frames and the clock of a test file are this one's: a run plays only when it is driven. */
export function driveRuns(): void {
  vi.stubGlobal('requestAnimationFrame', (callback: (nowMs: number) => void) =>
    frames.push(callback),
  );
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  // Sentences are fetched when a run begins, and a test may be over before.
  afterAll(() => vi.dynamicImportSettled());
}

/** A run that has been told nothing, and what is heard of it. */
export function newRun() {
  const reports: Report[] = [];
  const run = new Run((report) => reports.push(report));
  const lastOf = <T extends Report['type']>(type: T) =>
    reports.findLast((report): report is Extract<Report, { type: T }> => report.type === type);
  return { run, reports, lastOf, view: () => lastOf('view')?.view, kept: () => lastOf('kept') };
}

/** Plays a run for so long on the wall, and pauses it. */
export function playFor(run: Run, seconds: number): void {
  run.obey({ type: 'play' });
  for (let frame = 0; frame < seconds * 20; frame += 1) {
    nowMs += 50;
    for (const callback of frames.splice(0)) callback(nowMs);
  }
  run.obey({ type: 'pause' });
}
