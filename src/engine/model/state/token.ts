import type { Holding } from './holding';

/** In place of the number of a key: what is signed has been altered since, and no key fits. */
export const ALTERED = 0;

/** What a token says, and until when it is good. */
export interface Contents {
  readonly holding: Holding;
  /** By the clock of the server that signed it. */
  readonly issuedUs: number;
  readonly expiresUs: number;
  /** Number of the key that signed it, from 1 on; or `ALTERED`. */
  readonly key: number;
}

/** A signed token as it travels. */
export interface Token extends Contents {
  /** Length of its compact serialisation. */
  readonly bytes: number;
}

/** What fetches new tokens: a secret that the shop keeps a durable note of. */
export interface RefreshToken {
  readonly holding: Holding;
  /** The end that no use puts off; and when it is over, unless it is used. */
  readonly endsUs: number;
  readonly expiresUs: number;
}
