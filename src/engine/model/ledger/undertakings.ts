import { LeftOpen, TraceKind } from '../../trace/events';
import type { Client } from '../state/client';
import type { World } from '../state/world';

/** Somebody goes on as if a transfer had failed. */
export function takeForFailed(world: World, client: Client): void {
  client.takesForFailed = true;
  compareTold(world, client);
}

/** What somebody believes to have failed is compared with what has been made, whenever either changes. Told of once. */
export function compareTold(world: World, client: Client): void {
  const { index, undertaking, takesForFailed, toldFailed } = client;
  if (!takesForFailed || toldFailed) return;
  if (world.orders.ordered.get(index)?.includes(undertaking) !== true) return;
  client.toldFailed = true;
  world.emit(TraceKind.toldFailed, index, undertaking, 0);
}

/** Whoever had begun a transfer leaves. Where a copy of it stays behind, it lies there half done. */
export function leaveOpen(world: World, client: Client, cart: number, step: number): void {
  if (!world.workload.transfers || world.ledger.carts.get(cart)?.ordered !== false) return;
  world.emit(TraceKind.transferLeftOpen, client.index, step, LeftOpen.personGone);
}
