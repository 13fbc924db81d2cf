import type { Part } from '../architectures/steps';
import { PERSON_KEY } from '../trace/events';

/**
 * What is kept of a session in one place. Holdings and carts never change: whoever changes a cart makes a new one,
 * so a copy is a reference and a snapshot shares them.
 */
export interface Holding {
  readonly session: number;
  /** The client it belongs to. */
  readonly owner: number;
  /** Whether it proves who the owner is. */
  readonly identity: boolean;
  /** The cart, or null where this copy keeps none. */
  readonly cart: Cart | null;
}

/** A cart from its first item to its order. An empty cart has no identity: id 0. */
export interface Cart {
  readonly id: number;
  /** Product numbers, 100 to 999. */
  readonly items: readonly number[];
  /** For each item the number of the intent that added it, 0 for those from before the run. */
  readonly lines: readonly number[];
}

export const EMPTY_CART: Cart = Object.freeze({
  id: 0,
  items: Object.freeze([]),
  lines: Object.freeze([]),
});

/** The same session with another cart, or with none. */
export const withCart = (holding: Holding, cart: Cart | null): Holding => ({ ...holding, cart });

/** Items in the copy's cart, or -1 where it keeps none. */
export const itemCount = (holding: Holding): number =>
  holding.cart === null ? -1 : holding.cart.items.length;

/**
 * The part of a session that an architecture keeps in one place. A cart on its own is kept by person.
 * @param person number of the owner as a person: another one than the client's for those who came later.
 */
export function partOf(holding: Holding, part: Part, person = holding.owner): Holding {
  if (part === 'session') return holding;
  if (part === 'identity') return { ...holding, identity: true, cart: null };
  return { ...holding, session: PERSON_KEY + person, identity: false };
}
