import type { EventColumns, PackedEvents } from './packedEvents';
import type { Packing } from './packing';

const FIRST_LENGTH = 16;
/** Shorter rows are not worth the while. */
const SWEEP_LENGTH = 4096;

const newColumns = (length: number): EventColumns => ({
  time: new Float64Array(length),
  order: new Uint32Array(length),
  a: new Uint32Array(length),
  b: new Uint32Array(length),
});

/** What a row begins with, and all the room that a copy takes. */
const NO_EVENTS = newColumns(0);

/**
 * Events that were scheduled in the order in which they happen, as timers of one length and messages with one delay are:
 * nothing has to be compared to keep them in order. A ring whose fields lie in typed columns.
 *
 * A copy has no ring until it goes on by itself: it has the events packed, and shares with other copies what none of them
 * changes. A row may have hundreds of thousands, of which a few thousand are new since the copy before.
 */
export class EventRow {
  /** Instant of the last event: nothing earlier may follow it. */
  lastUs = 0;
  #time = NO_EVENTS.time;
  #order = NO_EVENTS.order;
  #a = NO_EVENTS.a;
  #b = NO_EVENTS.b;
  #head = 0;
  #length = 0;
  /** How many events have gone before the first one. */
  #gone = 0;
  /** As the latest copy has them: later ones are in none. */
  #packed: readonly PackedEvents[] = [];
  /** All of them are, and none is in the ring. */
  #isCopy = false;
  /** With so many it is swept again: what stayed the last time is no more than half of them. */
  #sweepLength = SWEEP_LENGTH;

  get length(): number {
    return this.#length;
  }

  /** Fields of the first event. The row must not be empty. */
  get timeUs(): number {
    return this.#time[this.#head] as number;
  }
  get order(): number {
    return this.#order[this.#head] as number;
  }
  get a(): number {
    return this.#a[this.#head] as number;
  }
  get b(): number {
    return this.#b[this.#head] as number;
  }

  push(timeUs: number, order: number, a: number, b: number): void {
    if (this.#length === this.#time.length) this.#grow();
    const at = (this.#head + this.#length) & (this.#time.length - 1);
    this.#time[at] = timeUs;
    this.#order[at] = order;
    this.#a[at] = a;
    this.#b[at] = b;
    this.#length += 1;
    this.lastUs = timeUs;
  }

  /** The first event goes. The row must not be empty. */
  shift(): void {
    this.#head = (this.#head + 1) & (this.#time.length - 1);
    this.#length -= 1;
    this.#gone += 1;
  }

  get isToBeSwept(): boolean {
    return this.#length >= this.#sweepLength;
  }

  /**
   * Takes out what nobody waits for any more, but for the first event, by which others have placed the row. Returns how
   * many events have gone.
   */
  sweep(isAwaited: (a: number, b: number) => boolean): number {
    const mask = this.#time.length - 1;
    const before = this.#length;
    let kept = 1;
    for (let index = 1; index < before; index += 1) {
      const from = (this.#head + index) & mask;
      if (!isAwaited(this.#a[from] as number, this.#b[from] as number)) continue;
      const to = (this.#head + kept) & mask;
      this.#time[to] = this.#time[from] as number;
      this.#order[to] = this.#order[from] as number;
      this.#a[to] = this.#a[from] as number;
      this.#b[to] = this.#b[from] as number;
      kept += 1;
    }
    this.#length = kept;
    if (kept < before) this.#packed = [];
    this.#sweepLength = Math.max(SWEEP_LENGTH, 2 * kept);
    return before - kept;
  }

  clear(): void {
    this.#length = 0;
    this.#packed = [];
    this.#isCopy = false;
    this.#sweepLength = SWEEP_LENGTH;
  }

  /** What comes of it goes on after `resume`. */
  copyTo(target: EventRow, packing?: Packing): void {
    const end = this.#gone + this.#length;
    if (!this.#isCopy)
      this.#packed = (packing as Packing).events(this.#packed, this.#gone, end, this.#fill);
    target.lastUs = this.lastUs;
    target.#sweepLength = this.#sweepLength;
    target.#gone = this.#gone;
    target.#length = this.#length;
    target.#packed = this.#packed;
    target.#isCopy = true;
  }

  /** A copy goes on by itself. */
  resume(): void {
    if (!this.#isCopy) return;
    this.#isCopy = false;
    this.#head = 0;
    while (this.#time.length < this.#length) this.#begin(newColumns(this.#nextLength));
    const columns = this.#columns;
    let at = 0;
    for (const packed of this.#packed) {
      const gone = Math.max(0, this.#gone - packed.from);
      packed.unpack(gone, columns, at);
      at += packed.length - gone;
    }
  }

  /** Fills columns with so many events from the one on before which so many have been. */
  #fill = (begin: number, length: number, into: EventColumns): void =>
    this.#unroll((this.#head + begin - this.#gone) & (this.#time.length - 1), length, into);

  get #columns(): EventColumns {
    return { time: this.#time, order: this.#order, a: this.#a, b: this.#b };
  }

  /** Fills columns with so many events from a place of the ring on. */
  #unroll(at: number, length: number, into: EventColumns): void {
    unrollOne(this.#time, at, length, into.time);
    unrollOne(this.#order, at, length, into.order);
    unrollOne(this.#a, at, length, into.a);
    unrollOne(this.#b, at, length, into.b);
  }

  #grow(): void {
    const longer = newColumns(this.#nextLength);
    this.#unroll(this.#head, this.#time.length, longer);
    this.#begin(longer);
  }

  get #nextLength(): number {
    return Math.max(FIRST_LENGTH, 2 * this.#time.length);
  }

  #begin({ time, order, a, b }: EventColumns): void {
    this.#time = time;
    this.#order = order;
    this.#a = a;
    this.#b = b;
    this.#head = 0;
  }
}

/** In two pieces where the ring goes round its end: a row may have hundreds of thousands. */
function unrollOne<Column extends Float64Array | Uint32Array>(
  from: Column,
  at: number,
  length: number,
  into: Column,
): void {
  const end = Math.min(at + length, from.length);
  into.set(from.subarray(at, end));
  const rest = length - (end - at);
  if (rest > 0) into.set(from.subarray(0, rest), end - at);
}
