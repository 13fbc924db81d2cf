/** Closed forms about sessions, retries and failures. Times in seconds, shares from 0 to 1. */

/** Share of addresses that change servers when `servers` become one more, by hash modulo their number. */
export const moduloMovedByAdding = (servers: number): number => servers / (servers + 1);

/** The same when one of `servers` goes and the modulus shrinks with it. */
export const moduloMovedByRemoving = (servers: number): number => (servers - 1) / servers;

/** Share of sessions in memory still in use after `requests` requests, each sent to any of `servers` by chance. */
export const survival = (servers: number, requests: number): number => (1 / servers) ** requests;

/**
 * Share of all people who are at a server that was added, some pauses later, where those who were there before stay
 * where they are: (1 - q^n) / (N + 1). A visit has more than n intents with probability q^n.
 * @param servers before @param visit mean number of intents of a visit @param pauses pauses since it was added
 */
export const shareOfNewServer = (servers: number, visit: number, pauses: number): number =>
  (1 - (1 - 1 / visit) ** pauses) / (servers + 1);

/** Tries of one intent, at most `tries`, each of which fails with probability `failure`. */
export const meanTries = (failure: number, tries: number): number =>
  failure === 1 ? tries : (1 - failure ** tries) / (1 - failure);

/** Age of a renewal process at a random instant, for intervals drawn evenly from low to high. */
export const meanAge = (low: number, high: number): number =>
  (low * low + low * high + high * high) / (3 * (low + high));
