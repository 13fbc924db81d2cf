import type { RunView } from '../../state/player';

const SECOND_US = 1_000_000;
const MINUTE_US = 60 * SECOND_US;

/**
 * The instant of the run, with its unit: "14 s", from a minute on "2:05". Whole seconds while playing, so that it
 * changes at most once a second; else tenths: "14.2 s", "2:05.3".
 */
export function clockWords({ playing, world: { timeUs } }: RunView): string {
  const tenths = Math.floor(timeUs / (playing ? SECOND_US : SECOND_US / 10)) * (playing ? 10 : 1);
  const seconds = (tenths / 10).toFixed(playing ? 0 : 1);
  if (timeUs < MINUTE_US) return `${seconds} s`;
  const rest = ((tenths % 600) / 10).toFixed(playing ? 0 : 1);
  return `${Math.floor(tenths / 600)}:${rest.padStart(playing ? 2 : 4, '0')}`;
}

/** The same instant in microseconds, for whoever reads the page by program: exact while paused. */
export function clockUs({ playing, world }: RunView): number {
  return playing ? Math.floor(world.timeUs / SECOND_US) * SECOND_US : world.timeUs;
}
