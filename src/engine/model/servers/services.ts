import { TraceKind } from '../../trace/events';
import { noteDone } from '../ledger/doneIntents';
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
  noteDone(world, client, intent);
  world.emit(TraceKind.seatTaken, client, id, Number(isKnown));
  if (isKnown) return;
  const first = attempt.depth === 0 ? attempt : world.attempts.at(attempt.edge - 1);
  // The one who was asked may have answered meanwhile, and its record may be another one's.
  if (first.id === id && first.depth === 0 && first.serverOpen) first.seated = true;
  else denySeat(world, attempt);
}

/** A seat was taken, and nobody is told so. */
export function denySeat(world: World, { client, id }: Attempt): void {
  world.emit(TraceKind.seatDenied, client, id, 0);
}
