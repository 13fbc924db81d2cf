const FIRST_LENGTH = 16;
/** Shorter rows are not worth the while. */
const SWEEP_LENGTH = 4096;

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
    this.#sweepLength = Math.max(SWEEP_LENGTH, 2 * kept);
    return before - kept;
  }

  clear(): void {
    this.#length = 0;
    this.#sweepLength = SWEEP_LENGTH;
  }

  copyTo(target: EventRow): void {
    target.lastUs = this.lastUs;
    target.#sweepLength = this.#sweepLength;
    target.#head = 0;
    target.#length = 0;
    while (target.#time.length < this.#length) target.#grow();
    target.#length = this.#length;
    this.#unroll(target.#time, target.#order, target.#a, target.#b);
  }

  /** Copies the events to the beginning of other columns. */
  #unroll(time: Float64Array, order: Uint32Array, a: Uint32Array, b: Uint32Array): void {
    this.#unrollOne(this.#time, time);
    this.#unrollOne(this.#order, order);
    this.#unrollOne(this.#a, a);
    this.#unrollOne(this.#b, b);
  }

  /** In two pieces where the ring goes round its end: a row may have hundreds of thousands. */
  #unrollOne<Column extends Float64Array | Uint32Array>(from: Column, to: Column): void {
    const end = Math.min(this.#head + this.#length, from.length);
    to.set(from.subarray(this.#head, end));
    to.set(from.subarray(0, this.#head + this.#length - end), end - this.#head);
  }

  #grow(): void {
    const length = 2 * this.#time.length;
    const time = new Float64Array(length);
    const order = new Uint32Array(length);
    const a = new Uint32Array(length);
    const b = new Uint32Array(length);
    this.#unroll(time, order, a, b);
    this.#time = time;
    this.#order = order;
    this.#a = a;
    this.#b = b;
    this.#head = 0;
  }
}
