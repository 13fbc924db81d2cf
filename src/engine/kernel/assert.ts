/** Throws when something that the code itself guarantees does not hold: a bug, never a visitor's mistake. */
export function assert(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${what}`);
}
