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
/** So far apart down, as many as there is room for; the others stand in lines beside them. */
const APART = 0.09;
const LINE_MAX = 9;
/** All lines of one column take at most so much of the width: they are of one value, or nearly. */
const LINES_WIDTH = 0.06;

/** A scale over all values and the intervals of their means, by architecture, which is never without width. */
export function scaleOf(samples: readonly (readonly number[])[], others: readonly number[] = []) {
  const [low = 0, high = 0] = extent([...samples.flat(), ...samples.flatMap(endsOf), ...others]);
  const room = low === high ? Math.max(1, Math.abs(low) / 10) : 0;
  return scaleLinear()
    .domain([low - room, high + room])
    .range([0.05, 0.95])
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
    const lines = Math.ceil(column.length / LINE_MAX);
    const beside = Math.min(COLUMN, LINES_WIDTH / lines);
    return column.map((run, index) => ({
      ...run,
      across: run.across + outward(index % lines) * beside,
      down: 0.5 + outward(Math.floor(index / lines)) * APART,
    }));
  });
  const [low, high] = endsOf(values);
  const ends =
    low === undefined || high === undefined ? null : ([scale(low), scale(high)] as const);
  return { dots, mean: scale(interval(values, CONFIDENCE).mean), ends };
}

/** Both ends of the interval of the mean; none where a run is alone. */
function endsOf(values: readonly number[]): readonly number[] {
  if (values.length < 2) return [];
  const { mean, halfWidth } = interval(values, CONFIDENCE);
  return [mean - halfWidth, mean + halfWidth];
}

/** From the middle outward, to both sides in turn: 0, -1, 1, -2, 2 and so on. */
const outward = (index: number): number => (index % 2 === 0 ? 1 : -1) * Math.ceil(index / 2);

/** The marks of a scale: of what is counted, whole numbers only. */
export const ticksOf = (scale: ReturnType<typeof scaleOf>, isCounted: boolean): readonly number[] =>
  scale.ticks(5).filter((tick) => !isCounted || Number.isInteger(tick));

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
