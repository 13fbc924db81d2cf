import type { Count, Counts } from '../state/sessionTable';

/** One more request after those that have been counted: in another window counting begins anew. */
export const oneMore = (seen: Count | null | undefined, window: number): Count => ({
  window,
  requests: seen?.window === window ? seen.requests + 1 : 1,
});

/** A place counts a request of a person. What it has counted in windows before is forgotten on the way. */
export function countIn(counts: Counts, person: number, window: number): Count {
  const count = oneMore(counts.get(person), window);
  if (count.requests === 1) counts.delete(person);
  counts.set(person, count);
  for (const [old, seen] of counts) {
    if (seen.window >= window) break;
    counts.delete(old);
  }
  return count;
}
