import { extent, group, scaleLinear } from 'd3';
import { interval } from '../statistics/interval';
import { CONFIDENCE } from '../statistics/stopping';

/** Places across are shares of the width, from 0 to 1; down, of the height of a row. */
interface Dot {
  readonly seed: number;
  readonly value: number;
  readonly across: number;
  readonly down: number;
}

interface Swarm {
  /** In the order of their values, and of their seeds where these are the same. */
  readonly dots: readonly Dot[];
  readonly mean: number;
  /** Both ends of the interval; null for a single run. */
  readonly ends: readonly [number, number] | null;
}

/** Dots in one column of this share of the width stand one above the other. */
const COLUMN = 0.008;
/** So far apart, where there is room for all of them. */
const APART = 0.09;
/** Room of dots in a row. */
const ROOM = 0.8;

/** A scale over all values, which is never without width. */
export function scaleOf(values: readonly number[]) {
  const [low = 0, high = 0] = extent(values);
  const room = low === high ? Math.max(1, Math.abs(low) / 10) : 0;
  return scaleLinear()
    .domain([low - room, high + room])
    .range([0.02, 0.98])
    .nice();
}

/** Where the runs of one architecture stand, and the mean with its interval. */
export function swarmOf(
  values: readonly number[],
  seeds: readonly number[],
  scale: (value: number) => number,
): Swarm {
  const runs = values
    .map((value, index) => ({ value, seed: seeds[index] as number, across: scale(value) }))
    .sort((one, other) => one.value - other.value);
  const columns = group(runs, ({ across }) => Math.round(across / COLUMN));
  const dots = [...columns.values()].flatMap((column) => {
    const apart = Math.min(APART, ROOM / column.length);
    return column.map((run, index) => ({
      ...run,
      // From the middle outward, above and below in turn.
      down: 0.5 + (index % 2 === 0 ? 1 : -1) * Math.ceil(index / 2) * apart,
    }));
  });
  const { mean, halfWidth } = interval(values, CONFIDENCE);
  const ends = Number.isFinite(halfWidth)
    ? ([scale(mean - halfWidth), scale(mean + halfWidth)] as const)
    : null;
  return { dots, mean: scale(mean), ends };
}

/** The dot that is nearest to a place, in pixels of a row of this size. */
export function nearestDot(
  dots: readonly Dot[],
  at: { readonly across: number; readonly down: number },
  size: { readonly width: number; readonly height: number },
): number {
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, { across, down }] of dots.entries()) {
    const far = Math.hypot((across - at.across) * size.width, (down - at.down) * size.height);
    if (far >= least) continue;
    nearest = index;
    least = far;
  }
  return nearest;
}
