import { RouteReason } from '../trace/events';
import type { Candidates, Policy } from './policy';

/**
 * nginx's round robin: every server that may be chosen gains its weight, the one that has gained most is chosen and pays
 * what all of them have gained. Weights of 5, 1 and 1 give a a b a c a a: no server gets its share in one go.
 */
export const smoothWeighted: Policy = {
  id: 'smooth-weighted-round-robin',
  isHash: false,
  isStubborn: false,
  choose: (from) => takeTurns(from, (server) => from.isUp(server)),
  reason: () => RouteReason.weight,
};

/** Whose turn it is among those that take part; -1 where nobody does. */
export function takeTurns(from: Candidates, takesPart: (server: number) => boolean): number {
  const { turns } = from.memory;
  let total = 0;
  let best = -1;
  for (let server = 0; server < from.count; server += 1) {
    if (!takesPart(server)) continue;
    const weight = from.weight(server);
    total += weight;
    turns[server] = (turns[server] as number) + weight;
    if (best < 0 || (turns[server] as number) > (turns[best] as number)) best = server;
  }
  if (best >= 0) turns[best] = (turns[best] as number) - total;
  return best;
}
