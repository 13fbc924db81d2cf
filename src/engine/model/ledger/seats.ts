import { TraceKind } from '../../trace/events';
import type { Attempt } from '../state/attempt';
import type { World } from '../state/world';

/** The last service has taken a seat for an attempt, whose first record this is. */
export function noteSeat(world: World, first: Attempt): void {
  first.seated = true;
  if (first.denied) denySeat(world, first);
}

/** Whoever asked is told that it failed, or by nobody any more: a seat that was taken for it, or is yet, stays taken. */
export function denySeat(world: World, first: Attempt): void {
  first.denied = true;
  if (!first.seated) return;
  first.seated = false;
  world.emit(TraceKind.seatDenied, first.client, first.id, 0);
}
