/** The named values that fields of trace records take. Numbers are part of the trace format: new ones go at the end. */
export const ServerCondition = {
  running: 0,
  stopped: 1,
  frozen: 2,
  leaving: 3,
  removed: 4,
  /** A process that is not ready yet: it refuses connections. */
  starting: 5,
} as const;
export type ServerCondition = (typeof ServerCondition)[keyof typeof ServerCondition];

/** What else may be true of a server. Bits. */
export const ServerFlag = {
  /** Works, and passes its checks, but takes many times as long. */
  slow: 1,
  /** Taken out of balancing: gets no new people, keeps the sticky ones. */
  draining: 2,
  /** Taken out of balancing altogether: no traffic, no checks. */
  maintenance: 4,
  /** No message passes between it and the balancer. */
  cutFromBalancer: 8,
  /** No message passes between it and the session store. */
  cutFromStore: 16,
  /** Its zone is down: no process starts there. */
  zoneDown: 32,
} as const;
export type ServerFlag = (typeof ServerFlag)[keyof typeof ServerFlag];

/** What else may be true of the store. Bits. */
export const StoreFlag = {
  /** Works, but takes many times as long. */
  slow: 1,
  /** The replica has taken over. */
  failedOver: 2,
  /** A new process is loading what was saved; it refuses connections. */
  starting: 4,
  /** The machine is gone with the process: nobody refuses, nobody answers. */
  machineLost: 8,
} as const;
export type StoreFlag = (typeof StoreFlag)[keyof typeof StoreFlag];

/** What may go on in the set of servers. Bits. */
export const ClusterFlag = { deploying: 1, surge: 2, rotatingKeys: 4 } as const;
export type ClusterFlag = (typeof ClusterFlag)[keyof typeof ClusterFlag];

/** What may be wrong with the links. Bits. */
export const NetworkFlag = {
  /** Messages are lost now and then. */
  losing: 1,
  /** Answers of servers are lost on the way to the balancer now and then. */
  losingAnswers: 2,
  /** No message passes between people and balancer. */
  peopleCut: 4,
} as const;
export type NetworkFlag = (typeof NetworkFlag)[keyof typeof NetworkFlag];

export const CdnCondition = { running: 0, stopped: 1 } as const;
export type CdnCondition = (typeof CdnCondition)[keyof typeof CdnCondition];

export const BalancerCondition = { running: 0, stopped: 1 } as const;
export type BalancerCondition = (typeof BalancerCondition)[keyof typeof BalancerCondition];

export const StoreCondition = { reachable: 0, unreachable: 1, frozen: 2, stopped: 3 } as const;
export type StoreCondition = (typeof StoreCondition)[keyof typeof StoreCondition];

export const Belief = {
  up: 0,
  down: 1,
  forgotten: 2,
  /** Out for a while after failed requests, whatever its checks say. */
  ejected: 3,
} as const;
export type Belief = (typeof Belief)[keyof typeof Belief];

export const CheckResult = { passed: 0, refused: 1, timedOut: 2 } as const;
export type CheckResult = (typeof CheckResult)[keyof typeof CheckResult];

/** Logged in, lost without knowing it, told so, logging in again (design words: a person's state). */
export const Standing = {
  loggedIn: 0,
  sessionLost: 1,
  loggedOut: 2,
  loggingIn: 3,
  /** Never logs in: what the system is used for needs no login. */
  anonymous: 4,
} as const;
export type Standing = (typeof Standing)[keyof typeof Standing];

/** What a person wants: of the shop, and from `forecast` on of other workloads. 16 to 18 are pauses of `Activity`. */
export const Action = {
  login: 0,
  browse: 1,
  add: 2,
  read: 3,
  checkout: 4,
  logout: 5,
  forecast: 6,
  segment: 7,
  save: 8,
  resume: 9,
  connect: 10,
  send: 11,
  history: 12,
  query: 13,
  begin: 14,
  confirm: 15,
  commit: 19,
  account: 20,
} as const;
export type Action = (typeof Action)[keyof typeof Action];

/**
 * What a person is doing: one of the actions while waiting for its answer, with the action's number, or a pause, with one
 * that no action gets. Written out, so that a build can put the numbers in place of the names.
 */
export const Activity = {
  login: 0,
  browse: 1,
  add: 2,
  read: 3,
  checkout: 4,
  logout: 5,
  forecast: 6,
  segment: 7,
  save: 8,
  resume: 9,
  connect: 10,
  send: 11,
  history: 12,
  query: 13,
  begin: 14,
  confirm: 15,
  commit: 19,
  account: 20,
  thinking: 16,
  retrying: 17,
  aboutToLogIn: 18,
} as const satisfies typeof Action & Readonly<Record<string, number>>;
export type Activity = (typeof Activity)[keyof typeof Activity];

/** Whether that is one of the pauses. */
export const isPause = (activity: number): boolean =>
  activity >= Activity.thinking && activity <= Activity.aboutToLogIn;

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
  /** Pushed out to make room. */
  evicted: 9,
  /** Ended on purpose: by its owner, or by somebody else. */
  revoked: 10,
  /** No server accepts the key that signed it any more. */
  keyDropped: 11,
  /** Its owner has left for good. */
  abandoned: 12,
  /** The replica took over, or followed an empty primary. */
  failover: 13,
  /** It died of age while its owner could not reach it. */
  outOfReach: 14,
  /** It was in a token that was altered by hand: no server accepts that. */
  tampered: 15,
} as const;
export type Cause = (typeof Cause)[keyof typeof Cause];

export const RouteReason = {
  roundRobin: 0,
  affinity: 1,
  rebound: 2,
  random: 3,
  leastConnections: 4,
  powerOfTwo: 5,
  hash: 6,
  /** The server that the hash names has too many requests: the next one takes it. */
  overflow: 7,
  /** The balancer remembers where this address belongs. */
  address: 8,
  /** Another try after a failed one. */
  redispatch: 9,
  /** It is not believed up, but too few are: all are used. */
  panic: 10,
  /** By its weight it is the next. */
  weight: 11,
  /** It is expected to be done first. */
  leastTime: 12,
} as const;
export type RouteReason = (typeof RouteReason)[keyof typeof RouteReason];

export const LookupResult = {
  found: 0,
  missing: 1,
  failed: 2,
  expired: 3,
  /** A signature that no known key made, or a date that is still to come. */
  rejected: 4,
  /** On the denylist. */
  revoked: 5,
  /** A signature that does not fit what was signed. */
  altered: 6,
} as const;
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
  clientToCdn: 10,
  cdnToClient: 11,
  cdnToBalancer: 12,
  balancerToCdn: 13,
  serverToServer: 14,
  storeToReplica: 15,
  /** Over a connection that stays open. */
  serverToClient: 16,
} as const;
export type Leg = (typeof Leg)[keyof typeof Leg];

export const PlaceKind = { memory: 0, store: 1, pocket: 2, replica: 3 } as const;
export type PlaceKind = (typeof PlaceKind)[keyof typeof PlaceKind];

/** Why the balancer tries again. */
export const RetryWhy = { refused: 0, broken: 1, noAnswer: 2 } as const;
export type RetryWhy = (typeof RetryWhy)[keyof typeof RetryWhy];

/** Where a rolling deploy stands with one server. */
export const DeployPhase = { drain: 0, restart: 1, ready: 2, done: 3 } as const;
export type DeployPhase = (typeof DeployPhase)[keyof typeof DeployPhase];

/** Why the store did not do what it was asked for. */
export const StoreRefusal = {
  /** No memory left, and nothing may be pushed out. */
  full: 0,
  /** The server did not even ask: an earlier call went unanswered a moment ago. */
  failFast: 1,
  /** The connection was refused. */
  refused: 2,
  /** The connection has died. */
  broken: 3,
  /** There is no connection: the server keeps the call until there is one. */
  queued: 4,
} as const;
export type StoreRefusal = (typeof StoreRefusal)[keyof typeof StoreRefusal];

/** What a server uses in place of the store. */
export const FallbackKind = { replica: 0, localCopy: 1, anonymous: 2, signedCookie: 3 } as const;
export type FallbackKind = (typeof FallbackKind)[keyof typeof FallbackKind];

/** Why a token is not accepted. */
export const Rejection = {
  expired: 0,
  notYetValid: 1,
  signature: 2,
  revoked: 3,
  altered: 4,
} as const;
export type Rejection = (typeof Rejection)[keyof typeof Rejection];

export const RevocationKind = { logout: 0, ban: 1 } as const;
export type RevocationKind = (typeof RevocationKind)[keyof typeof RevocationKind];

/** Who turned headers or a cookie away for their size. */
export const SizeLimit = { browser: 0, balancer: 1, server: 2, answer: 3 } as const;
export type SizeLimit = (typeof SizeLimit)[keyof typeof SizeLimit];

/** What a server does about an Idempotency-Key (the IETF draft's answers). */
export const KeyAnswer = {
  /** First seen: the work is done, and its answer remembered. */
  executed: 0,
  /** Seen before: the remembered answer again. */
  replayed: 1,
  /** Still being worked on: 409. */
  conflict: 2,
  /** The same key for another request: 422. */
  mismatch: 3,
  /** No key where one is required: 400. */
  missing: 4,
} as const;
export type KeyAnswer = (typeof KeyAnswer)[keyof typeof KeyAnswer];

/** How the CDN dealt with a request. */
export const CacheAnswer = {
  hit: 0,
  miss: 1,
  /** May not be answered from a cache: passed on. */
  pass: 2,
  /** Joined a request for the same page that was already under way. */
  collapsed: 3,
  /** Too old, and used because nothing newer was to be had. */
  stale: 4,
} as const;
export type CacheAnswer = (typeof CacheAnswer)[keyof typeof CacheAnswer];

/** What a server asks of the session store. */
export const StoreVerb = { read: 0, write: 1, touch: 2, update: 3, remove: 4 } as const;
export type StoreVerb = (typeof StoreVerb)[keyof typeof StoreVerb];

/** What else may be true of a person. Bits. */
export const ClientFlag = {
  /** May not log in any more. */
  banned: 1,
  /** Wants to log out. */
  leaving: 2,
  /** Carries something signed, as it was issued. `clientCredential` tells, and not `clientFlags`. */
  signed: 4,
} as const;
export type ClientFlag = (typeof ClientFlag)[keyof typeof ClientFlag];

/** Servers that one run can ever have, present and removed together. */
export const SERVERS_MAX = 64;

/** Why a connection that stays open has ended: its person closes it, or opens another one; its server, or the balancer, is gone; or its transport gives it up. */
export const ConnectionEnd = {
  closed: 0,
  replaced: 1,
  serverEnded: 2,
  balancerEnded: 3,
  givenUp: 4,
} as const;
export type ConnectionEnd = (typeof ConnectionEnd)[keyof typeof ConnectionEnd];

/** Why a message is shown to nobody: no place keeps it, its connection ended while it was on the way, or the place that kept it lost it. */
export const MessageEnd = { keptNowhere: 0, onTheWay: 1, placeLost: 2 } as const;
export type MessageEnd = (typeof MessageEnd)[keyof typeof MessageEnd];

/** How a transfer that somebody had begun is left open, for nobody to go on with: its person is shown no such transfer any more, or has left. */
export const LeftOpen = { outOfReach: 0, personGone: 1 } as const;
export type LeftOpen = (typeof LeftOpen)[keyof typeof LeftOpen];
