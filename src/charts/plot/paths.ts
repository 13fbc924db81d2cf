import { area, line } from 'd3';
import type { Scale } from './scales';

/** Numbers of windows, each of which ends at one of `ends`; what is not a number is a gap. */
export interface Column {
  readonly ends: Float64Array;
  readonly values: Float64Array;
  /** Whether they are so at the ends, and not of the windows as a whole. */
  readonly isLevel: boolean;
}

/** A line through levels; a level piece for each window. */
export function linePath(column: Column, x: Scale, y: Scale): string {
  const { length, instant, value } = pointsOf(column);
  const path = line<unknown>()
    .defined((_, at) => !Number.isNaN(value(at)))
    .x((_, at) => x(instant(at)))
    .y((_, at) => y(value(at)));
  return path(Array.from({ length })) ?? '';
}

/** What lies below that line. */
export function areaPath(column: Column, x: Scale, y: Scale): string {
  const { length, instant, value } = pointsOf(column);
  const path = area<unknown>()
    .defined((_, at) => !Number.isNaN(value(at)))
    .x((_, at) => x(instant(at)))
    .y0(y(0))
    .y1((_, at) => y(value(at)));
  return path(Array.from({ length })) ?? '';
}

/** Points by their number, so that none is made: there are tens of thousands in a second. */
function pointsOf({ ends, values, isLevel }: Column) {
  const number = (all: Float64Array, at: number): number => all[at] as number;
  if (isLevel)
    return {
      length: values.length,
      instant: (at: number) => number(ends, at),
      value: (at: number) => number(values, at),
    };
  // Two for each window: where it begins, and where it ends.
  return {
    length: 2 * (values.length - 1),
    instant: (at: number) => number(ends, (at + 1) >> 1),
    value: (at: number) => number(values, (at >> 1) + 1),
  };
}
