/**
 * A 64-bit fingerprint of a trace, kept as two 32-bit words and fed one record at a time. It is for equality
 * ("the same run"), not against forgery.
 */
export class TraceHash {
  #low = 0x811c9dc5;
  #high = 0x9e3779b9;

  add(timeUs: number, kind: number, a: number, b: number, c: number): void {
    const timeHigh = Math.floor(timeUs / 4294967296);
    this.#mix(timeUs - timeHigh * 4294967296);
    this.#mix(timeHigh ^ (kind << 24));
    this.#mix(a);
    this.#mix(b);
    this.#mix(c);
  }

  /** Sixteen hexadecimal digits. */
  get text(): string {
    return hex(this.#high) + hex(this.#low);
  }

  copyTo(target: TraceHash): void {
    target.#low = this.#low;
    target.#high = this.#high;
  }

  #mix(word: number): void {
    const low = Math.imul(this.#low ^ word, 0x01000193);
    this.#low = low ^ (low >>> 15);
    const high = Math.imul(this.#high + word, 0x85ebca6b);
    this.#high = ((high << 13) | (high >>> 19)) ^ low;
  }
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');
