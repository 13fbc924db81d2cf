import type { World } from '../state/world';

/** What was wanted has been done: that is known as long as it may be done again. */
export function noteDone(world: World, client: number, intent: number): void {
  const ordered = world.orders.ordered.get(client) ?? [];
  const open = world.workload.transfers ? new Set(ordered) : openIntents(world, client);
  const others = ordered.filter((other) => other !== intent && open.has(other));
  world.orders.ordered.set(client, [...others, intent]);
}

/** Intents of a client that an order may still come for: wanted now, or an attempt or a call is under way for them. */
function openIntents(world: World, client: number): ReadonlySet<number> {
  const open = new Set<number>();
  for (const { intent, pending } of world.client(client).tabs) if (pending) open.add(intent);
  world.attempts.forEach((attempt) => {
    if (attempt.client === client) open.add(attempt.intent);
  });
  world.calls.forEach((call) => {
    if (call.client === client && call.verb === 'order') open.add(call.intent);
  });
  return open;
}
