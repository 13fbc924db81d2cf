const FIRST_LENGTH = 16;

/**
 * Events that were scheduled in the order in which they happen, as timers of one length and messages with one delay are:
 * nothing has to be compared to keep them in order. A ring whose fields lie in typed columns.
 */
export class EventRow {
  /** Instant of the last event: nothing earlier may follow it. */
  lastUs = 0;
  #time = new Float64Array(FIRST_LENGTH);
  #order = new Uint32Array(FIRST_LENGTH);
  #a = new Uint32Array(FIRST_LENGTH);
  #b = new Uint32Array(FIRST_LENGTH);
  #head = 0;
  #length = 0;

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
    if (this.#length === this.#time.length) this.#resize(2 * this.#length);
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
  }

  clear(): void {
    this.#length = 0;
  }

  copyTo(target: EventRow): void {
    target.lastUs = this.lastUs;
    if (target.#time.length < this.#length) target.#resize(this.#time.length);
    target.#head = 0;
    target.#length = this.#length;
    this.#unroll(this.#time, target.#time);
    this.#unroll(this.#order, target.#order);
    this.#unroll(this.#a, target.#a);
    this.#unroll(this.#b, target.#b);
  }

  /** Copies what is in a column of this ring to the beginning of another one. */
  #unroll(column: Float64Array | Uint32Array, into: Float64Array | Uint32Array): void {
    const end = this.#head + this.#length;
    into.set(column.subarray(this.#head, Math.min(end, column.length)));
    if (end <= column.length) return;
    into.set(column.subarray(0, end - column.length), column.length - this.#head);
  }

  #resize(length: number): void {
    const time = new Float64Array(length);
    const order = new Uint32Array(length);
    const a = new Uint32Array(length);
    const b = new Uint32Array(length);
    this.#unroll(this.#time, time);
    this.#unroll(this.#order, order);
    this.#unroll(this.#a, a);
    this.#unroll(this.#b, b);
    this.#time = time;
    this.#order = order;
    this.#a = a;
    this.#b = b;
    this.#head = 0;
  }
}
