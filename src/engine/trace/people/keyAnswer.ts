/** What a server does about an Idempotency-Key (the IETF draft's answers). */

/** First seen: the work is done, and its answer remembered. */
export const executed = 0 as const;
/** Seen before: the remembered answer again. */
export const replayed = 1 as const;
/** Still being worked on: 409. */
export const conflict = 2 as const;
/** The same key for another request: 422. */
export const mismatch = 3 as const;
/** No key where one is required: 400. */
export const missing = 4 as const;
