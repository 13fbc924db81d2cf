import { assert } from './assert';
import { EventRow } from './eventRow';

/** One event: data, never a closure, so that a queue can be copied and compared. */
export interface QueuedEvent {
  timeUs: number;
  kind: number;
  a: number;
  b: number;
}

const KINDS = 256;
const LENGTH_MAX = 1 << 24;

/**
 * Future events in order of (time, order of scheduling). Ties are broken by the order of scheduling, so two runs never
 * differ. Most events of one kind are scheduled in the order in which they happen: those stand in a row, one a kind.
 * The first of every row, and all others, are in a binary heap whose fields lie in typed columns.
 */
export class EventQueue {
  #time = new Float64Array(256);
  #order = new Uint32Array(256);
  #kind = new Uint8Array(256);
  #a = new Uint32Array(256);
  #b = new Uint32Array(256);
  /** Events in the heap, and all events. */
  #heaped = 0;
  #length = 0;
  #scheduled = 0;
  /** By kind; null for kinds that have not come up yet. */
  readonly #rows: (EventRow | null)[] = Array.from({ length: KINDS }, () => null);

  get length(): number {
    return this.#length;
  }

  /** Instant of the next event, or Infinity where none is left. */
  get nextUs(): number {
    return this.#length === 0 ? Number.POSITIVE_INFINITY : (this.#time[0] as number);
  }

  /** @param timeUs whole microseconds; @param kind below 256; @param a, @param b unsigned 32-bit. */
  push(timeUs: number, kind: number, a: number, b: number): void {
    assert(this.#length < LENGTH_MAX, 'the event queue grows without bound');
    const order = this.#scheduled;
    assert(order < 0xffffffff, 'more events than the queue can number');
    this.#scheduled = order + 1;
    this.#length += 1;
    const row = this.#rows[kind] ?? this.#openRow(kind);
    if (row.isEmpty) row.begin(timeUs, order);
    else if (timeUs >= row.lastUs) {
      row.push(timeUs, order, a, b);
      return;
    }
    this.#rise(timeUs, order, kind, a, b);
  }

  /** Takes the next event into `into`. The queue must not be empty. */
  pop(into: QueuedEvent): void {
    assert(this.#length > 0, 'pop from an empty queue');
    const kind = this.#kind[0] as number;
    into.timeUs = this.#time[0] as number;
    into.kind = kind;
    into.a = this.#a[0] as number;
    into.b = this.#b[0] as number;
    this.#length -= 1;
    const row = this.#rows[kind] as EventRow;
    if (row.first === (this.#order[0] as number)) {
      if (row.length > 0) this.#sink(row.timeUs, row.order, kind, row.a, row.b);
      else this.#dropRoot();
      row.advance();
    } else this.#dropRoot();
  }

  copyTo(target: EventQueue): void {
    const length = this.#heaped;
    if (target.#time.length < length) target.#resize(this.#time.length);
    target.#time.set(this.#time.subarray(0, length));
    target.#order.set(this.#order.subarray(0, length));
    target.#kind.set(this.#kind.subarray(0, length));
    target.#a.set(this.#a.subarray(0, length));
    target.#b.set(this.#b.subarray(0, length));
    target.#heaped = length;
    target.#length = this.#length;
    target.#scheduled = this.#scheduled;
    this.#rows.forEach((row, kind) => {
      if (row !== null) row.copyTo(target.#rows[kind] ?? target.#openRow(kind));
      else target.#rows[kind]?.clear();
    });
  }

  #openRow(kind: number): EventRow {
    const row = new EventRow();
    this.#rows[kind] = row;
    return row;
  }

  /** Puts an event into the heap: at the end, from where it rises to its place. */
  #rise(timeUs: number, order: number, kind: number, a: number, b: number): void {
    if (this.#heaped === this.#time.length) this.#resize(2 * this.#heaped);
    let hole = this.#heaped;
    this.#heaped += 1;
    const time = this.#time;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      // A new event carries the highest number, so it rises only past later instants.
      if ((time[parent] as number) <= timeUs) break;
      this.#move(parent, hole);
      hole = parent;
    }
    this.#put(hole, timeUs, order, kind, a, b);
  }

  /** Takes the first event out of the heap: the last one takes its place. */
  #dropRoot(): void {
    const last = this.#heaped - 1;
    this.#heaped = last;
    if (last === 0) return;
    this.#sink(
      this.#time[last] as number,
      this.#order[last] as number,
      this.#kind[last] as number,
      this.#a[last] as number,
      this.#b[last] as number,
    );
  }

  /** Puts an event in place of the first one of the heap, from where it sinks to its place. */
  #sink(timeUs: number, order: number, kind: number, a: number, b: number): void {
    const length = this.#heaped;
    const time = this.#time;
    const orders = this.#order;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= length) break;
      let childUs = time[child] as number;
      if (child + 1 < length) {
        const otherUs = time[child + 1] as number;
        const isEarlier =
          otherUs < childUs ||
          (otherUs === childUs && (orders[child + 1] as number) < (orders[child] as number));
        if (isEarlier) {
          child += 1;
          childUs = otherUs;
        }
      }
      if (childUs > timeUs || (childUs === timeUs && (orders[child] as number) > order)) break;
      this.#move(child, hole);
      hole = child;
    }
    this.#put(hole, timeUs, order, kind, a, b);
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
