type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array;

const RANGE_8 = 0x100;
const RANGE_16 = 0x10000;
const RANGE_32 = 0x100000000;

/** Numbers that are kept to be read again as they were: in as few bytes each as the range of all of them allows. */
export class PackedNumbers {
  readonly length: number;
  /** The least of them, or -0, which leaves what it is added to as it is, where they are kept like that. */
  readonly #least: number;
  /** By how much each is above the least; null where they are all the same. */
  readonly #above: Column | null;

  /** Of `numbers`, those from one place on to before another one. */
  constructor(numbers: ArrayLike<number>, begin = 0, end = numbers.length) {
    this.length = end - begin;
    let least = begin < end ? (numbers[begin] as number) : 0;
    let most = least;
    let areWhole = true;
    for (let at = begin; at < end; at += 1) {
      const one = numbers[at] as number;
      if (one < least) least = one;
      else if (one > most) most = one;
      if (!isWhole(one)) areWhole = false;
    }
    const range = areWhole ? most - least + 1 : Number.POSITIVE_INFINITY;
    this.#least = range <= RANGE_32 ? least : -0;
    this.#above = range === 1 ? null : columnOf(range, this.length);
    if (this.#above === null) return;
    for (let at = begin; at < end; at += 1) {
      const one = numbers[at] as number;
      this.#above[at - begin] = this.#least === 0 ? one : one - this.#least;
    }
  }

  at(place: number): number {
    return this.#least + (this.#above === null ? 0 : (this.#above[place] as number));
  }

  /** Puts them into a list, without the first `gone`. */
  unpack(gone: number, into: { [place: number]: number }, at: number): void {
    for (let place = gone; place < this.length; place += 1)
      into[at + place - gone] = this.at(place);
  }

  get bytes(): number {
    return this.#above?.byteLength ?? 0;
  }
}

/** 0 and -0 are two numbers, and only one of them comes back from a whole column. */
const isWhole = (one: number): boolean => Number.isSafeInteger(one) && (one !== 0 || 1 / one > 0);

function columnOf(range: number, length: number): Column {
  if (range <= RANGE_8) return new Uint8Array(length);
  if (range <= RANGE_16) return new Uint16Array(length);
  return range <= RANGE_32 ? new Uint32Array(length) : new Float64Array(length);
}
