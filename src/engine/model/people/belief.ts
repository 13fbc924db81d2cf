import { type Action, TraceKind } from '../../trace/events';
import { BEGUN, FILM_SEGMENTS } from '../../workloads/workload';
import { addedTo, showCart } from '../ledger/ledger';
import { compareLines } from '../ledger/lostUpdates';
import { believePosition } from '../ledger/progress';
import type { Attempt } from '../state/attempt';
import type { Client } from '../state/client';
import type { World } from '../state/world';

/** What was wanted has come: whoever watches is one segment further, and a transfer that was committed is made. */
export function goOn({ workload }: World, client: Client, action: Action): void {
  if (workload.of(action).advances) client.watched = Math.min(client.watched + 1, FILM_SEGMENTS);
  if (workload.commits(action)) client.undertake(0);
}

/** A page shows how far a transfer has come. */
function believeStep({ workload, scenario }: World, client: Client, { action }: Attempt): void {
  if (workload.of(action).reaches === BEGUN) client.lostCart = false;
  // Whoever does nothing twice that may have been done takes what is not there any more for done.
  if (client.items === 0 && client.unsure && !scenario.clients.retryUnsafe) client.undertake(0);
}

/** The page shows a cart, or none: what it shows is what its owner believes from now on. */
export function believePage(world: World, client: Client, attempt: Attempt): void {
  if (attempt.shownItems < 0) return;
  if (world.workload.data.keeps === 'position') return believePosition(world, client, attempt);
  if (world.workload.adds(attempt.action)) addedTo(world, client, attempt.shownCart);
  showCart(world, client, attempt.shownCart, attempt.shownItems);
  world.emit(TraceKind.clientBelief, client.index, client.items, 0);
  if (world.workload.transfers) return believeStep(world, client, attempt);
  // A page out of a cache tells of an older cart, not of a lost item.
  if (attempt.kept === null) compareLines(world, client, attempt);
}
