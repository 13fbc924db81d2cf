import type { Scenario } from '../engine';

const SEEDS = 2 ** 32;

/** So many seeds from one on; after the last there is comes 0. */
export const seedsFrom = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => (first + index) % SEEDS);

/**
 * The same with another seed. Not by spreading: V8 gives what its first spreads at one place make another shape than all
 * later ones, and throws away what it has compiled for the former by then, which is most of the engine. Nor by assigning
 * to an empty object, which with so many groups of settings ends as a dictionary.
 */
export const withSeed = (scenario: Scenario, seed: number): Scenario =>
  Object.fromEntries(
    Object.entries(scenario).map(([key, value]) => [key, key === 'seed' ? seed : value]),
  ) as unknown as Scenario;
