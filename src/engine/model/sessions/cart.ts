import { BEGUN } from '../../workloads/workload';
import type { Attempt } from '../state/attempt';
import { amountOf, type Cart, EMPTY_CART, stepIn } from '../state/holding';
import type { World } from '../state/world';

/** What is kept after a request that brings a product, a position or a step: a position takes the place of what was there. */
export function changed(world: World, before: Cart, brought: number, line: number): Cart {
  const { keeps } = world.workload.data;
  if (keeps === 'position') return { ...EMPTY_CART, position: brought };
  return keeps === 'transfer'
    ? withStep(world, before, brought)
    : withItem(world, before, brought, line);
}

/** A transfer begins anew, whatever was there, or goes a step further. */
function withStep(world: World, before: Cart, brought: number): Cart {
  const { undertaking, step: position } = stepIn(brought);
  // No step skips another.
  if (position > BEGUN) return before.position < position - 1 ? before : { ...before, position };
  return { ...EMPTY_CART, id: world.ledger.openCart(), lines: [undertaking], position };
}

/** Whether what is kept says that the request has been carried out. */
export const isIn = (world: World, cart: Cart | null | undefined, attempt: Attempt): boolean => {
  if (cart == null) return false;
  return world.workload.transfers
    ? amountOf(cart) >= world.workload.of(attempt.action).reaches
    : cart.lines.includes(attempt.intent);
};

/**
 * A cart with one item more, or the same one where it is full. Some workloads add a line, whatever is there; others make
 * sure that the line of this intent is there.
 */
function withItem(world: World, cart: Cart, product: number, line: number): Cart {
  if (cart.items.length >= world.scenario.clients.cartLimit) return cart;
  if (world.workload.addsOnce && cart.lines.includes(line)) return cart;
  const id = cart.id === 0 ? world.ledger.openCart() : cart.id;
  // Lists that are put together by `concat` have no room for more: checkpoints keep thousands of them.
  const { items, lines } = cart;
  return { ...EMPTY_CART, id, items: items.concat(product), lines: lines.concat(line) };
}
