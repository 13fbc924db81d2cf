import { assert } from './assert';
import { EventHeap } from './eventHeap';
import { EventRow } from './eventRow';
import { Overload } from './overload';
import type { Packing } from './packing';
import type { QueuedEvent } from './queuedEvent';

const KINDS = 256;
const LENGTH_MAX = 1 << 24;
const ORDER_MAX = 0xffffffff;
/** As many events may be scheduled within as much simulated time: of a run that asks for more, a minute takes minutes. */
const SPELL = 1 << 24;
const SPELL_US = 5_000_000;

/**
 * Future events in order of (time, order of scheduling). Ties are broken by the order of scheduling, so two runs never
 * differ. Most events of one kind are scheduled in the order in which they happen: these stand in a row. All others are
 * in a heap. The next event is the first of a row or of the heap.
 */
export class EventQueue {
  readonly #heap = new EventHeap();
  /** By kind; null for kinds that have not come up yet. Those that have are listed. */
  readonly #rows: (EventRow | null)[] = Array.from({ length: KINDS }, () => null);
  readonly #kinds: number[] = [];
  /** The kinds whose rows are not empty, in the order of their first events, the next one last; and the latter's instants. */
  readonly #heads = new Uint8Array(KINDS + 1);
  readonly #headUs = new Float64Array(KINDS + 1).fill(Number.POSITIVE_INFINITY, 0, 1);
  /** Where the next one of them is; 0 where there is none. */
  #next = 0;
  #length = 0;
  #scheduled = 0;
  /** Instant of the latest event that was taken. */
  #nowUs = 0;
  /** When the current spell began, and with which number the next one does. */
  #spellUs = 0;
  #spellEnd = SPELL;
  readonly #isAwaited: (kind: number, a: number, b: number) => boolean;

  /** @param isAwaited whether an event would do anything: timers of what is over by now are not kept until they go off */
  constructor(isAwaited: (kind: number, a: number, b: number) => boolean = () => true) {
    this.#isAwaited = isAwaited;
  }

  get length(): number {
    return this.#length;
  }

  /** Instant of the next event, or Infinity where none is left. */
  get nextUs(): number {
    return Math.min(this.#headUs[this.#next] as number, this.#heap.timeUs);
  }

  /** @param timeUs whole microseconds; @param kind below 256; @param a, @param b unsigned 32-bit. */
  push(timeUs: number, kind: number, a: number, b: number): void {
    if (this.#length >= LENGTH_MAX) throw new Overload('planned', LENGTH_MAX);
    const order = this.#scheduled;
    if (order >= this.#spellEnd) this.#endSpell(order);
    this.#scheduled = order + 1;
    this.#length += 1;
    const row = this.#rows[kind] ?? this.#begin(kind);
    if (row.length === 0) {
      row.push(timeUs, order, a, b);
      this.#next += 1;
      this.#place(kind, row);
    } else if (timeUs >= row.lastUs) {
      if (row.isToBeSwept) this.#sweep(kind, row);
      row.push(timeUs, order, a, b);
    } else this.#heap.push(timeUs, order, kind, a, b);
  }

  /** Takes the next event into `into`. The queue must not be empty. */
  pop(into: QueuedEvent): void {
    assert(this.#length > 0, 'pop from an empty queue');
    this.#length -= 1;
    const kind = this.#heads[this.#next] as number;
    const headUs = this.#headUs[this.#next] as number;
    const heapUs = this.#heap.timeUs;
    const row = this.#rows[kind] as EventRow;
    this.#nowUs = Math.min(headUs, heapUs);
    if (heapUs < headUs || (heapUs === headUs && this.#heap.order < row.order)) {
      this.#heap.pop(into);
      return;
    }
    into.timeUs = headUs;
    into.kind = kind;
    into.a = row.a;
    into.b = row.b;
    row.shift();
    if (row.length > 0) this.#place(kind, row);
    else this.#next -= 1;
  }

  /** What comes of it can be copied, and goes on by itself after `resume`. */
  copyTo(target: EventQueue, packing?: Packing): void {
    this.#heap.copyTo(target.#heap, packing);
    for (const kind of target.#kinds) (target.#rows[kind] as EventRow).clear();
    for (const kind of this.#kinds) {
      (this.#rows[kind] as EventRow).copyTo(target.#rows[kind] ?? target.#begin(kind), packing);
    }
    target.#heads.set(this.#heads);
    target.#headUs.set(this.#headUs);
    target.#next = this.#next;
    target.#length = this.#length;
    target.#scheduled = this.#scheduled;
    target.#nowUs = this.#nowUs;
    target.#spellUs = this.#spellUs;
    target.#spellEnd = this.#spellEnd;
  }

  resume(): void {
    this.#heap.resume();
    for (const kind of this.#kinds) (this.#rows[kind] as EventRow).resume();
  }

  /** Bounded by what is scheduled, and not by time that passes outside: a run ends at the same event everywhere. */
  #endSpell(order: number): void {
    if (order >= ORDER_MAX) throw new Overload('numbered', ORDER_MAX);
    if (this.#nowUs - this.#spellUs < SPELL_US) throw new Overload('crowded', SPELL);
    this.#spellUs = this.#nowUs;
    this.#spellEnd = Math.min(order + SPELL, ORDER_MAX);
  }

  #sweep(kind: number, row: EventRow): void {
    this.#length -= row.sweep((a, b) => this.#isAwaited(kind, a, b));
  }

  #begin(kind: number): EventRow {
    const row = new EventRow();
    this.#rows[kind] = row;
    this.#kinds.push(kind);
    return row;
  }

  /** Puts a row in its place among the others, looking from the next one on: most have their turn soon. */
  #place(kind: number, row: EventRow): void {
    const heads = this.#heads;
    const headUs = this.#headUs;
    const { timeUs, order } = row;
    let at = this.#next;
    while (this.#isBefore(at - 1, timeUs, order)) {
      heads[at] = heads[at - 1] as number;
      headUs[at] = headUs[at - 1] as number;
      at -= 1;
    }
    heads[at] = kind;
    headUs[at] = timeUs;
  }

  /** Whether the row in a place has its turn before that instant and number. There is none in place 0. */
  #isBefore(at: number, timeUs: number, order: number): boolean {
    const atUs = this.#headUs[at] as number;
    if (atUs !== timeUs) return atUs < timeUs;
    return (this.#rows[this.#heads[at] as number] as EventRow).order < order;
  }
}
