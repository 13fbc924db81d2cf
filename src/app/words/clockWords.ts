import words from '../../messages/en/page/page';
import type { RunView } from '../../state/player';

const SECOND_US = 1_000_000;

/**
 * The instant of the run, with its unit: "14 s", from a minute on "2:05". Whole seconds while playing, so that it
 * changes at most once a second; else as it is told everywhere: "14.2 s", "2:05.3".
 */
export const clockWords = ({ playing, system }: RunView): string =>
  words(playing ? 'page.second' : 'page.instant', { us: system.timeUs });

/** The same of how far a run or a branch has been played, while that stands. */
export const latestWords = ({ latestUs }: Pick<RunView, 'latestUs'>): string =>
  words('page.instant', { us: latestUs });

/** The same instant in microseconds, for whoever reads the page by program: exact while paused. */
export const clockUs = ({ playing, system: { timeUs } }: RunView): number =>
  playing ? timeUs - (timeUs % SECOND_US) : timeUs;
