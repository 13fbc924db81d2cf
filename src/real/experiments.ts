import { type ArchitectureId, parseScenario, type Scenario } from '../engine';
import type { FigureId } from './figures';
import { thoseThat } from './kinds';
import type { BalancerId } from './stack';

/** One scenario that is played by the simulator and by real parts. */
export interface Experiment {
  readonly id: string;
  /** What is compared: of each of these it states a law. */
  readonly figures: readonly FigureId[];
  readonly balancer: BalancerId;
  readonly architectures: readonly ArchitectureId[];
  readonly untilS: number;
  /** What it has besides the shop of all experiments: a scenario document, as on the page. */
  readonly document: Document;
  /** Whether it is a part of the quick round. */
  readonly isQuick?: true;
}

type Part = Readonly<Record<string, unknown>>;
interface Document {
  readonly clients?: Part;
  readonly servers?: Part;
  readonly balancer?: Part;
  readonly store?: Part;
  readonly token?: Part;
  readonly sessions?: Part;
  readonly orders?: Part;
  readonly interventions?: readonly unknown[];
}

/** Twelve people and three servers, at a pace at which a real machine that is busy keeps up. */
const SHOP = {
  version: 1,
  name: 'A small shop',
  world: 'realistic',
  seed: 7,
  clients: {
    count: 12,
    firstRequestSpacing: 0.1,
    thinkTime: [0.8, 1.6],
    retryAfter: 0.5,
    tries: 3,
    loginAfter: 0.5,
    timeout: 6,
    cartItems: [2, 2],
  },
  servers: {
    count: 3,
    workers: 16,
    serviceTime: 0.05,
    serviceDistribution: 'fixed',
    loginTime: 0.05,
  },
  balancer: {
    policy: 'round-robin',
    checkInterval: 1,
    checkTimeout: 1,
    fall: 2,
    rise: 2,
    answerTimeout: 2,
  },
  store: { reconnectEvery: 0.5, restartTime: 0.2, persistence: 'none', timeout: 1 },
  network: { clientBalancer: 0.0005 },
} as const;

/** The document of an experiment under an architecture. */
export function scenarioOf(
  { document }: Experiment,
  architecture: ArchitectureId,
  seed: number,
): Scenario {
  const parts = Object.entries(document).map(([name, part]) => [
    name,
    Array.isArray(part)
      ? part
      : { ...((SHOP as Readonly<Record<string, unknown>>)[name] as Part), ...part },
  ]);
  const parsed = parseScenario({ ...SHOP, ...Object.fromEntries(parts), architecture, seed });
  if ('problems' in parsed) throw new Error(`No scenario: ${JSON.stringify(parsed.problems)}`);
  return parsed.scenario;
}

const at = (seconds: number, what: string, target: string) => ({ at: seconds, do: what, target });
const ALL = thoseThat(() => true);
/** Those that lose nothing by themselves. */
const KEEPING = thoseThat(({ settles }) => settles);
const BOUND = thoseThat(({ binds }) => binds);
const UNBOUND = thoseThat(({ settles, binds }) => settles && !binds);
/** Those to whom the store or a key matters, and beside them who needs neither. */
const WITH_STORE = thoseThat(({ binds, stores, signs }) => binds || stores || signs);
const SIGNING = thoseThat(({ signs }) => signs);
/** A session that is one piece, and in one place. */
const WHOLE = thoseThat(({ binds, stores, signs }) => binds || stores !== signs);
const SHARED = thoseThat(({ stores, signs }) => stores || signs);
const LOSSES = ['forced-logins', 'people-affected', 'carts-lost'] as const;
const FAILURES = ['errors', 'people-with-errors'] as const;
const HAPROXY = { balancer: 'haproxy' } as const;

const storeRestarts = [at(4, 'stop', 'store'), at(6.5, 'start', 'store')];
const oneDies = [at(4, 'stop', 'S1'), at(10, 'start', 'S1')];
/** Each is taken out, restarted, and put back in turn, in these ways. */
const inTurn = (takeOut: string | null) =>
  ['S1', 'S2', 'S3'].flatMap((server, index) => {
    const begin = 2 + 6 * index;
    return [
      ...(takeOut === null ? [] : [at(begin, takeOut, server)]),
      at(begin + 1, 'stop', server),
      at(begin + 2, 'start', server),
      ...(takeOut === null ? [] : [at(begin + 5, 'ready', server)]),
    ];
  });

export const EXPERIMENTS = [
  {
    id: 'calm',
    figures: [
      'errors',
      'forced-logins',
      'credential-bytes-per-request',
      'store-operations-per-request',
    ],
    ...HAPROXY,
    architectures: KEEPING,
    untilS: 12,
    document: {},
  },
  {
    id: 'unbound',
    figures: ['people-affected', 'refused-share'],
    ...HAPROXY,
    architectures: ALL,
    untilS: 12,
    document: { balancer: { policy: 'random' } },
  },
  {
    id: 'killed',
    figures: [...LOSSES, ...FAILURES],
    ...HAPROXY,
    architectures: KEEPING,
    untilS: 16,
    document: { interventions: oneDies },
    isQuick: true,
  },
  {
    id: 'killed-redispatch',
    figures: [...LOSSES, ...FAILURES],
    ...HAPROXY,
    architectures: KEEPING,
    untilS: 16,
    document: {
      balancer: { retries: 3, retryDelay: 1, redispatch: 'last-retry', answerTimeout: 4 },
      interventions: oneDies,
    },
  },
  {
    id: 'killed-nginx',
    figures: [...LOSSES, ...FAILURES],
    balancer: 'nginx',
    architectures: UNBOUND,
    untilS: 14,
    document: {
      balancer: { retries: 2, redispatch: 'at-once', unreachableStatus: 502 },
      interventions: [at(4, 'stop', 'S1'), at(9, 'start', 'S1')],
    },
  },
  {
    id: 'killed-hashed',
    figures: ['logins-per-affected'],
    ...HAPROXY,
    architectures: BOUND,
    untilS: 24,
    document: {
      balancer: { stickiness: 'hash' },
      interventions: [at(3, 'stop', 'S1'), at(9, 'start', 'S1')],
    },
  },
  {
    id: 'frozen',
    figures: [...LOSSES, ...FAILURES],
    ...HAPROXY,
    architectures: KEEPING,
    untilS: 18,
    document: { interventions: [at(4, 'freeze', 'S1'), at(11, 'unfreeze', 'S1')] },
  },
  {
    id: 'rolling',
    figures: LOSSES,
    ...HAPROXY,
    architectures: KEEPING,
    untilS: 21,
    document: { interventions: inTurn(null) },
  },
  {
    id: 'rolling-drained',
    figures: [...LOSSES, 'errors'],
    ...HAPROXY,
    architectures: KEEPING,
    untilS: 22,
    document: { interventions: inTurn('maintain') },
  },
  {
    id: 'drained',
    figures: [...LOSSES, 'errors'],
    ...HAPROXY,
    architectures: KEEPING,
    untilS: 10,
    document: { interventions: [at(3, 'drain', 'S1')] },
  },
  {
    id: 'maintained',
    figures: [...LOSSES, 'errors'],
    ...HAPROXY,
    architectures: KEEPING,
    untilS: 10,
    document: { interventions: [at(3, 'maintain', 'S1')] },
  },
  {
    id: 'store-restarts',
    figures: [...LOSSES, 'people-with-errors'],
    ...HAPROXY,
    architectures: WITH_STORE,
    untilS: 13,
    document: { interventions: storeRestarts },
  },
  {
    id: 'store-restarts-snapshot',
    figures: [...LOSSES, 'people-with-errors'],
    ...HAPROXY,
    architectures: WITH_STORE,
    untilS: 13,
    document: {
      store: { persistence: 'snapshot', snapshotEvery: 1 },
      interventions: storeRestarts,
    },
  },
  {
    id: 'store-restarts-log',
    figures: [...LOSSES, 'people-with-errors'],
    ...HAPROXY,
    architectures: WITH_STORE,
    untilS: 13,
    document: { store: { persistence: 'append-only', syncEvery: 1 }, interventions: storeRestarts },
  },
  {
    id: 'store-frozen',
    figures: [...LOSSES, 'people-with-errors'],
    ...HAPROXY,
    architectures: WITH_STORE,
    untilS: 14,
    document: {
      balancer: { answerTimeout: 4 },
      interventions: [at(4, 'freeze', 'store'), at(8, 'unfreeze', 'store')],
    },
  },
  {
    id: 'store-wiped',
    figures: [...LOSSES, 'errors'],
    ...HAPROXY,
    architectures: WITH_STORE,
    untilS: 10,
    document: { interventions: [at(4, 'wipe', 'store')] },
    isQuick: true,
  },
  {
    id: 'new-key',
    figures: [...LOSSES, 'errors'],
    ...HAPROXY,
    architectures: WITH_STORE,
    untilS: 11,
    document: { token: { rotation: 'at-once' }, interventions: [at(4, 'rotate-keys', 'servers')] },
    isQuick: true,
  },
  {
    id: 'new-key-overlap',
    figures: ['forced-logins'],
    ...HAPROXY,
    architectures: SIGNING,
    untilS: 17,
    document: {
      token: { rotation: 'overlap', rotationPause: 0.2, overlap: 6 },
      interventions: [at(2, 'rotate-keys', 'servers')],
    },
  },
  {
    id: 'new-key-in-turn',
    figures: ['people-affected', 'logins-per-affected'],
    ...HAPROXY,
    architectures: SIGNING,
    untilS: 14,
    document: {
      token: { rotation: 'server-by-server', rotationPause: 2 },
      interventions: [at(3, 'rotate-keys', 'servers')],
    },
  },
  {
    id: 'banned',
    figures: ['accepted-after-revocation'],
    ...HAPROXY,
    architectures: KEEPING,
    untilS: 12,
    document: { interventions: [at(4, 'ban', 'P1')] },
  },
  {
    id: 'expiry',
    figures: ['refusals'],
    ...HAPROXY,
    architectures: WHOLE,
    untilS: 20,
    document: {
      clients: { thinkTime: [1, 4] },
      sessions: { idleTimeout: 3 },
      token: { lifetime: 6 },
    },
  },
  {
    id: 'frozen-checkouts',
    figures: ['duplicate-orders'],
    ...HAPROXY,
    architectures: SHARED,
    untilS: 14,
    document: {
      clients: { browseWeight: 0, readWeight: 0, addWeight: 1, checkoutWeight: 2 },
      balancer: { answerTimeout: 1 },
      interventions: [at(3, 'freeze', 'S1'), at(9, 'unfreeze', 'S1')],
    },
  },
  {
    id: 'frozen-checkouts-keys',
    figures: ['duplicate-orders'],
    ...HAPROXY,
    architectures: SHARED,
    untilS: 14,
    document: {
      clients: { browseWeight: 0, readWeight: 0, addWeight: 1, checkoutWeight: 2 },
      balancer: { answerTimeout: 1 },
      orders: { idempotencyKeys: 'sent' },
      interventions: [at(3, 'freeze', 'S1'), at(9, 'unfreeze', 'S1')],
    },
  },
] as const satisfies readonly Experiment[];
export type ExperimentId = (typeof EXPERIMENTS)[number]['id'];
