import type { Part } from '../../architectures/steps';
import { PERSON_KEY } from '../../trace/events';
import type { WorkloadInForce } from '../../workloads/inForce';

/** What is kept of a session in one place. Holdings and carts never change: whoever changes a cart makes a new one. */
export interface Holding {
  readonly session: number;
  /** The client it belongs to. */
  readonly owner: number;
  /** Whether it proves who the owner is. */
  readonly identity: boolean;
  /** The cart, or null where this copy keeps none. */
  readonly cart: Cart | null;
  /** Instant of the latest change, where copies go from server to server, else 0: newer copies take the place of older. */
  readonly changedUs: number;
  /**
   * Another one for every holding that is made: it tells those apart that are alike, as references would if all of them
   * were kept as objects. Nothing else may follow from it.
   */
  readonly serial: number;
}

let lastSerial = 0;

/**
 * A cart from its first item to its order: an empty one has no identity, id 0. Or a position, which has none at all. Or a
 * transfer, from its beginning to its commit.
 */
export interface Cart {
  readonly id: number;
  /** Product numbers, 100 to 999. */
  readonly items: readonly number[];
  /** For each item the number of the intent that added it, 0 for those from before the run; or a transfer's undertaking. */
  readonly lines: readonly number[];
  /** Where a film is to go on; 0 at its start, and in a cart. Or the step that a transfer has reached. */
  readonly position: number;
}

/** The cart of whoever has put nothing into it. */
export const EMPTY_CART: Cart = Object.freeze({
  id: 0,
  items: Object.freeze([]),
  lines: Object.freeze([]),
  position: 0,
});

/** A new holding. */
export function holdingOf(
  session: number,
  owner: number,
  identity: boolean,
  cart: Cart | null,
  changedUs = 0,
): Holding {
  lastSerial += 1;
  return holdingAs(session, owner, identity, cart, changedUs, lastSerial);
}

/** All holdings are made here: alike in the order of their fields too, so that JavaScript engines take them for one kind. */
export const holdingAs = (
  session: number,
  owner: number,
  identity: boolean,
  cart: Cart | null,
  changedUs: number,
  serial: number,
): Holding => ({ session, owner, identity, cart, changedUs, serial });

/** The same session with another cart, or with none. */
export const withCart = (
  { session, owner, identity, changedUs }: Holding,
  cart: Cart | null,
): Holding => holdingOf(session, owner, identity, cart, changedUs);

/** Items in the copy's cart, or its position or step, or -1 where it keeps neither. */
export const amountIn = ({ cart }: Holding): number => (cart === null ? -1 : amountOf(cart));

export const amountOf = ({ items, position }: Cart): number => items.length + position;

/** Whether enough is kept for an order: something in a cart, or a transfer that was confirmed. */
export const isOrderable = (
  { workload }: { readonly workload: WorkloadInForce },
  cart: Cart | null | undefined,
): boolean => cart != null && amountOf(cart) >= workload.ordersFrom;

/** Room for a step beside the number of an undertaking. */
const STEPS = 4;

/** What a request brings that takes a transfer further: for which undertaking, and to which step. */
export const stepBrought = (undertaking: number, step: number): number =>
  undertaking * STEPS + step;
export const stepIn = (brought: number) => ({
  undertaking: Math.floor(brought / STEPS),
  step: brought % STEPS,
});

/**
 * The part of a session that an architecture keeps in one place. A cart on its own is kept by person.
 * @param person number of the owner as a person: another one than the client's for those who came later.
 */
export function partOf(holding: Holding, part: Part, person = holding.owner): Holding {
  if (part === 'session') return holding;
  const { session, owner, cart, changedUs } = holding;
  if (part === 'identity') return holdingOf(session, owner, true, null, changedUs);
  return holdingOf(PERSON_KEY + person, owner, false, cart, changedUs);
}
