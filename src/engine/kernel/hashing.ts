/** Spreads every input bit over the whole word (the finishing steps of MurmurHash3). */
export function spreadBits(value: number): number {
  let word = value;
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return (word ^ (word >>> 16)) >>> 0;
}

/** A hash of `value`, 0 to 4294967295. Every salt makes another hash function. */
export const hashOf = (value: number, salt: number): number =>
  spreadBits(spreadBits((value + 0x9e3779b9) | 0) ^ spreadBits((salt ^ 0x7f4a7c15) | 0));
