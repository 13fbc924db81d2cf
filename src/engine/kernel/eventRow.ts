const FIRST_LENGTH = 16;
/** No event has this number. */
const NONE = -1;

/**
 * Events that were scheduled in the order in which they happen, as timers of one length and messages with one delay are:
 * nothing has to be compared to keep them in order. The first one waits in the queue's heap, where all that may be next
 * compete; those behind it lie here, in a ring of typed columns.
 */
export class EventRow {
  /** Number of the event that waits in the heap for the whole row. */
  first = NONE;
  /** Instant of the last event: nothing earlier may follow it. */
  lastUs = 0;
  #time = new Float64Array(FIRST_LENGTH);
  #order = new Uint32Array(FIRST_LENGTH);
  #a = new Uint32Array(FIRST_LENGTH);
  #b = new Uint32Array(FIRST_LENGTH);
  #head = 0;
  #length = 0;

  /** Events behind the first one. */
  get length(): number {
    return this.#length;
  }

  get isEmpty(): boolean {
    return this.first === NONE;
  }

  /** Fields of the second event, which is the oldest in the ring. */
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

  /** An event comes to an empty row, and stays in the heap. */
  begin(timeUs: number, order: number): void {
    this.first = order;
    this.lastUs = timeUs;
  }

  push(timeUs: number, order: number, a: number, b: number): void {
    if (this.#length === this.#time.length) this.#resize(2 * this.#length);
    const at = (this.#head + this.#length) & (this.#time.length - 1);
    this.#time[at] = timeUs;
    this.#order[at] = order;
    this.#a[at] = a;
    this.#b[at] = b;
    this.#length += 1;
    this.lastUs = timeUs;
  }

  /** The first event has happened, and the second one, if any, has been put in its place in the heap. */
  advance(): void {
    if (this.#length === 0) {
      this.first = NONE;
      return;
    }
    this.first = this.order;
    this.#head = (this.#head + 1) & (this.#time.length - 1);
    this.#length -= 1;
  }

  copyTo(target: EventRow): void {
    target.first = this.first;
    target.lastUs = this.lastUs;
    if (target.#time.length < this.#length) target.#resize(this.#time.length);
    target.#head = 0;
    target.#length = this.#length;
    this.#unroll(target.#time, this.#time);
    this.#unroll(target.#order, this.#order);
    this.#unroll(target.#a, this.#a);
    this.#unroll(target.#b, this.#b);
  }

  clear(): void {
    this.first = NONE;
    this.#length = 0;
  }

  /** Copies what is in a column of this ring to the beginning of another one. */
  #unroll(into: Float64Array | Uint32Array, column: Float64Array | Uint32Array): void {
    const end = this.#head + this.#length;
    into.set(column.subarray(this.#head, Math.min(end, column.length)));
    if (end > column.length)
      into.set(column.subarray(0, end - column.length), column.length - this.#head);
  }

  #resize(length: number): void {
    const time = new Float64Array(length);
    const order = new Uint32Array(length);
    const a = new Uint32Array(length);
    const b = new Uint32Array(length);
    this.#unroll(time, this.#time);
    this.#unroll(order, this.#order);
    this.#unroll(a, this.#a);
    this.#unroll(b, this.#b);
    this.#time = time;
    this.#order = order;
    this.#a = a;
    this.#b = b;
    this.#head = 0;
  }
}
