import { type ArchitectureId, architecture, PlaceKind, type Step } from '../engine';

/** Kinds of place where an architecture keeps the two parts of a session. */
export interface Keeping {
  readonly identity: PlaceKind;
  readonly cart: PlaceKind;
}

/** Where a step puts what it keeps; null where it keeps nothing that a session lives in. */
const PLACE_OF_STEP: Readonly<Record<Step['do'], PlaceKind | null>> = {
  'read-memory': null,
  'write-memory': PlaceKind.memory,
  'read-store': null,
  'write-store': PlaceKind.store,
  'touch-store': null,
  'update-store': PlaceKind.store,
  'read-replica': null,
  'read-copy': null,
  // It stands by for the store.
  'write-copy': null,
  'go-anonymous': null,
  'verify-token': null,
  'sign-token': PlaceKind.pocket,
  'check-denylist': null,
  'deny-token': null,
  'remove-memory': null,
  'remove-store': null,
};

const EVERYTHING_CHANGED = {
  needsCart: true,
  readsCart: true,
  cartChanged: true,
  cartKnown: true,
  fellBack: false,
  store: { savePolicy: 'touch', updates: 'whole-session', fallback: 'none' },
} as const;

/** Where sessions go, read off the architecture's own plans for a login and for a changed cart. */
export function keepingOf(id: ArchitectureId): Keeping {
  const keeping = { identity: PlaceKind.memory, cart: PlaceKind.memory } as {
    identity: PlaceKind;
    cart: PlaceKind;
  };
  const { issue, settle } = architecture(id);
  for (const step of [...issue(EVERYTHING_CHANGED), ...settle(EVERYTHING_CHANGED)]) {
    const place = PLACE_OF_STEP[step.do];
    if (place === null) continue;
    if (step.part !== 'cart') keeping.identity = place;
    if (step.part !== 'identity') keeping.cart = place;
  }
  return keeping;
}

export const usesMemory = (keeping: Keeping): boolean =>
  keeping.identity === PlaceKind.memory || keeping.cart === PlaceKind.memory;

export const usesStore = (keeping: Keeping): boolean =>
  keeping.identity === PlaceKind.store || keeping.cart === PlaceKind.store;

/** Whether a copy in such a place only stands by for the store: a replica, or what servers fall back on. */
export const isBesideStore = (kind: PlaceKind, keeping: Keeping): boolean =>
  kind === PlaceKind.replica ||
  (usesStore(keeping) && kind !== keeping.identity && kind !== keeping.cart);
