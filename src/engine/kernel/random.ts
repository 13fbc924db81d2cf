import { exactLog } from './exactMath';

const WORDS = 4;
const TWO_POW_MINUS_32 = 1 / 4294967296;

/** Index of one stream inside a `RandomStreams`. */
export type StreamId = number;

/**
 * Independent streams of pseudo-random numbers, one per actor and purpose, so that what one actor does never
 * shifts what another draws. Generator: xoshiro128** (Blackman and Vigna); seeds come from the run's seed and the
 * stream's name. All state is one typed array: a snapshot is one copy.
 */
export class RandomStreams {
  readonly #seed: number;
  #state = new Uint32Array(64 * WORDS);
  #count = 0;

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** Opens the stream called `name`, for example "client-7/think". Same seed and name: same numbers. */
  open(name: string): StreamId {
    const id = this.#count;
    this.#count += 1;
    this.rename(id, name);
    return id;
  }

  /** A stream begins anew, as the one called `name`. */
  rename(id: StreamId, name: string): void {
    if ((id + 1) * WORDS > this.#state.length) {
      const grown = new Uint32Array(this.#state.length * 2);
      grown.set(this.#state);
      this.#state = grown;
    }
    // Two hashes, so that among tens of thousands of names no two begin alike.
    const one = hashName(name, this.#seed);
    const other = hashName(name, this.#seed ^ 0x9e3779b9);
    const words = [finish(one), finish(other), finish(one + 0x9e3779b9), finish(other + 1)];
    this.#state.set(words, id * WORDS);
  }

  /** Uniform in 0 to 4294967295. */
  uint32(stream: StreamId): number {
    const state = this.#state;
    const at = stream * WORDS;
    const s1 = state[at + 1] as number;
    const product = Math.imul(s1, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const s2 = (state[at + 2] as number) ^ (state[at] as number);
    const s3 = (state[at + 3] as number) ^ s1;
    state[at + 1] = s1 ^ s2;
    state[at] = (state[at] as number) ^ s3;
    state[at + 2] = s2 ^ (s1 << 9);
    state[at + 3] = (s3 << 11) | (s3 >>> 21);
    return result;
  }

  /** Uniform in [0, 1), in steps of 2^-32. */
  uniform(stream: StreamId): number {
    return this.uint32(stream) * TWO_POW_MINUS_32;
  }

  /** Uniform whole number in low to high, both included. */
  whole(stream: StreamId, low: number, high: number): number {
    return low + Math.floor(this.uniform(stream) * (high - low + 1));
  }

  /** Exponentially distributed with mean 1, never zero. */
  exponential(stream: StreamId): number {
    return -exactLog((this.uint32(stream) + 0.5) * TWO_POW_MINUS_32);
  }

  copyTo(target: RandomStreams): void {
    if (target.#state.length !== this.#state.length) target.#state = this.#state.slice();
    else target.#state.set(this.#state);
    target.#count = this.#count;
  }
}

/** FNV-1a over the name, started from the seed. */
function hashName(name: string, seed: number): number {
  let hash = (0x811c9dc5 ^ finish(seed)) >>> 0;
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Spreads every input bit over the whole word (the finishing steps of MurmurHash3). */
function finish(value: number): number {
  let word = value;
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return (word ^ (word >>> 16)) >>> 0;
}
