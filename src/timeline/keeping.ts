import { type ArchitectureId, architecture, PlaceKind } from '../engine';

/** Kinds of place where an architecture keeps the two parts of a session. */
export interface Keeping {
  readonly identity: PlaceKind;
  readonly cart: PlaceKind;
}

const PLACE_OF_STEP: Readonly<Record<string, PlaceKind>> = {
  'write-memory': PlaceKind.memory,
  'write-store': PlaceKind.store,
  'sign-token': PlaceKind.pocket,
};

const EVERYTHING_CHANGED = {
  needsCart: true,
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
    if (place === undefined) continue;
    if (step.part !== 'cart') keeping.identity = place;
    if (step.part !== 'identity') keeping.cart = place;
  }
  return keeping;
}

export const usesStore = (keeping: Keeping): boolean =>
  keeping.identity === PlaceKind.store || keeping.cart === PlaceKind.store;
