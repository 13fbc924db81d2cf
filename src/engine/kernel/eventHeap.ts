import type { PackedNumbers } from './packedNumbers';
import type { Packing } from './packing';
import type { QueuedEvent } from './queuedEvent';

const FIRST_LENGTH = 256;

type Column = Float64Array | Uint32Array | Uint8Array;

/**
 * Events in any order: a heap by (time, order of scheduling) whose fields lie in typed columns.
 * Every event has four below it: with that many people, what is compared with each other lies side by side in memory.
 */
export class EventHeap {
  #time = new Float64Array([Number.POSITIVE_INFINITY]);
  #order = new Uint32Array(1);
  #kind = new Uint8Array(1);
  #a = new Uint32Array(1);
  #b = new Uint32Array(1);
  #length = 0;
  /** The columns of a copy, until it goes on by itself. */
  #packed: readonly PackedNumbers[] | null = null;

  get length(): number {
    return this.#length;
  }

  /** Instant of the first event, or Infinity where there is none. */
  get timeUs(): number {
    return this.#time[0] as number;
  }

  /** Number of the first event. */
  get order(): number {
    return this.#order[0] as number;
  }

  push(timeUs: number, order: number, kind: number, a: number, b: number): void {
    if (this.#length === this.#time.length) this.#grow();
    const time = this.#time;
    let hole = this.#length;
    this.#length += 1;
    while (hole > 0) {
      const parent = (hole - 1) >> 2;
      // A new event carries the highest number, so it rises only past later instants.
      if ((time[parent] as number) <= timeUs) break;
      this.#move(parent, hole);
      hole = parent;
    }
    time[hole] = timeUs;
    this.#order[hole] = order;
    this.#kind[hole] = kind;
    this.#a[hole] = a;
    this.#b[hole] = b;
  }

  /** Takes the first event into `into`. The heap must not be empty. */
  pop(into: QueuedEvent): void {
    into.timeUs = this.#time[0] as number;
    into.kind = this.#kind[0] as number;
    into.a = this.#a[0] as number;
    into.b = this.#b[0] as number;
    this.#length -= 1;
    if (this.#length > 0) this.#sink(this.#length);
    else this.#time[0] = Number.POSITIVE_INFINITY;
  }

  /** What comes of it goes on after `resume`. */
  copyTo(target: EventHeap, packing?: Packing): void {
    target.#packed =
      this.#packed ??
      (packing as Packing).numbers(
        this.#columns.map((of) => ({ of, begin: 0, end: this.#length })),
      );
    target.#length = this.#length;
  }

  /** A copy goes on by itself. */
  resume(): void {
    const packed = this.#packed;
    if (packed === null) return;
    while (this.#time.length < this.#length) this.#grow();
    this.#time[0] = Number.POSITIVE_INFINITY;
    this.#columns.forEach((column, index) => {
      packed[index]?.unpack(0, column, 0);
    });
    this.#packed = null;
  }

  get #columns(): readonly Column[] {
    return [this.#time, this.#order, this.#kind, this.#a, this.#b];
  }

  /** Lets the entry at `last`, just beyond the end, sink from the root to its place. */
  #sink(last: number): void {
    const time = this.#time;
    const orders = this.#order;
    const timeUs = time[last] as number;
    const order = orders[last] as number;
    let hole = 0;
    for (;;) {
      let child = 4 * hole + 1;
      if (child >= last) break;
      const end = Math.min(child + 4, last);
      for (let other = child + 1; other < end; other += 1) {
        if (this.#before(other, child)) child = other;
      }
      const childUs = time[child] as number;
      if (childUs > timeUs || (childUs === timeUs && (orders[child] as number) >= order)) break;
      this.#move(child, hole);
      hole = child;
    }
    this.#move(last, hole);
  }

  #before(left: number, right: number): boolean {
    const leftUs = this.#time[left] as number;
    const rightUs = this.#time[right] as number;
    return (
      leftUs < rightUs ||
      (leftUs === rightUs && (this.#order[left] as number) < (this.#order[right] as number))
    );
  }

  #move(from: number, to: number): void {
    this.#time[to] = this.#time[from] as number;
    this.#order[to] = this.#order[from] as number;
    this.#kind[to] = this.#kind[from] as number;
    this.#a[to] = this.#a[from] as number;
    this.#b[to] = this.#b[from] as number;
  }

  #grow(): void {
    const length = Math.max(FIRST_LENGTH, 2 * this.#time.length);
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
