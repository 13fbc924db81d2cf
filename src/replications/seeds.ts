const SEEDS = 2 ** 32;

/** So many seeds from one on; after the last there is comes 0. */
export const seedsFrom = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => (first + index) % SEEDS);
