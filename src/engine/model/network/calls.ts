import { EventKind } from '../../kernel/eventKind';
import { Cause } from '../../trace/events';
import { release } from '../ledger/ledger';
import type { Call } from '../state/call';
import type { World } from '../state/world';

/** What a message of a call carried is lost with it. */
export function releasePayload(world: World, call: Call): void {
  const { payload } = call;
  call.payload = null;
  if (payload !== null) release(world, payload, Cause.finished);
}

/** A revocation that the store refused, or never got, is told again after the store's timeout. */
export function tellAgainLater(world: World, client: number, session: number): void {
  const laterUs = world.nowUs + world.scenario.store.timeout;
  world.queue.push(laterUs, EventKind.revocationLeaves, client, session);
}
