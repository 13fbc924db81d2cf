import { PackedNumbers } from './packedNumbers';

/** Copies share events by so many. */
const SHARED_LENGTH = 512;

/** Events one after the other, by column. */
export interface EventColumns {
  readonly time: Float64Array<ArrayBuffer>;
  readonly order: Uint32Array<ArrayBuffer>;
  readonly a: Uint32Array<ArrayBuffer>;
  readonly b: Uint32Array<ArrayBuffer>;
}

/** Some events of a row, one after the other, as they are kept: whoever has them shares them. */
export class PackedEvents {
  /** How many had been in the row before the first of them. */
  readonly from: number;
  readonly length: number;
  readonly #time: PackedNumbers;
  readonly #order: PackedNumbers;
  readonly #a: PackedNumbers;
  readonly #b: PackedNumbers;

  constructor(from: number, { time, order, a, b }: EventColumns) {
    this.from = from;
    this.length = time.length;
    this.#time = new PackedNumbers(time);
    this.#order = new PackedNumbers(order);
    this.#a = new PackedNumbers(a);
    this.#b = new PackedNumbers(b);
  }

  /** Puts them into columns, without the first `gone`. */
  unpack(gone: number, into: EventColumns, at: number): void {
    this.#time.unpack(gone, into.time, at);
    this.#order.unpack(gone, into.order, at);
    this.#a.unpack(gone, into.a, at);
    this.#b.unpack(gone, into.b, at);
  }

  get bytes(): number {
    return this.#time.bytes + this.#order.bytes + this.#a.bytes + this.#b.bytes;
  }
}

/**
 * Packs the events of a row from one number on to before another. Those of `before` that are whole are shared: the few
 * that were left over are packed together with what has followed them.
 */
export function packEvents(
  before: readonly PackedEvents[],
  begin: number,
  end: number,
  columnsOf: (begin: number, end: number) => EventColumns,
): readonly PackedEvents[] {
  const packed = before.filter(
    ({ from, length }) => length === SHARED_LENGTH && from + length > begin,
  );
  const last = packed.at(-1);
  let at = last === undefined ? begin : last.from + last.length;
  while (at < end) {
    const until = Math.min(end, at + SHARED_LENGTH);
    packed.push(new PackedEvents(at, columnsOf(at, until)));
    at = until;
  }
  return packed;
}
