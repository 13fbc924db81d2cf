import { TraceKind } from '../../trace/events';
import { addedTo, showCart } from '../ledger/ledger';
import { compareLines } from '../ledger/lostUpdates';
import type { Attempt } from '../state/attempt';
import type { Client } from '../state/client';
import type { World } from '../state/world';

/** The page shows a cart, or none: what it shows is what its owner believes from now on. */
export function believePage(world: World, client: Client, attempt: Attempt): void {
  if (attempt.shownItems < 0) return;
  if (world.workload.adds(attempt.action)) addedTo(world, client, attempt.shownCart);
  showCart(world, client, attempt.shownCart, attempt.shownItems);
  world.emit(TraceKind.clientBelief, client.index, client.items, 0);
  // A page out of a cache tells of an older cart, not of a lost item.
  if (attempt.kept === null) compareLines(world, client, attempt);
}
