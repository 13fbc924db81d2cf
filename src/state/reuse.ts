type Bag = Record<string, unknown>;

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null;

/**
 * `next`, with every part that is equal to the part of `previous` in the same place replaced by that
 * very object. Views arrive as fresh copies; this lets readers tell by identity what has changed.
 */
export function reuse<T>(previous: T, next: T): T {
  if (Object.is(previous, next)) return previous;
  if (!isBag(previous) || !isBag(next)) return next;
  if (Array.isArray(previous) !== Array.isArray(next)) return next;
  const keys = Object.keys(next);
  const made: Bag = Array.isArray(next) ? ([] as unknown as Bag) : {};
  let same = keys.length === Object.keys(previous).length;
  for (const key of keys) {
    made[key] = reuse(previous[key], next[key]);
    if (!Object.is(made[key], previous[key])) same = false;
  }
  return same ? previous : (made as T);
}
