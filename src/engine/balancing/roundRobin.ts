import { RouteReason } from '../trace/events';
import { firstInTurn, type Policy } from './policy';

/**
 * Each in turn. A server that starts slowly takes its turn with a chance equal to its weight, drawn; otherwise the
 * turn passes to the next one.
 */
export const roundRobin: Policy = {
  id: 'round-robin',
  isHash: false,
  choose(from) {
    for (let tried = 0; tried < from.count; tried += 1) {
      const server = (from.turn + tried) % from.count;
      if (!from.isUp(server)) continue;
      const weight = from.weight(server);
      if (weight >= 100 || from.draw() * 100 < weight) return server;
    }
    return firstInTurn(from);
  },
  reason: () => RouteReason.roundRobin,
};
