/** What a place remembers of a request that came with an Idempotency-Key. Replaced as a whole, never changed. */
export interface KeyRecord {
  /** What the request contained: the same key may come with nothing else. */
  readonly print: number;
  /** Status of its answer, or 0 while it is being worked on. */
  readonly status: number;
  /** Cart that it ordered, or 0. */
  readonly cart: number;
  readonly sinceUs: number;
}

/** The keys that one place knows, in the order in which they came. */
export type Keys = Map<number, KeyRecord>;
