import { assert } from './assert';

/** One event: data, never a closure, so that a queue can be copied and compared. */
export interface QueuedEvent {
  timeUs: number;
  kind: number;
  a: number;
  b: number;
}

const LENGTH_MAX = 1 << 22;

/**
 * Future events in order of (time, order of scheduling): a binary heap whose fields lie in typed columns.
 * Ties are broken by the order of scheduling, so two runs never differ.
 */
export class EventQueue {
  #time = new Float64Array(256);
  #order = new Uint32Array(256);
  #kind = new Uint8Array(256);
  #a = new Uint32Array(256);
  #b = new Uint32Array(256);
  #length = 0;
  #scheduled = 0;

  get length(): number {
    return this.#length;
  }

  /** Instant of the next event, or Infinity where none is left. */
  get nextUs(): number {
    return this.#length === 0 ? Number.POSITIVE_INFINITY : (this.#time[0] as number);
  }

  /** @param timeUs whole microseconds; @param kind below 256; @param a, @param b unsigned 32-bit. */
  push(timeUs: number, kind: number, a: number, b: number): void {
    if (this.#length === this.#time.length) this.#grow();
    const order = this.#scheduled;
    assert(order < 0xffffffff, 'more events than the queue can number');
    this.#scheduled = order + 1;
    let hole = this.#length;
    this.#length += 1;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      // A new event carries the highest number, so it rises only past later instants.
      if ((this.#time[parent] as number) <= timeUs) break;
      this.#move(parent, hole);
      hole = parent;
    }
    this.#put(hole, timeUs, order, kind, a, b);
  }

  /** Takes the next event into `into`. The queue must not be empty. */
  pop(into: QueuedEvent): void {
    assert(this.#length > 0, 'pop from an empty queue');
    into.timeUs = this.#time[0] as number;
    into.kind = this.#kind[0] as number;
    into.a = this.#a[0] as number;
    into.b = this.#b[0] as number;
    this.#length -= 1;
    if (this.#length > 0) this.#sink(this.#length);
  }

  copyTo(target: EventQueue): void {
    if (target.#time.length < this.#length) target.#resize(this.#time.length);
    target.#time.set(this.#time.subarray(0, this.#length));
    target.#order.set(this.#order.subarray(0, this.#length));
    target.#kind.set(this.#kind.subarray(0, this.#length));
    target.#a.set(this.#a.subarray(0, this.#length));
    target.#b.set(this.#b.subarray(0, this.#length));
    target.#length = this.#length;
    target.#scheduled = this.#scheduled;
  }

  /** Lets the entry at `last`, just beyond the end, sink from the root to its place. */
  #sink(last: number): void {
    const timeUs = this.#time[last] as number;
    const order = this.#order[last] as number;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= this.#length) break;
      if (child + 1 < this.#length && this.#before(child + 1, child)) child += 1;
      const childTime = this.#time[child] as number;
      if (childTime > timeUs || (childTime === timeUs && (this.#order[child] as number) > order)) {
        break;
      }
      this.#move(child, hole);
      hole = child;
    }
    this.#move(last, hole);
  }

  #before(left: number, right: number): boolean {
    const leftTime = this.#time[left] as number;
    const rightTime = this.#time[right] as number;
    return (
      leftTime < rightTime ||
      (leftTime === rightTime && (this.#order[left] as number) < (this.#order[right] as number))
    );
  }

  #move(from: number, to: number): void {
    this.#time[to] = this.#time[from] as number;
    this.#order[to] = this.#order[from] as number;
    this.#kind[to] = this.#kind[from] as number;
    this.#a[to] = this.#a[from] as number;
    this.#b[to] = this.#b[from] as number;
  }

  #put(at: number, timeUs: number, order: number, kind: number, a: number, b: number): void {
    this.#time[at] = timeUs;
    this.#order[at] = order;
    this.#kind[at] = kind;
    this.#a[at] = a;
    this.#b[at] = b;
  }

  #grow(): void {
    assert(this.#length < LENGTH_MAX, 'the event queue grows without bound');
    this.#resize(this.#time.length * 2);
  }

  #resize(length: number): void {
    const old = { time: this.#time, order: this.#order, kind: this.#kind, a: this.#a, b: this.#b };
    this.#time = new Float64Array(length);
    this.#order = new Uint32Array(length);
    this.#kind = new Uint8Array(length);
    this.#a = new Uint32Array(length);
    this.#b = new Uint32Array(length);
    this.#time.set(old.time);
    this.#order.set(old.order);
    this.#kind.set(old.kind);
    this.#a.set(old.a);
    this.#b.set(old.b);
  }
}
