import { type Action, TraceKind } from '../../trace/events';
import { FILM_SEGMENTS } from '../../workloads/workload';
import { addedTo, showCart } from '../ledger/ledger';
import { compareLines } from '../ledger/lostUpdates';
import { believePosition } from '../ledger/progress';
import type { Attempt } from '../state/attempt';
import type { Client } from '../state/client';
import type { World } from '../state/world';

/** What was wanted has come: whoever watches is one segment further. */
export function watchOn({ workload }: World, client: Client, action: Action): void {
  if (workload.of(action).advances) client.watched = Math.min(client.watched + 1, FILM_SEGMENTS);
}

/** The page shows a cart, or none: what it shows is what its owner believes from now on. */
export function believePage(world: World, client: Client, attempt: Attempt): void {
  if (attempt.shownItems < 0) return;
  if (world.workload.data.keeps === 'position') return believePosition(world, client, attempt);
  if (world.workload.adds(attempt.action)) addedTo(world, client, attempt.shownCart);
  showCart(world, client, attempt.shownCart, attempt.shownItems);
  world.emit(TraceKind.clientBelief, client.index, client.items, 0);
  // A page out of a cache tells of an older cart, not of a lost item.
  if (attempt.kept === null) compareLines(world, client, attempt);
}
