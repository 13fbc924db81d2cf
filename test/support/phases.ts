import { RandomStreams } from '../../src/engine/kernel/random';

/** The draws of a stream from its beginning, each from 0 to 1. */
function draws(name: string, count: number, seed: number): readonly number[] {
  const random = new RandomStreams(seed);
  const stream = random.open(name);
  return Array.from({ length: count }, () => random.uniform(stream));
}

/** Where in an interval checks begin: of the balancer as it is at first, and of those that start after it. */
const checkPhase = (starts = 0, seed = 1): number =>
  draws('balancer/checks', starts + 1, seed).at(-1) as number;

/** When the first check of a server starts, in microseconds, counted from the balancer's start. */
export const firstCheck = (intervalUs: number, server: number, servers: number, starts = 0) =>
  Math.round(intervalUs * ((checkPhase(starts) + (server + 1) / servers) % 1));

/** Where in an interval the store saves, and where the autoscaler looks. */
export const savingPhase = (seed = 1): number => draws('timers', 1, seed)[0] as number;
export const lookingPhase = (seed = 1): number => draws('timers', 2, seed)[1] as number;
