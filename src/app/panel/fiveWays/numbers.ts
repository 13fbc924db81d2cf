import words from '../../../messages/en/panel/fiveWays';
import { metricInWords } from '../../../messages/figures';
import type { RunView } from '../../../state/player';
import type { LaneSummary } from '../../../timeline/view';

/** Where there is nothing to be said yet. */
const NOT_KNOWN = '–';

/** A row of the table as far as it is numbers: how long an answer takes, and what a request carries. */
export interface RowNumbers {
  readonly bytes: string;
  /** Mean answer in real time: of a run in slow motion as it would be with nothing broken, else the run's own. */
  readonly realTime: string;
  /** The run's own, where that is slow motion. */
  readonly slowMotion: string | null;
}

/** @param index of the lane, in the order of the registry */
export function numbersOf(
  { timeWorld, realTimes }: Pick<RunView, 'timeWorld' | 'realTimes'>,
  lane: LaneSummary,
  index: number,
): RowNumbers {
  const own = timeWords(lane.meanLatency);
  const isSlow = timeWorld === 'stretched';
  return {
    bytes: metricInWords(Math.round(lane.bytesPerRequest), 'bytes'),
    realTime: isSlow ? timeWords(realTimes?.['latency-mean'][index] ?? 0) : own,
    slowMotion: isSlow ? own : null,
  };
}

const timeWords = (seconds: number): string =>
  seconds === 0 ? NOT_KNOWN : metricInWords(seconds, 's');

/** What the picture is, and what its times are. @param isWide whether slow motion has a column of its own */
export function noteWords(
  { timeWorld, takes }: Pick<RunView, 'timeWorld' | 'takes'>,
  isWide = false,
): string {
  const slow = isWide ? 'both' : 'slow';
  const times = timeWorld === 'stretched' ? slow : 'other';
  return words('fiveWays.note', { count: takes.length, times });
}

/** "Five ways", or as many as are played. */
export const waysWords = ({ takes }: Pick<RunView, 'takes'>): string =>
  words('fiveWays.title', { count: takes.length });
