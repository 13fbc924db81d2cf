/** A point in CSS pixels, relative to the stage. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A chain of cubic Béziers: the first point, then three more for every piece. */
export type Curve = readonly Point[];

/** A curve with a table of points at equal distances along it, so that equal time is equal way. */
export interface Track {
  readonly curve: Curve;
  /** Arc length in CSS pixels. */
  readonly length: number;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** Where something is on a track, and the unit vector of the direction it looks in. */
export interface Place extends Point {
  readonly alongX: number;
  readonly alongY: number;
}

/** Steps of the table: chords this short differ from their arcs by far less than one per cent. */
const TABLE_STEPS = 128;
const SAMPLES_PER_PIECE = 96;

export function createTrack(curve: Curve): Track {
  const samples = flatten(curve);
  const distances = cumulativeDistances(samples);
  const length = distances.at(-1) ?? 0;
  const xs = new Float64Array(TABLE_STEPS + 1);
  const ys = new Float64Array(TABLE_STEPS + 1);
  let index = 0;
  for (let step = 0; step <= TABLE_STEPS; step += 1) {
    const wanted = (step / TABLE_STEPS) * length;
    while (index < samples.length - 2 && distances[index + 1]! < wanted) index += 1;
    const span = distances[index + 1]! - distances[index]!;
    const share = span === 0 ? 0 : (wanted - distances[index]!) / span;
    const [start, end] = [samples[index]!, samples[index + 1]!];
    xs[step] = start.x + (end.x - start.x) * share;
    ys[step] = start.y + (end.y - start.y) * share;
  }
  return { curve, length, xs, ys };
}

/**
 * The place after a share of the way (0 to 1, anything else is cut off), walked in either
 * direction, and moved `side` CSS pixels to the right of the one who walks.
 */
export function placeAt(track: Track, progress: number, backwards: boolean, side = 0): Place {
  const share = Math.min(1, Math.max(0, backwards ? 1 - progress : progress));
  const position = share * TABLE_STEPS;
  const step = Math.min(TABLE_STEPS - 1, Math.floor(position));
  const x = track.xs[step]!;
  const y = track.ys[step]!;
  const towardsX = track.xs[step + 1]! - x;
  const towardsY = track.ys[step + 1]! - y;
  const chord = Math.sqrt(towardsX * towardsX + towardsY * towardsY) || 1;
  const sign = backwards ? -1 : 1;
  const alongX = (sign * towardsX) / chord;
  const alongY = (sign * towardsY) / chord;
  return {
    x: x + towardsX * (position - step) - alongY * side,
    y: y + towardsY * (position - step) + alongX * side,
    alongX,
    alongY,
  };
}

/** Arc length of a chain in CSS pixels. */
export const lengthOf = (curve: Curve): number => cumulativeDistances(flatten(curve)).at(-1) ?? 0;

function flatten(curve: Curve): Point[] {
  const samples: Point[] = [curve[0]!];
  for (let piece = 0; piece + 3 < curve.length; piece += 3) {
    for (let sample = 1; sample <= SAMPLES_PER_PIECE; sample += 1) {
      samples.push(bezierPoint(curve, piece, sample / SAMPLES_PER_PIECE));
    }
  }
  return samples;
}

function bezierPoint(curve: Curve, piece: number, t: number): Point {
  const [a, b, c, d] = [curve[piece]!, curve[piece + 1]!, curve[piece + 2]!, curve[piece + 3]!];
  const u = 1 - t;
  const [wa, wb, wc, wd] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  return {
    x: wa * a.x + wb * b.x + wc * c.x + wd * d.x,
    y: wa * a.y + wb * b.y + wc * c.y + wd * d.y,
  };
}

function cumulativeDistances(samples: readonly Point[]): number[] {
  let total = 0;
  return samples.map((sample, index) => {
    const previous = samples[index - 1] ?? sample;
    total += Math.hypot(sample.x - previous.x, sample.y - previous.y);
    return total;
  });
}
