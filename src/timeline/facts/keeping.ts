import {
  type ArchitectureId,
  architecture,
  connects,
  keepsOf,
  PlaceKind,
  type Scenario,
} from '../../engine';

/** Kinds of place where the two parts of a session are kept; null where nobody has one. */
export interface Keeping {
  readonly identity: PlaceKind | null;
  readonly cart: PlaceKind | null;
  /** Whether people keep connections open. */
  readonly connections: boolean;
}

const NOWHERE: Keeping = { identity: null, cart: null, connections: false };

const EVERYTHING_CHANGED = {
  needsCart: true,
  readsCart: true,
  cartChanged: true,
  cartKnown: true,
  fellBack: false,
  store: { savePolicy: 'touch', updates: 'whole-session', fallback: 'none' },
} as const;

/** Where sessions of a run go: nowhere where what people want needs none. */
export function keepingIn(scenario: Scenario, architecture: ArchitectureId): Keeping {
  const keeps = keepsOf(scenario);
  if (keeps === 'nothing') return NOWHERE;
  const keeping = { ...keepingOf(architecture), connections: connects(scenario) };
  return keeps === 'login' ? { ...keeping, cart: null } : keeping;
}

/** Where sessions go, read off the architecture's own plans for a login and for a changed cart. */
function keepingOf(id: ArchitectureId): Omit<Keeping, 'connections'> {
  const keeping = { identity: PlaceKind.memory, cart: PlaceKind.memory } as {
    identity: PlaceKind;
    cart: PlaceKind;
  };
  const { issue, settle } = architecture(id);
  for (const { part, keeps } of [...issue(EVERYTHING_CHANGED), ...settle(EVERYTHING_CHANGED)]) {
    if (keeps === null) continue;
    if (part !== 'cart') keeping.identity = keeps;
    if (part !== 'identity') keeping.cart = keeps;
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
