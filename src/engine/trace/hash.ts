import { RECORD_WORDS, type RecordBlock } from './recordBlock';

/**
 * A 64-bit fingerprint of a trace, kept as two 32-bit words and fed by the block. It is for equality
 * ("the same run"), not against forgery.
 */
export class TraceHash {
  #low = 0x811c9dc5;
  #high = 0x9e3779b9;

  /** Adds the records of a block. */
  add({ words, length }: RecordBlock): void {
    const end = length * RECORD_WORDS;
    let low = this.#low;
    let high = this.#high;
    for (let at = 0; at < end; at += 1) {
      const word = words[at] as number;
      const mixed = Math.imul(low ^ word, 0x01000193);
      const spread = Math.imul(high + word, 0x85ebca6b);
      low = mixed ^ (mixed >>> 15);
      high = ((spread << 13) | (spread >>> 19)) ^ mixed;
    }
    this.#low = low;
    this.#high = high;
  }

  /** Sixteen hexadecimal digits. */
  get text(): string {
    return hex(this.#high) + hex(this.#low);
  }

  copyTo(target: TraceHash): void {
    target.#low = this.#low;
    target.#high = this.#high;
  }
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');
