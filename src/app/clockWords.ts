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
