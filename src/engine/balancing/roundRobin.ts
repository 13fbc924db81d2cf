import { RouteReason } from '../trace/events';
import { firstInTurn, type Policy } from './policy';

/**
 * Each in turn. A server that starts slowly takes its turn with a chance of what it is ready for, drawn; otherwise the
 * turn passes to the next one.
 */
export const roundRobin: Policy = {
  id: 'round-robin',
  isHash: false,
  isStubborn: false,
  choose(from) {
    for (let tried = 0; tried < from.count; tried += 1) {
      const server = (from.turn + tried) % from.count;
      if (!from.isUp(server)) continue;
      const readiness = from.readiness(server);
      if (readiness >= 100 || from.draw() * 100 < readiness) return server;
    }
    return firstInTurn(from);
  },
  reason: () => RouteReason.roundRobin,
};
