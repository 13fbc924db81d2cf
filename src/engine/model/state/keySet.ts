/** The signing keys of one server, by number. Never changed: a server gets other keys by getting another set. */
export interface KeySet {
  /** It signs with this one. */
  readonly signs: number;
  /** It accepts these, both included. */
  readonly newest: number;
  readonly oldest: number;
}

/** The keys that every server has at the start. */
export const FIRST_KEYS: KeySet = Object.freeze({ signs: 1, newest: 1, oldest: 1 });
