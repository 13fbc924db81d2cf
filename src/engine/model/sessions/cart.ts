import type { Cart } from '../state/holding';
import type { World } from '../state/world';

/**
 * A cart with one item more, or the same one where it is full. POST adds a line, whatever is there; PUT makes sure that
 * the line of this intent is there.
 */
export function withItem(world: World, cart: Cart, product: number, line: number): Cart {
  if (cart.items.length >= world.scenario.clients.cartLimit) return cart;
  if (world.scenario.clients.addMethod === 'PUT' && cart.lines.includes(line)) return cart;
  const id = cart.id === 0 ? world.ledger.openCart() : cart.id;
  // Lists that are put together by `concat` have no room for more: checkpoints keep thousands of them.
  return { id, items: cart.items.concat(product), lines: cart.lines.concat(line) };
}
