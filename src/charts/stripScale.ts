import { range, scaleLinear } from 'd3';
import { SECOND_US } from '../engine';
import words from '../messages/en/panel/strip';

/** Round spans and steps, in seconds: people read 10, 15, 30 and 60, and not 25 or 40. */
const SPANS_S = [30, 60, 120, 300, 600, 1200, 1800, 3600];
const STEPS_S = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400];
const TICKS_MAX = 6;
/** Room that the words of a tick need, and the last one besides, which ends at the end; in ems. */
const TICK_EM = 4.5;
/** Mean width of a character of a label, as a share of the type size. */
const CHARACTER_EM = 0.56;
const HOUR_S = 3600;

/** How long a strip is: the next round span above the time that has passed. */
export function spanSeconds(seconds: number): number {
  return (
    SPANS_S.find((span) => seconds <= span * 0.98) ?? Math.ceil((seconds + 60) / HOUR_S) * HOUR_S
  );
}

/** Seconds to a percentage of a strip `width` ems wide, with round numbers to write below. */
export function stripScale(seconds: number, width: number) {
  const span = spanSeconds(seconds);
  const most = Math.max(1, Math.min(TICKS_MAX, Math.floor(width / TICK_EM) - 1));
  const step = STEPS_S.find((one) => span / one <= most) ?? span;
  const scale = scaleLinear().domain([0, span]).range([0, 100]);
  const at = (second: number) => scale(second);
  const all = range(0, span + 1, step);
  // The last number ends at the end of the strip, and may meet the one before it there.
  const end = (all.at(-1) === span ? 1 : 0) * (width - roomFor(span));
  const ticks = all.filter(
    (tick) => tick === span || end === 0 || (at(tick) / 100) * width + roomFor(tick) < end,
  );
  return { at, span, ticks };
}

/** What the words of a tick take, and a space; in ems. */
const roomFor = (second: number): number => (tickText(second).length + 1) * CHARACTER_EM;

/** A round instant: "20 s", from a minute on "2:00", from an hour on "1:05:00". */
export const tickText = (second: number): string => words('strip.tick', { us: second * SECOND_US });

interface Labelled {
  readonly at: number;
  readonly label: string;
  /** What is written where there is no room for that, the longest first; a number comes after all labels. */
  readonly shorter?: readonly string[];
  readonly number?: string | null;
}

/** A label, to the right of its mark, or to the left where there is no room. */
export interface Written {
  readonly text: string;
  readonly side: 'right' | 'left';
}

/**
 * Which marks get their label written, and on which side: in the order given, so the most important first, and none
 * that would run into another. `at` is a percentage of a strip `width` ems wide.
 */
export function labelsThatFit<T extends Labelled>(
  marks: readonly T[],
  width: number,
): Map<T, Written> {
  const fitting = new Map<T, Written>();
  const taken: (readonly [number, number])[] = [];
  const write = (mark: T, text: string): boolean => {
    const at = (mark.at / 100) * width;
    const room = (text.length + 1) * CHARACTER_EM;
    const places = [
      ['right', at, at + room],
      ['left', at - room, at],
    ] as const;
    const free = places.find(
      ([, from, to]) =>
        from >= 0 && to <= width && taken.every(([start, end]) => to <= start || from >= end),
    );
    if (free === undefined) return false;
    const [side, from, to] = free;
    fitting.set(mark, { text, side });
    taken.push([from, to]);
    return true;
  };
  for (const mark of marks) {
    [mark.label, ...(mark.shorter ?? [])].some((text) => write(mark, text));
  }
  for (const mark of marks) if (mark.number && !fitting.has(mark)) write(mark, mark.number);
  return fitting;
}
