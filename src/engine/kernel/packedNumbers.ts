type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array;

const RANGE_8 = 0x100;
const RANGE_16 = 0x10000;
const RANGE_32 = 0x100000000;

/** Some numbers of a list: those from one place on to before another one. */
export interface Numbers {
  readonly of: ArrayLike<number>;
  readonly begin: number;
  readonly end: number;
}

/** How numbers are kept: as how much more than the least of them, in so many bytes each. */
interface Plan {
  /** Or -0, which leaves what it is added to as it is, where they are kept like that. */
  readonly least: number;
  /** 0 where they are all the same. */
  readonly width: 0 | 1 | 2 | 4 | 8;
}

/** A column may begin at whole multiples of so many bytes. */
const ALIGNED = 8;

/**
 * Packs some lists into one piece of memory. While V8 marks what is alive, it goes on with that at every piece that is made,
 * however small: hundreds of them in one frame made that frame a long one.
 */
export function packNumbers(lists: readonly Numbers[]): readonly PackedNumbers[] {
  const plans = lists.map(planOf);
  let bytes = 0;
  const places = lists.map(({ begin, end }, index) => {
    const at = bytes;
    const width = plans[index]?.width ?? 0;
    bytes += Math.ceil((width * (end - begin)) / ALIGNED) * ALIGNED;
    return at;
  });
  const memory = new ArrayBuffer(bytes);
  return lists.map(
    (list, index) => new PackedNumbers(list, plans[index] as Plan, memory, places[index] as number),
  );
}

/** Numbers that are kept to be read again as they were: in as few bytes each as the range of all of them allows. */
export class PackedNumbers {
  readonly length: number;
  readonly #least: number;
  /** By how much each is above the least; null where they are all the same. */
  readonly #above: Column | null;

  constructor(
    { of, begin, end }: Numbers,
    { least, width }: Plan,
    memory: ArrayBuffer,
    at: number,
  ) {
    this.length = end - begin;
    this.#least = least;
    const above = columnIn(memory, at, width, this.length);
    this.#above = above;
    if (above === null) return;
    for (let place = begin; place < end; place += 1) {
      const one = of[place] as number;
      above[place - begin] = least === 0 ? one : one - least;
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

function planOf({ of, begin, end }: Numbers): Plan {
  let least = begin < end ? (of[begin] as number) : 0;
  let most = least;
  let areWhole = true;
  for (let at = begin; at < end; at += 1) {
    const one = of[at] as number;
    if (one < least) least = one;
    else if (one > most) most = one;
    if (!isWhole(one)) areWhole = false;
  }
  const range = areWhole ? most - least + 1 : Number.POSITIVE_INFINITY;
  return { least: range <= RANGE_32 ? least : -0, width: widthOf(range) };
}

/** 0 and -0 are two numbers, and only one of them comes back from a whole column. */
const isWhole = (one: number): boolean => Number.isSafeInteger(one) && (one !== 0 || 1 / one > 0);

function widthOf(range: number): Plan['width'] {
  if (range === 1) return 0;
  if (range <= RANGE_8) return 1;
  if (range <= RANGE_16) return 2;
  return range <= RANGE_32 ? 4 : 8;
}

function columnIn(
  memory: ArrayBuffer,
  at: number,
  width: Plan['width'],
  length: number,
): Column | null {
  switch (width) {
    case 0:
      return null;
    case 1:
      return new Uint8Array(memory, at, length);
    case 2:
      return new Uint16Array(memory, at, length);
    case 4:
      return new Uint32Array(memory, at, length);
    case 8:
      return new Float64Array(memory, at, length);
  }
}
