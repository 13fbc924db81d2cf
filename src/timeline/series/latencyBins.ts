/** Bins of latency for every power of two: a bin is at most a quarter wider than it begins. */
const PARTS = 4;
const EXPONENTS = 31;
export const BINS = EXPONENTS * PARTS;

/** 2 to the power of a whole number up to 31. */
const powerOf = (exponent: number): number => (exponent === 0 ? 1 : 2 * (1 << (exponent - 1)));

/** The bin of so many microseconds, which fit into a field of a record. */
export function binOf(us: number): number {
  const exponent = us < 1 ? 0 : 31 - Math.clz32(us);
  const above = us - powerOf(exponent);
  return exponent * PARTS + Math.max(0, Math.floor((above * PARTS) / powerOf(exponent)));
}

/** Where a bin begins, in microseconds: the one before ends there. Nothing takes less than the first bin says. */
export const binStartUs = (bin: number): number =>
  bin === 0 ? 0 : powerOf(Math.floor(bin / PARTS)) * (1 + (bin % PARTS) / PARTS);
