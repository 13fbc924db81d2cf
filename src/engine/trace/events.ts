/**
 * The vocabulary of the trace: every kind of thing that can be recorded, with the meaning of its three
 * whole-number fields. Readers decode records with the helpers below and never guess at bit layouts.
 */
export const TraceKind = {
  /** A change made by a person or the scenario took effect. a: index into the change registry, b: target index. */
  change: 1,
  /** A server's condition. a: server, b: `ServerCondition`. */
  serverCondition: 2,
  /** Work at a server. a: server, b: busy worker slots, c: queued attempts. */
  serverLoad: 3,
  /** The balancer's condition. a: `BalancerCondition`. */
  balancerCondition: 4,
  /** What the balancer believes about a server. a: server, b: `Belief`. */
  balancerBelief: 5,
  /** A health check ended. a: server, b: `CheckResult`, c: results in a row that speak against the belief. */
  checkEnded: 6,
  /** A health check is planned. a: server, b: microseconds from now. */
  checkPlanned: 7,
  /** The store's condition. a: `StoreCondition`. */
  storeCondition: 8,
  /** Work at the store. a: operation under way (0 or 1), b: operations waiting. */
  storeLoad: 9,
  /** A copy of a session was put or replaced somewhere. a: session (or `PERSON_KEY` + client for a cart kept by person), b: `packPlace`, c: `packContents`. */
  copyPlaced: 10,
  /** A copy is gone. a: session, b: `packPlace`, c: `Cause`. */
  copyRemoved: 11,
  /** A person's standing. a: client, b: `Standing`, c: session held (0: none). */
  clientStanding: 12,
  /** What a person is doing. a: client, b: `Activity`. */
  clientActivity: 13,
  /** What a person believes is in the cart. a: client, b: items. */
  clientBelief: 14,
  /** The credential a person holds. a: client, b: affinity cookie's server + 1 (0: none), c: header bytes. */
  clientCredential: 15,
  /** An attempt leaves its client. a: attempt, b: client, c: `packSent`. */
  attemptSent: 16,
  /** A message is on a link. a: attempt, b: `packHop`, c: duration in microseconds. */
  hop: 17,
  /** A message was lost on a link. a: attempt, b: `packHop`, c: duration it would have taken. */
  hopLost: 18,
  /** The balancer chose a server. a: attempt, b: server, c: `RouteReason`. */
  routed: 19,
  /** A connection was refused. a: attempt, b: server + 1, or 0 for the balancer itself, c: client. */
  refused: 20,
  /** An attempt waits for a worker. a: attempt, b: server, c: position in the queue. */
  queued: 21,
  /** A worker took an attempt. a: attempt, b: server. */
  workStarted: 22,
  /** A worker is done with an attempt. a: attempt, b: server. */
  workEnded: 23,
  /** Work on an attempt died with its server. a: attempt, b: server, c: client. */
  workLost: 24,
  /** Where the session was looked for and what came of it. a: attempt, b: `packPlace`, c: `LookupResult`. */
  lookup: 25,
  /** A server or the balancer answered. a: attempt, b: server + 1 or 0 for the balancer, c: `packAnswer`. */
  answered: 26,
  /** An attempt ended at its client. a: attempt, b: client, c: `packEnding`. */
  attemptEnded: 27,
  /** An answer arrived after its receiver had given up. a: attempt, b: client. */
  lateAnswer: 28,
  /** An order was committed. a: client, b: attempt, c: items. */
  orderPlaced: 29,
  /** A second order for one intent was committed. a: client, b: attempt, c: items. */
  duplicateOrder: 30,
  /** A session was lost. a: client, b: session, c: `Cause`. */
  sessionLost: 31,
  /** A session ended on purpose or by age. a: client, b: session, c: `Cause`. */
  sessionEnded: 32,
  /** A cart its owner counted on is lost. a: client, b: items believed, c: `Cause`. */
  cartLost: 33,
  /** A login nobody wanted was completed. a: client, b: new session. */
  forcedLogin: 34,
} as const;
export type TraceKind = (typeof TraceKind)[keyof typeof TraceKind];
export const TRACE_KIND_COUNT = 35;

export const ServerCondition = {
  running: 0,
  stopped: 1,
  frozen: 2,
  leaving: 3,
  removed: 4,
} as const;
export type ServerCondition = (typeof ServerCondition)[keyof typeof ServerCondition];

export const BalancerCondition = { running: 0, stopped: 1 } as const;
export type BalancerCondition = (typeof BalancerCondition)[keyof typeof BalancerCondition];

export const StoreCondition = { reachable: 0, unreachable: 1 } as const;
export type StoreCondition = (typeof StoreCondition)[keyof typeof StoreCondition];

export const Belief = { up: 0, down: 1, forgotten: 2 } as const;
export type Belief = (typeof Belief)[keyof typeof Belief];

export const CheckResult = { passed: 0, refused: 1, timedOut: 2 } as const;
export type CheckResult = (typeof CheckResult)[keyof typeof CheckResult];

/** Logged in, lost without knowing it, told so, logging in again (design words: a person's state). */
export const Standing = { loggedIn: 0, sessionLost: 1, loggedOut: 2, loggingIn: 3 } as const;
export type Standing = (typeof Standing)[keyof typeof Standing];

/** What a person wants from the shop. */
export const Action = { login: 0, browse: 1, add: 2, read: 3, checkout: 4 } as const;
export type Action = (typeof Action)[keyof typeof Action];

/** What a person is doing: one of the actions while waiting for its answer, or a pause. */
export const Activity = { ...Action, thinking: 5, retrying: 6, aboutToLogIn: 7 } as const;
export type Activity = (typeof Activity)[keyof typeof Activity];

export const Cause = {
  crash: 0,
  wipe: 1,
  removal: 2,
  idle: 3,
  tokenExpired: 4,
  replaced: 5,
  contradicted: 6,
  /** The last copy was gone before its owner had been told of it. */
  underWay: 7,
  /** A worker put its copy down. */
  finished: 8,
} as const;
export type Cause = (typeof Cause)[keyof typeof Cause];

export const RouteReason = { roundRobin: 0, affinity: 1, rebound: 2 } as const;
export type RouteReason = (typeof RouteReason)[keyof typeof RouteReason];

export const LookupResult = { found: 0, missing: 1, failed: 2, expired: 3 } as const;
export type LookupResult = (typeof LookupResult)[keyof typeof LookupResult];

/** How an attempt ended for its client. */
export const Ending = { ok: 0, notLoggedIn: 1, error: 2, timedOut: 3, refused: 4 } as const;
export type Ending = (typeof Ending)[keyof typeof Ending];

export const Leg = {
  clientToBalancer: 0,
  balancerToServer: 1,
  serverToStore: 2,
  storeToServer: 3,
  serverToBalancer: 4,
  balancerToClient: 5,
  checkToServer: 6,
  checkToBalancer: 7,
  serverToOrders: 8,
  ordersToServer: 9,
} as const;
export type Leg = (typeof Leg)[keyof typeof Leg];

export const PlaceKind = { memory: 0, store: 1, pocket: 2 } as const;
export type PlaceKind = (typeof PlaceKind)[keyof typeof PlaceKind];

/** Where a copy of a session is: a server's memory (index: server), the store (0), a pocket (index: client). */
export interface Place {
  readonly kind: PlaceKind;
  readonly index: number;
}

/** Copies with this key or above are carts kept by person, not by session: key minus this is the client. */
export const PERSON_KEY = 1 << 30;

export const packPlace = (kind: PlaceKind, index: number): number => kind | (index << 2);
export const unpackPlace = (packed: number): Place => ({
  kind: (packed & 3) as PlaceKind,
  index: packed >>> 2,
});

/** What a copy holds: whose it is (client below 1,048,576), whether it proves identity, and the cart in it. */
export interface Contents {
  readonly owner: number;
  readonly identity: boolean;
  /** Items in the cart (0 to 255), or -1 where this copy holds no cart. */
  readonly items: number;
}

export const packContents = (owner: number, identity: boolean, items: number): number =>
  owner | (identity ? 1 << 20 : 0) | ((items + 1) << 21);
export const unpackContents = (packed: number): Contents => ({
  owner: packed & 0xfffff,
  identity: (packed & (1 << 20)) !== 0,
  items: (packed >>> 21) - 1,
});

/** One message on one link. For legs without a server (or client) that field is 0. */
export interface Hop {
  readonly leg: Leg;
  /** Servers below 256. */
  readonly server: number;
  /** Clients below 1,048,576. */
  readonly client: number;
}

export const packHop = (leg: Leg, server: number, client: number): number =>
  leg | (server << 4) | (client << 12);
export const unpackHop = (packed: number): Hop => ({
  leg: (packed & 15) as Leg,
  server: (packed >>> 4) & 255,
  client: packed >>> 12,
});

/** An HTTP status and what it means for the person. */
export interface Answer {
  readonly status: number;
  readonly ending: Ending;
}

export const packAnswer = (status: number, ending: Ending): number => status | (ending << 10);
export const unpackAnswer = (packed: number): Answer => ({
  status: packed & 1023,
  ending: (packed >>> 10) as Ending,
});

/** What an attempt is for, and how many bytes of header its credential takes. */
export const packSent = (action: Action, bytes: number): number => action | (bytes << 3);
export const unpackSent = (
  packed: number,
): { readonly action: Action; readonly bytes: number } => ({
  action: (packed & 7) as Action,
  bytes: packed >>> 3,
});

/** How an attempt ended, with the status that arrived (0: none), and whether the client held a session then. */
export const packEnding = (ending: Ending, status: number, heldSession: boolean): number =>
  ending | (status << 3) | (heldSession ? 1 << 13 : 0);
export const unpackEnding = (
  packed: number,
): { readonly ending: Ending; readonly status: number; readonly heldSession: boolean } => ({
  ending: (packed & 7) as Ending,
  status: (packed >>> 3) & 1023,
  heldSession: (packed & (1 << 13)) !== 0,
});
