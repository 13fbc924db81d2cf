import { binStartUs } from '../../timeline/series/latencyBins';
import type { Series } from '../../timeline/series/series';
import type { Span } from '../plot/scales';

/** How many answers took between two times, in seconds. */
export interface Bar {
  readonly from: number;
  readonly until: number;
  readonly count: number;
}

/** Windows, by the numbers of the ends between which they lie. */
export interface Windows {
  readonly first: number;
  readonly last: number;
}

/** The windows that lie in a span, none later than the end `cut`. Whole ones only: what is shown of a window is all of it. */
export function windowsIn({ ends }: Series, { fromUs, untilUs }: Span, cut: number): Windows {
  const first = ends.findIndex((end) => end >= fromUs);
  // The run has not come to it.
  if (first < 0 || first > cut) return { first: cut, last: cut };
  const last = ends.findLastIndex((end) => end <= untilUs);
  return { first, last: Math.max(first, Math.min(cut, last)) };
}

/** How long the answers of some windows took. */
export function barsOf({ bins }: Series, { first, last }: Windows): readonly Bar[] {
  const all = bins.counts.map((column, index) => ({
    from: binStartUs(bins.first + index) / 1e6,
    until: binStartUs(bins.first + index + 1) / 1e6,
    count: (column[last] as number) - (column[first] as number),
  }));
  const isUsed = ({ count }: Bar) => count > 0;
  return all.slice(Math.max(0, all.findIndex(isUsed)), all.findLastIndex(isUsed) + 1);
}
