import { scaleLinear } from 'd3';

const SPANS_S = [30, 60, 120, 300, 600, 1200, 1800, 3600];
const TICKS_MAX = 6;
/** Room that the words of a tick need, in ems. */
const TICK_EM = 4.5;
/** Mean width of a character of a label, as a share of the type size. */
const CHARACTER_EM = 0.56;

/** How long a strip is: the next round span above the time that has passed. */
export function spanSeconds(seconds: number): number {
  const hour = 3600;
  return SPANS_S.find((span) => seconds <= span * 0.98) ?? Math.ceil((seconds + 60) / hour) * hour;
}

/** Seconds to a percentage of a strip `width` ems wide, with round numbers to write below. */
export function stripScale(seconds: number, width: number) {
  const scale = scaleLinear()
    .domain([0, spanSeconds(seconds)])
    .range([0, 100]);
  return {
    at: (second: number) => scale(second),
    ticks: scale.ticks(Math.min(TICKS_MAX, width / TICK_EM)),
  };
}

interface Labelled {
  readonly at: number;
  readonly label: string;
}

/**
 * Which marks get their label written: the newest first, and none that would run into another.
 * `at` is a percentage of a strip `width` ems wide.
 */
export function labelsThatFit<T extends Labelled>(marks: readonly T[], width: number): Set<T> {
  const fitting = new Set<T>();
  let free = Number.POSITIVE_INFINITY;
  for (const mark of [...marks].reverse()) {
    const left = (mark.at / 100) * width;
    const right = left + (mark.label.length + 1) * CHARACTER_EM;
    if (right > Math.min(free, width)) continue;
    fitting.add(mark);
    free = left;
  }
  return fitting;
}
