import { copyState } from '../../kernel/copyState';

/** Buckets for every power of two. A value is less than a bucket below its end: 1/256 of it, below 0.4 %. */
const PARTS = 256;
const PARTS_BITS = 8;
/** The largest value with a bucket of its own: ten hours in microseconds. Larger ones count as this. */
const VALUE_MAX = 36_000_000_000;
const BUCKETS = (35 - PARTS_BITS) * PARTS + 2 * PARTS;

/**
 * How often which value occurred, in buckets whose width grows with the value (log-linear, as HdrHistogram does it).
 * Values are whole microseconds; up to 511 they are exact.
 */
export class Histogram {
  count = 0;
  sum = 0;
  /** The largest value so far. */
  max = 0;
  readonly #buckets = new Uint32Array(BUCKETS);

  add(value: number): void {
    this.count += 1;
    this.sum += value;
    if (value > this.max) this.max = value;
    const bucket = bucketOf(Math.min(value, VALUE_MAX));
    this.#buckets[bucket] = (this.#buckets[bucket] as number) + 1;
  }

  /**
   * The smallest value that at least this share of all values do not exceed, or 0 where there are none. Where it is not
   * exact it is above the truth, never below: a percentile that is above the mean does not read as less than that.
   */
  quantile(share: number): number {
    const rank = Math.max(1, Math.ceil(share * this.count));
    let below = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      below += this.#buckets[bucket] as number;
      if (below >= rank) return Math.min(endOf(bucket), this.max);
    }
    return 0;
  }

  /** Counts the values of another one as well. */
  include(other: Histogram): void {
    this.count += other.count;
    this.sum += other.sum;
    this.max = Math.max(this.max, other.max);
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      const more = other.#buckets[bucket] as number;
      if (more > 0) this.#buckets[bucket] = (this.#buckets[bucket] as number) + more;
    }
  }

  copyTo(target: Histogram): void {
    copyState(this, target);
    target.#buckets.set(this.#buckets);
  }
}

/** Whole part of the logarithm to base 2, for values from 1 to 2^51. */
function exponentOf(value: number): number {
  if (value < 0x80000000) return 31 - Math.clz32(value);
  return 51 - Math.clz32(Math.floor(value / 0x100000));
}

function bucketOf(value: number): number {
  if (value < PARTS) return value;
  const shift = exponentOf(value) - PARTS_BITS;
  return shift * PARTS + Math.floor(value / (1 << shift));
}

/** The largest whole number in a bucket. */
function endOf(bucket: number): number {
  if (bucket < 2 * PARTS) return bucket;
  const shift = Math.floor(bucket / PARTS) - 1;
  return (bucket - shift * PARTS + 1) * (1 << shift) - 1;
}
