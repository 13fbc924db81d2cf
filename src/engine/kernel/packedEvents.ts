import { type PackedNumbers, packNumbers } from './packedNumbers';

/** Copies share events by so many. */
const SHARED_LENGTH = 512;

/** Events one after the other, by column. */
export interface EventColumns {
  readonly time: Float64Array<ArrayBuffer>;
  readonly order: Uint32Array<ArrayBuffer>;
  readonly a: Uint32Array<ArrayBuffer>;
  readonly b: Uint32Array<ArrayBuffer>;
}

/** Events on their way into a pack. */
const PASSING: EventColumns = {
  time: new Float64Array(SHARED_LENGTH),
  order: new Uint32Array(SHARED_LENGTH),
  a: new Uint32Array(SHARED_LENGTH),
  b: new Uint32Array(SHARED_LENGTH),
};

/** Some events of a row, one after the other, as they are kept: whoever has them shares them. */
export class PackedEvents {
  /** How many had been in the row before the first of them. */
  readonly from: number;
  readonly length: number;
  /** One for each of the columns. */
  readonly #packed: readonly PackedNumbers[];

  /** Of `columns`, the first `length`. */
  constructor(from: number, length: number, columns: EventColumns) {
    this.from = from;
    this.length = length;
    this.#packed = packNumbers(listed(columns).map((of) => ({ of, begin: 0, end: length })));
  }

  /** Puts them into columns, without the first `gone`. */
  unpack(gone: number, into: EventColumns, at: number): void {
    for (const [index, column] of listed(into).entries())
      this.#packed[index]?.unpack(gone, column, at);
  }

  get bytes(): number {
    return this.#packed.reduce((sum, { bytes }) => sum + bytes, 0);
  }
}

const listed = ({ time, order, a, b }: EventColumns) => [time, order, a, b];

/**
 * Packs the events of a row from one number on to before another. Those of `before` that are whole are shared: the few
 * that were left over are packed together with what has followed them.
 * @param fill puts so many events from one number on into columns
 */
export function packEvents(
  before: readonly PackedEvents[],
  begin: number,
  end: number,
  fill: (begin: number, length: number, into: EventColumns) => void,
): readonly PackedEvents[] {
  const packed = before.filter(
    ({ from, length }) => length === SHARED_LENGTH && from + length > begin,
  );
  const last = packed.at(-1);
  let at = last === undefined ? begin : last.from + last.length;
  while (at < end) {
    const length = Math.min(end - at, SHARED_LENGTH);
    fill(at, length, PASSING);
    packed.push(new PackedEvents(at, length, PASSING));
    at += length;
  }
  return packed;
}
