import {
  ARCHITECTURES,
  type ArchitectureId,
  CHANGES,
  type ChangeId,
  FIELDS,
  type Field,
  kindOf,
} from '../../src/engine';
import { FALLBACKS, SAVE_POLICIES, UPDATES } from '../../src/engine/architectures/storeManners';
import { POLICY_IDS } from '../../src/engine/balancing/ids';
import fc from './random';
import type { ChangeAt, Overrides } from './scenarios';

/** A run as chance would have it: a small cluster with any settings, and up to eight things done to it. */
export interface Case {
  readonly document: Overrides;
  readonly architecture: ArchitectureId;
  readonly interventions: readonly ChangeAt[];
}

const tenths = (low: number, high: number) =>
  fc.integer({ min: low * 10, max: high * 10 }).map((value) => value / 10);
const whole = (min: number, max: number) => fc.integer({ min, max });
const range = (one: fc.Arbitrary<number>) =>
  fc.tuple(one, one).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

/** Off, half of the time. */
const orOff = (one: fc.Arbitrary<number>) => fc.oneof(fc.constant(0), one);

const clients = {
  count: whole(1, 10),
  loggedIn: fc.boolean(),
  cartItems: range(whole(0, 4)),
  cartLimit: whole(4, 6),
  firstRequestSpacing: tenths(0, 2),
  thinkTime: range(tenths(0, 4)),
  retryAfter: tenths(0.1, 2),
  loginAfter: tenths(0, 2),
  timeout: tenths(1, 12),
  browseWeight: whole(0, 3),
  addWeight: whole(1, 3),
  readWeight: whole(0, 3),
  checkoutWeight: whole(0, 3),
  cookieLimit: fc.constantFrom(4096, 4096, 8192, 205),
  arrivalRate: fc.oneof(fc.constant(0), tenths(0, 1.5)),
  burstSize: fc.constantFrom(0, 0, 0, 4),
  burstAt: tenths(0, 20),
  thinkDistribution: fc.constantFrom('uniform', 'exponential', 'lognormal'),
  thinkCv: tenths(0.1, 2),
  visitLength: fc.oneof(fc.constant(0), whole(0, 5)),
  arriveLoggedIn: fc.boolean(),
  places: whole(1, 14),
  surgeFactor: tenths(1, 8),
  popularity: fc.oneof(fc.constant(0), tenths(0, 2)),
};

/** How browsers ask again. Joined to the people below. */
const retries = {
  tabs: fc.constantFrom(1, 1, 2, 3),
  backoff: fc.constantFrom('none', 'exponential', 'equal-jitter', 'full-jitter', 'decorrelated'),
  backoffBase: tenths(0.1, 2),
  backoffCap: tenths(0.1, 4),
  retryBudget: fc.constantFrom(0, 0, 1, 50),
  retryUnsafe: fc.boolean(),
  addMethod: fc.constantFrom('POST', 'PUT'),
  sendsKey: fc.constantFrom(true, true, false),
  perAddress: whole(1, 3),
  publicShare: fc.constantFrom(0, 0, 50, 100),
};

const servers = {
  count: whole(1, 4),
  workers: whole(1, 3),
  queue: whole(0, 4),
  serviceTime: tenths(0.1, 1.5),
  serviceDistribution: fc.constantFrom('fixed', 'exponential', 'lognormal'),
  loginTime: tenths(0.1, 2),
  serviceCv: tenths(0, 3),
  slowFactor: whole(2, 12),
  startTime: fc.constantFrom(0, 0, 1.5, 4),
  warmUp: fc.constantFrom(0, 0, 0, 2, 6),
  coldFactor: whole(2, 12),
  probes: fc.constantFrom('none', 'none', 'none', 'shallow', 'deep'),
  probeInterval: tenths(0.5, 4),
  probeTimeout: tenths(0.2, 2),
  probeFailures: whole(1, 4),
  probeGrace: orOff(tenths(0.5, 5)),
  memoryLimit: fc.constantFrom(0, 0, 0, 500, 1600, 4000),
  whenFull: fc.constantFrom('crash', 'evict', 'refuse'),
  clockSkew: fc.oneof(fc.constant(0), tenths(0, 4)),
  headerLimit: fc.constantFrom(16384, 16384, 4096, 205),
};

const balancer = {
  checkInterval: tenths(0.5, 3),
  checkTimeout: tenths(0.2, 3),
  fall: whole(1, 3),
  rise: whole(1, 3),
  answerTimeout: tenths(0.5, 8),
  policy: fc.constantFrom(...POLICY_IDS),
  virtualNodes: whole(1, 20),
  loadBound: fc.constantFrom(0, 100, 150),
  stickiness: fc.constantFrom('cookie', 'source', 'hash', 'cookie-hash'),
  cookieMode: fc.constantFrom('insert', 'rewrite'),
  cookieMaxIdle: orOff(tenths(1, 20)),
  cookieMaxLife: orOff(tenths(1, 30)),
  tableExpiry: orOff(tenths(1, 20)),
  retries: whole(0, 3),
  retryDelay: tenths(0, 2),
  redispatch: fc.constantFrom('off', 'last-retry', 'at-once'),
  resend: fc.constantFrom('never', 'idempotent'),
  checkDepth: fc.constantFrom('shallow', 'shallow', 'deep'),
  ejectAfter: fc.constantFrom(0, 0, 1, 2),
  ejectOn: fc.constantFrom('any-5xx', 'connection-failure'),
  ejectFor: tenths(1, 8),
  ejectShare: whole(0, 100),
  slowStart: orOff(tenths(1, 20)),
  drainMeans: fc.constantFrom('keep-sticky', 'finish-work'),
  newServer: fc.constantFrom('rise', 'one-check', 'nothing'),
  unreachableStatus: fc.constantFrom(503, 502),
  panicBelow: fc.constantFrom(0, 0, 1, 50, 100),
  headerLimit: fc.constantFrom(8192, 8192, 8192, 205),
};

/** Mostly plain stores, but every setting turned now and then. */
const seldom = <T>(usual: T, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });
const store = {
  operationTime: tenths(0, 0.5),
  timeout: tenths(0.2, 3),
  savePolicy: fc.constantFrom(...SAVE_POLICIES),
  updates: fc.constantFrom(...UPDATES),
  connections: seldom(0, whole(1, 3)),
  failFast: seldom(0, tenths(0.1, 3)),
  slowFactor: whole(1, 20),
  persistence: fc.constantFrom('none', 'snapshot', 'append-only'),
  snapshotEvery: tenths(0.3, 8),
  syncEvery: tenths(0, 3),
  restartTime: tenths(0, 2),
  replica: fc.boolean(),
  replicaLag: tenths(0, 4),
  failoverAfter: tenths(0.5, 5),
  capacity: seldom(0, whole(1, 10)),
  eviction: fc.constantFrom('refuse-writes', 'least-recently-used'),
  offlineQueue: fc.boolean(),
  reconnectEvery: tenths(0.1, 3),
  queueTimeout: tenths(0, 3),
  fallback: fc.constantFrom(...FALLBACKS),
};

/** What is worth turning in a run of half a minute, by group: other values would only take time, or hide the rest. */
export const TUNED: Readonly<Record<string, Readonly<Record<string, fc.Arbitrary<unknown>>>>> = {
  clients: { ...clients, ...retries },
  servers,
  balancer,
  store,
  sessions: {
    idleTimeout: tenths(4, 60),
    maxAge: fc.oneof(fc.constant(0), tenths(5, 40)),
    size: fc.constantFrom(400, 800),
    replication: fc.constantFrom('none', 'all-to-all'),
    replicationLag: tenths(0, 2),
    replicationTime: fc.constantFrom(0, 0.1, 0.5),
  },
  token: {
    lifetime: tenths(4, 60),
    algorithm: fc.constantFrom('HS256', 'RS256', 'ES256'),
    costFactor: fc.constantFrom(0, 1, 2000),
    renewal: fc.constantFrom('fixed', 'sliding'),
    refreshLifetime: fc.oneof(fc.constant(0), tenths(4, 60)),
    refreshIdle: fc.oneof(fc.constant(0), tenths(2, 30)),
    leeway: fc.oneof(fc.constant(0), tenths(0, 3)),
    denylist: fc.constantFrom('none', 'store'),
    carrier: fc.constantFrom('authorization', 'cookie'),
    extraBytes: fc.constantFrom(0, 0, 100, 5000, 9000),
    itemBytes: fc.constantFrom(0, 0, 200),
    rotation: fc.constantFrom('at-once', 'server-by-server', 'overlap'),
    rotationPause: tenths(0, 5),
    overlap: tenths(0, 15),
  },
  orders: {
    operationTime: tenths(0, 1),
    idempotencyKeys: fc.constantFrom('off', 'sent', 'required'),
    keyPlace: fc.constantFrom('server-memory', 'session-store', 'orders-database'),
    keyLifetime: fc.constantFrom(5, 86400),
    keyLock: tenths(0.5, 4),
  },
  limit: {
    counted: seldom('off', fc.constantFrom('server-memory', 'session-store', 'token')),
    requests: whole(1, 4),
    window: tenths(2, 15),
    split: fc.boolean(),
    whenUnknown: fc.constantFrom('allow', 'refuse'),
    obeyed: fc.boolean(),
    replayed: fc.constantFrom(false, false, true),
  },
  network: {
    clientBalancer: tenths(0, 0.7),
    balancerServer: tenths(0, 0.7),
    serverStore: tenths(0, 0.5),
    spread: fc.constantFrom('fixed', 'fixed', 'uniform', 'exponential', 'lognormal'),
    cv: tenths(0.1, 3),
    loss: whole(1, 60),
    answerLoss: whole(1, 100),
    retransmitAfter: fc.constantFrom(0, 0, 0.2, 2),
    reconnectAfter: fc.constantFrom(0, 0.5, 3),
    giveUpAfter: fc.constantFrom(1, 4, 15, 60),
    zones: whole(1, 3),
    crossZone: tenths(0, 0.3),
  },
  cdn: {
    on: fc.boolean(),
    latency: tenths(0, 0.4),
    timeout: tenths(0.5, 9),
    maxAge: tenths(0, 15),
    staleIfError: fc.constantFrom(0, 0, 30),
    collapse: fc.boolean(),
    vary: fc.constantFrom('none', 'none', 'cookie'),
    honourCookies: fc.constantFrom(false, false, false, true),
    storesSetCookie: fc.boolean(),
    personalPages: fc.constantFrom('private', 'cacheable'),
    pages: whole(1, 5),
  },
  deploy: {
    order: fc.constantFrom('in-order', 'reverse'),
    drainTime: tenths(0, 4),
    hearsAfter: fc.constantFrom(0, 0, 1, 5),
    pause: tenths(0, 3),
    rotateKeys: fc.boolean(),
  },
  scaling: {
    auto: fc.boolean(),
    min: whole(1, 2),
    max: whole(2, 6),
    target: whole(10, 100),
    interval: tenths(0.5, 6),
    cooldown: tenths(0, 12),
  },
};

/** A value of a field that nobody has tuned: mostly as it is, else another one of its range or choices. */
function untuned({ kind, min, max, choices = [], stretched }: Field): fc.Arbitrary<unknown> {
  switch (kind) {
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...choices);
    case 'duration-range':
    case 'count-range': {
      const [low, high] = stretched as readonly [number, number];
      return range(around({ kind, min, max }, (low + high) / 2));
    }
    case 'count':
    case 'duration':
    case 'weight':
      return seldom(stretched, around({ kind, min, max }, stretched as number));
  }
}

/** From nothing to three times the usual, as far as it is allowed; near the least where the usual is nothing. */
function around(
  { kind, min, max }: Pick<Field, 'kind' | 'min' | 'max'>,
  usual: number,
): fc.Arbitrary<number> {
  const most = Math.min(max, Math.max(3 * usual, min + 10));
  return tenths(0, 1)
    .map((share) => min + share * (most - min))
    .map((value) => (kindOf({ kind }).isWhole ? Math.round(value) : Math.round(value * 1e6) / 1e6));
}

/** Most of what can go wrong goes wrong with something that is kept. */
const workload = fc.constantFrom(
  'shop',
  'shop',
  'shop',
  'shop',
  'streaming',
  'weather',
  'messaging',
  'api',
  'banking',
  'banking',
  'booking',
  'booking',
);

/** Every field there is, so that a new one is turned from the first day. */
const parts: fc.Arbitrary<Record<string, unknown>> = fc
  .record(
    Object.fromEntries(
      FIELDS.filter(({ path }) => path !== 'architecture').map((field) => {
        const [group = '', name] = field.path.split('.');
        if (name === undefined)
          return [field.path, field.path === 'workload' ? workload : whole(0, 1000)];
        return [field.path, TUNED[group]?.[name] ?? untuned(field)];
      }),
    ),
  )
  .map((values) => values as Record<string, unknown>);

/** Any scenario of the stretched world, also odd ones: timeouts shorter than answers, no queue, no think time. */
export const document: fc.Arbitrary<Overrides> = parts.map((values) => {
  const made: Record<string, Record<string, unknown>> = {};
  for (const [path, value] of Object.entries(values)) {
    const [group = '', name] = path.split('.');
    if (name !== undefined) made[group] = { ...made[group], [name]: value };
  }
  const { balancer: settings = {}, network = {}, store: kept = {} } = made;
  // Two things are refused: a check that times out on the way, and a replica that is asked and not there.
  const { balancerServer, serverStore, crossZone } = network as Record<string, number>;
  const wayS = (balancerServer ?? 0) + (serverStore ?? 0) + (crossZone ?? 0);
  const checkTimeout = (settings.checkTimeout as number) + 2 * wayS;
  const replica = kept.replica === true || kept.fallback === 'replica';
  return {
    ...made,
    seed: values.seed as number,
    workload: values.workload as string,
    balancer: { ...settings, checkTimeout },
    store: { ...kept, replica },
  };
});

/** What shows only together with many other things: it gets more chances. */
const OFTEN: readonly ChangeId[] = [
  ...(['ban-client', 'ban-client', 'ban-client'] as const),
  ...(['tamper-token', 'tamper-token', 'tamper-token', 'deploy'] as const),
];

const intervention: fc.Arbitrary<ChangeAt> = fc
  .record({
    at: tenths(0, 25),
    change: fc.constantFrom(...CHANGES.map(({ id }) => id), ...OFTEN),
    target: whole(0, 4),
  })
  .map(({ at, change, target }) => [at, change, target]);

const interventions = fc.array(intervention, { maxLength: 8 });
const architectureId = fc.constantFrom(...ARCHITECTURES.map(({ id }) => id));

export const anyCase: fc.Arbitrary<Case> = fc.record({
  document,
  architecture: architectureId,
  interventions,
});
