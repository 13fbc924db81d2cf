import { noteLetThrough, stillAllowed, windowAt } from '../ledger/limitBooks';
import { countIn } from '../sessions/counts';
import type { Call } from '../state/call';
import { KEYS } from '../state/disk';
import type { World } from '../state/world';
import { saveLater } from './disk';
import { replicateBeside } from './replica';

/** The store counts a request for the rate limit, and says how many there are in the window by its clock. */
export function performCount(world: World, call: Call): void {
  const { session: person, client, attemptId } = call;
  const window = windowAt(world, world.nowUs);
  const counted = countIn(world.store.table.counts, person, window);
  saveLater(world, KEYS);
  replicateBeside(world, [person, counted]);
  call.counted = counted;
  call.allowed = stillAllowed(world, person, window);
  // Whoever has given up waiting has decided without it.
  if (call.open && counted.requests <= world.scenario.limit.requests) {
    noteLetThrough(world, { client, person, attemptId }, window);
  }
}
