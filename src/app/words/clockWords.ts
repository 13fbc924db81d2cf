import type { RunView } from '../../state/player';

const SECOND_US = 1_000_000;
const MINUTE_US = 60 * SECOND_US;

/**
 * The instant of the run, with its unit: "14 s", from a minute on "2:05". Whole seconds while playing, so that it
 * changes at most once a second; else tenths: "14.2 s", "2:05.3".
 */
export const clockWords = ({ playing, system }: RunView): string => written(system.timeUs, playing);

/** The same of how far a run or a branch has been played, while that stands. */
export const latestWords = ({ latestUs }: Pick<RunView, 'latestUs'>): string =>
  written(latestUs, false);

function written(us: number, isWhole: boolean): string {
  const tenths = Math.floor(us / (isWhole ? SECOND_US : SECOND_US / 10)) * (isWhole ? 10 : 1);
  const seconds = (tenths / 10).toFixed(isWhole ? 0 : 1);
  if (us < MINUTE_US) return `${seconds} s`;
  const rest = ((tenths % 600) / 10).toFixed(isWhole ? 0 : 1);
  return `${Math.floor(tenths / 600)}:${rest.padStart(isWhole ? 2 : 4, '0')}`;
}

/** The same instant in microseconds, for whoever reads the page by program: exact while paused. */
export function clockUs({ playing, system }: RunView): number {
  return playing ? Math.floor(system.timeUs / SECOND_US) * SECOND_US : system.timeUs;
}
