import { type Cart, EMPTY_CART } from '../state/holding';
import type { World } from '../state/world';

/** What is kept after a request that brings a product or a position: a position takes the place of whatever was there. */
export const changed = (world: World, before: Cart, brought: number, line: number): Cart =>
  world.workload.data.keeps === 'position'
    ? { ...EMPTY_CART, position: brought }
    : withItem(world, before, brought, line);

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
