/** Throws when something that the code itself guarantees does not hold: a bug, never a visitor's mistake. */
export function assert(condition: boolean, what: string): asserts condition {
  if (!condition) broken(what);
}

/** Throws as `assert` does. For places where putting the message together for nothing would take most of the time. */
export function broken(what: string): never {
  throw new Error(`Broken invariant: ${what}`);
}
