import { RouteReason } from '../trace/events';
import { loadWithOneMore, type Policy } from './policy';

/** The server with the fewest requests in flight; of equals, the first from the one whose turn it is. */
export const leastConnections: Policy = {
  id: 'least-connections',
  isHash: false,
  isStubborn: false,
  choose(from) {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let tried = 0; tried < from.count; tried += 1) {
      const server = (from.turn + tried) % from.count;
      if (!from.isUp(server)) continue;
      const load = loadWithOneMore(from, server);
      if (load < least) {
        best = server;
        least = load;
      }
    }
    return best;
  },
  reason: () => RouteReason.leastConnections,
};
