import { assert, broken } from './assert';
import { type Growth, Overload } from './overload';
import type { PackedRecords } from './packedRecords';
import type { Packing } from './packing';

interface Pooled {
  slot: number;
  id: number;
  holders: number;
}

const SLOTS_MAX = 1 << 20;

/** Records that come and go in slots, which are used again. A record is free when nobody holds it. */
export class Pool<T extends Pooled> {
  readonly #make: () => T;
  readonly #records: T[] = [];
  readonly #free: number[] = [];
  readonly #growth: Growth;
  /** What the records are in a copy, until it goes on by itself. */
  #packed: PackedRecords<T> | null = null;
  #used = 0;

  /** @param growth what there are too many of, should there be */
  constructor(make: () => T, growth: Growth) {
    this.#make = make;
    this.#growth = growth;
  }

  /** Records in use. */
  get used(): number {
    return this.#used;
  }

  /** A blank record with one holder. The caller numbers it. */
  take(id: number): T {
    const slot = this.#free.pop() ?? this.#records.length;
    if (slot >= SLOTS_MAX) throw new Overload(this.#growth, SLOTS_MAX);
    const record = this.#make();
    this.#records[slot] = record;
    record.slot = slot;
    record.id = id;
    record.holders = 1;
    this.#used += 1;
    return record;
  }

  at(slot: number): T {
    return this.#records[slot] ?? broken(`no record in slot ${slot}`);
  }

  release(record: T): void {
    assert(record.holders > 0, 'a record is released twice');
    record.holders -= 1;
    if (record.holders > 0) return;
    this.#free.push(record.slot);
    this.#used -= 1;
  }

  /** Visits the records in use, in order of slot. */
  forEach(visit: (record: T) => void): void {
    for (const record of this.#records) if (record.holders > 0) visit(record);
  }

  /** What comes of it goes on after `resume`. */
  copyTo(target: Pool<T>, packing?: Packing): void {
    target.#packed = this.#packed ?? (packing as Packing).records(this.#records);
    target.#free.length = 0;
    for (const slot of this.#free) target.#free.push(slot);
    target.#used = this.#used;
  }

  /** A copy goes on by itself. */
  resume(): void {
    const packed = this.#packed;
    if (packed === null) return;
    while (this.#records.length < packed.length) this.#records.push(this.#make());
    // What a longer one had besides is made again when its slots come up.
    this.#records.length = packed.length;
    packed.unpack(this.#records);
    this.#packed = null;
  }
}
