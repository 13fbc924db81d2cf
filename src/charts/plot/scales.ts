import { range, scaleLinear, scaleLog } from 'd3';

/** A stretch of time, in microseconds. */
export interface Span {
  readonly fromUs: number;
  readonly untilUs: number;
}

export type Scale = (value: number) => number;

const SECOND_US = 1_000_000;
/** Round steps of time, in seconds. */
const STEPS_S = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400];
/** Room that the words of a tick need, in ems. */
const TICK_EM = 4.5;
/** Lines behind a drawing: more of them are in its way. */
const LINES_MAX = 3;

/** An instant to a place in a drawing so many pixels wide. */
export const timeScale = ({ fromUs, untilUs }: Span, width: number): Scale & { invert: Scale } =>
  scaleLinear().domain([fromUs, untilUs]).range([0, width]);

/** Round instants of a span, in seconds: as many as there is room for in so many ems. */
export function timeTicks({ fromUs, untilUs }: Span, ems: number): readonly number[] {
  const [from, until] = [fromUs / SECOND_US, untilUs / SECOND_US];
  const most = Math.max(1, Math.floor(ems / TICK_EM));
  const step = STEPS_S.find((one) => (until - from) / one <= most) ?? until - from;
  return range(Math.ceil(from / step) * step, until + step / 1000, step);
}

/** Values from 0 to a round one above the largest, upwards in a drawing of this height; with the values for lines behind it. */
export function valueScale(largest: number, height: number) {
  const scale = scaleLinear()
    .domain([0, largest > 0 ? largest : 1])
    .nice(LINES_MAX)
    .range([height, 0]);
  return { at: scale as Scale, ticks: largest > 0 ? scale.ticks(LINES_MAX).slice(1) : [] };
}

/** Values that grow by factors, to a place between two ends; with round values to write below it. */
export function factorScale(from: number, until: number, width: number, ems: number) {
  const scale = scaleLog().domain([from, until]).range([0, width]);
  const most = Math.max(2, Math.floor(ems / TICK_EM));
  const round = [[1, 2, 5], [1, 3], [1]].map((digits) => decades(from, until, digits));
  return { at: scale as Scale, ticks: round.find((one) => one.length <= most) ?? [] };
}

/** 1, 2, 5, 10, 20, 50 ..., as far as they lie between two values. */
function decades(from: number, until: number, digits: readonly number[]): readonly number[] {
  const exponents = range(Math.floor(Math.log10(from)), Math.ceil(Math.log10(until)) + 1);
  return exponents
    .flatMap((exponent) => digits.map((digit) => digit * 10 ** exponent))
    .filter((value) => value >= from && value <= until);
}
