import type { RunView } from '../state/run';

/** Seconds of the run: whole ones while playing, so that it changes at most once a second; else tenths. */
export function clockWords({ playing, world }: RunView): string {
  const seconds = world.timeUs / 1_000_000;
  return playing ? String(Math.floor(seconds)) : seconds.toFixed(1);
}

/** The same instant in microseconds, for whoever reads the page by program: exact while paused. */
export function clockUs({ playing, world }: RunView): number {
  return playing ? Math.floor(world.timeUs / 1_000_000) * 1_000_000 : world.timeUs;
}

/** "the same 14 s", above a minute "the same 2:05". */
export const spanWords = (run: RunView): string => `the same ${instantWords(run)}`;

/** The instant with its unit: "14.2 s", above a minute "2:05". */
export function instantWords(run: RunView): string {
  const seconds = run.world.timeUs / 1_000_000;
  if (seconds < 60) return `${clockWords(run)} s`;
  const rest = String(Math.floor(seconds % 60)).padStart(2, '0');
  return `${Math.floor(seconds / 60)}:${rest}`;
}
