/** Buckets for every power of two. A value is at most half a bucket from its middle: 1/128 of it, below 0.8 %. */
const PARTS = 64;
const PARTS_BITS = 6;
/** The largest value with a bucket of its own: ten hours in microseconds. Larger ones count as this. */
const VALUE_MAX = 36_000_000_000;
const BUCKETS = (35 - PARTS_BITS) * PARTS + 2 * PARTS;

/**
 * How often which value occurred, in buckets whose width grows with the value (log-linear, as HdrHistogram does it).
 * Values are whole microseconds; up to 127 they are exact.
 */
export class Histogram {
  count = 0;
  sum = 0;
  readonly #buckets = new Uint32Array(BUCKETS);

  add(value: number): void {
    this.count += 1;
    this.sum += value;
    const bucket = bucketOf(Math.min(value, VALUE_MAX));
    this.#buckets[bucket] = (this.#buckets[bucket] as number) + 1;
  }

  /** The smallest value that at least this share of all values do not exceed, or 0 where there are none. */
  quantile(share: number): number {
    const rank = Math.max(1, Math.ceil(share * this.count));
    let below = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      below += this.#buckets[bucket] as number;
      if (below >= rank) return middleOf(bucket);
    }
    return 0;
  }

  copyTo(target: Histogram): void {
    target.count = this.count;
    target.sum = this.sum;
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

function middleOf(bucket: number): number {
  if (bucket < 2 * PARTS) return bucket;
  const shift = Math.floor(bucket / PARTS) - 1;
  const width = 1 << shift;
  return (bucket - shift * PARTS) * width + (width - 1) / 2;
}
