import type { TraceKind } from './events';

/** Words of 32 bits that one record takes: low half of the instant, kind and high half, and three fields. */
export const RECORD_WORDS = 5;
/** An instant is below 2^56 microseconds: its high half leaves a byte for the kind. */
const KIND_SHIFT = 24;
const HIGH_MASK = (1 << KIND_SHIFT) - 1;
/** Kinds of record that there is room for. */
export const KINDS_MAX = 1 << (32 - KIND_SHIFT);
const TWO_POW_32 = 4294967296;
const TWO_POW_MINUS_32 = 1 / TWO_POW_32;

/** One decoded record. `TraceKind` says what a, b and c mean. */
export interface TraceRecord {
  timeUs: number;
  kind: TraceKind;
  a: number;
  b: number;
  c: number;
}

/** A record to read into. */
export const emptyRecord = (): TraceRecord => ({ timeUs: 0, kind: 1, a: 0, b: 0, c: 0 });

/** Records in a row, packed as they are fed to the fingerprint and kept by traces. */
export class RecordBlock {
  readonly words: Int32Array;
  /** Records in it. */
  length = 0;

  /** @param size records that it has room for. */
  constructor(size: number) {
    this.words = new Int32Array(size * RECORD_WORDS);
  }

  get isFull(): boolean {
    return this.length * RECORD_WORDS === this.words.length;
  }

  /** Adds a record to a block that is not full. @param a, @param b, @param c whole numbers; the lowest 32 bits are kept. */
  write(timeUs: number, kind: TraceKind, a: number, b: number, c: number): void {
    const { words } = this;
    const at = this.length * RECORD_WORDS;
    words[at] = timeUs;
    words[at + 1] = (timeUs * TWO_POW_MINUS_32) | (kind << KIND_SHIFT);
    words[at + 2] = a;
    words[at + 3] = b;
    words[at + 4] = c;
    this.length += 1;
  }

  /** Adds records of another block, as many as fit. Returns the position of the first one that did not. */
  writeFrom(other: RecordBlock, first: number): number {
    const room = this.words.length / RECORD_WORDS - this.length;
    const end = Math.min(other.length, first + room);
    const taken = other.words.subarray(first * RECORD_WORDS, end * RECORD_WORDS);
    this.words.set(taken, this.length * RECORD_WORDS);
    this.length += end - first;
    return end;
  }

  /** Of the record at `index`, which is below `length`. */
  kindAt(index: number): TraceKind {
    return ((this.words[index * RECORD_WORDS + 1] as number) >>> KIND_SHIFT) as TraceKind;
  }

  timeAt(index: number): number {
    const low = this.words[index * RECORD_WORDS] as number;
    const high = (this.words[index * RECORD_WORDS + 1] as number) & HIGH_MASK;
    return high * TWO_POW_32 + (low >>> 0);
  }

  /** @param field 0, 1 or 2 for a, b or c */
  fieldAt(index: number, field: number): number {
    return this.words[index * RECORD_WORDS + 2 + field] as number;
  }

  /** Decodes the record at `index` into `into`. */
  read(index: number, into: TraceRecord): void {
    into.timeUs = this.timeAt(index);
    into.kind = this.kindAt(index);
    into.a = this.fieldAt(index, 0);
    into.b = this.fieldAt(index, 1);
    into.c = this.fieldAt(index, 2);
  }
}
