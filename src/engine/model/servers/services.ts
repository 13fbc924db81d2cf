import { TraceKind } from '../../trace/events';
import { noteDone } from '../ledger/doneIntents';
import { noteSeat } from '../ledger/seats';
import type { Attempt } from '../state/attempt';
import type { World } from '../state/world';

/** Nobody waits for the service that was called any longer. What it was asked for may still be done. */
export function closeService(world: World, attempt: Attempt): void {
  if (attempt.callee === 0) return;
  const called = world.attempts.at(attempt.callee - 1);
  attempt.callee = 0;
  called.balancerOpen = false;
  world.attempts.release(called);
}

/** The last service takes a seat: once more where it was taken before, unless it knows the request by its key. */
export function takeSeat(world: World, attempt: Attempt): void {
  const { client, id, intent } = attempt;
  const isKnown = world.orders.ordered.get(client)?.includes(intent) === true;
  if (isKnown && world.scenario.services.once) return;
  world.emit(TraceKind.seatTaken, client, id, Number(isKnown));
  // Noted once for an intent: it is gone through all that is under way, and retries are many.
  if (isKnown) return;
  noteDone(world, client, intent);
  const first = attempt.depth === 0 ? attempt : world.attempts.at(attempt.edge - 1);
  // The one who was asked may have failed meanwhile, and its record may be another one's.
  const isThere = first.id === id && first.depth === 0 && first.serverOpen;
  if (isThere) noteSeat(world, first);
  else world.emit(TraceKind.seatDenied, client, id, 0);
}
