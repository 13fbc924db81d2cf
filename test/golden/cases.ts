/**
 * Runs whose fingerprints are written down in hashes.json. This list knows neither Node nor a test runner, so that a
 * browser can play it too: the fingerprints must be the same everywhere.
 */
import {
  ARCHITECTURES,
  type ArchitectureId,
  architecture,
  type ChangeId,
  createSimulation,
  type Intervention,
  parseScenario,
  saysItAll,
} from '../../src/engine';
import { SCENARIOS } from '../../src/scenarios';

interface GoldenCase {
  /** Unique: the key in hashes.json. */
  readonly name: string;
  readonly document: unknown;
  readonly architecture: ArchitectureId;
  /** What is done besides what the document plans. */
  readonly history: readonly Intervention[];
  /** Instants at which the fingerprint is taken, in seconds. */
  readonly atS: readonly number[];
}

type ChangeAt = readonly [atS: number, change: ChangeId, target: number];

/** For every change, a way to come to it: what has to be done before, at 8 s, and the change itself at 12 s. */
const INTERVENTIONS: Readonly<Record<ChangeId, readonly ChangeAt[]>> = {
  'stop-server': [[12, 'stop-server', 0]],
  'start-server': [
    [8, 'stop-server', 0],
    [12, 'start-server', 0],
  ],
  'freeze-server': [[12, 'freeze-server', 1]],
  'unfreeze-server': [
    [8, 'freeze-server', 1],
    [12, 'unfreeze-server', 1],
  ],
  'remove-server': [[12, 'remove-server', 2]],
  'add-server': [[12, 'add-server', 0]],
  'stop-balancer': [[12, 'stop-balancer', 0]],
  'start-balancer': [
    [8, 'stop-balancer', 0],
    [12, 'start-balancer', 0],
  ],
  'make-store-unreachable': [[12, 'make-store-unreachable', 0]],
  'make-store-reachable': [
    [8, 'make-store-unreachable', 0],
    [12, 'make-store-reachable', 0],
  ],
  'wipe-store': [[12, 'wipe-store', 0]],
  'rotate-keys': [[12, 'rotate-keys', 0]],
  'log-out-client': [[12, 'log-out-client', 1]],
  'ban-client': [[12, 'ban-client', 2]],
  'tamper-token': [[12, 'tamper-token', 1]],
  'start-surge': [[12, 'start-surge', 0]],
  'end-surge': [
    [8, 'start-surge', 0],
    [12, 'end-surge', 0],
  ],
  'slow-store': [[12, 'slow-store', 0]],
  'restore-store-speed': [
    [8, 'slow-store', 0],
    [12, 'restore-store-speed', 0],
  ],
  'freeze-store': [[12, 'freeze-store', 0]],
  'unfreeze-store': [
    [8, 'freeze-store', 0],
    [12, 'unfreeze-store', 0],
  ],
  'stop-store': [[12, 'stop-store', 0]],
  'crash-store-machine': [[12, 'crash-store-machine', 0]],
  'start-store': [
    [8, 'stop-store', 0],
    [12, 'start-store', 0],
  ],
  'drain-server': [[12, 'drain-server', 0]],
  'maintain-server': [[12, 'maintain-server', 0]],
  'ready-server': [
    [8, 'maintain-server', 0],
    [12, 'ready-server', 0],
  ],
  'cut-server': [[12, 'cut-server', 0]],
  'mend-server': [
    [8, 'cut-server', 0],
    [12, 'mend-server', 0],
  ],
  'cut-server-from-store': [[12, 'cut-server-from-store', 0]],
  'mend-server-store': [
    [8, 'cut-server-from-store', 0],
    [12, 'mend-server-store', 0],
  ],
  'cut-people': [[12, 'cut-people', 0]],
  'mend-people': [
    [8, 'cut-people', 0],
    [12, 'mend-people', 0],
  ],
  'start-loss': [[12, 'start-loss', 0]],
  'stop-loss': [
    [8, 'start-loss', 0],
    [12, 'stop-loss', 0],
  ],
  'lose-answers': [[12, 'lose-answers', 0]],
  'deliver-answers': [
    [8, 'lose-answers', 0],
    [12, 'deliver-answers', 0],
  ],
  'stop-zone': [[12, 'stop-zone', 0]],
  'start-zone': [
    [8, 'stop-zone', 0],
    [12, 'start-zone', 0],
  ],
  'purge-cdn': [[12, 'purge-cdn', 0]],
  'stop-cdn': [[12, 'stop-cdn', 0]],
  'start-cdn': [
    [8, 'stop-cdn', 0],
    [12, 'start-cdn', 0],
  ],
  'slow-server': [[12, 'slow-server', 0]],
  'restore-server-speed': [
    [8, 'slow-server', 0],
    [12, 'restore-server-speed', 0],
  ],
  deploy: [[12, 'deploy', 0]],
};

/** What has to be there for a change to make sense. */
const CACHED = { cdn: { on: true }, clients: { publicShare: 80 } };
const NEEDS: Readonly<Partial<Record<ChangeId, object>>> = {
  'stop-zone': { network: { zones: 2, spread: 'lognormal' } },
  'start-zone': { network: { zones: 2, spread: 'exponential' } },
  'purge-cdn': CACHED,
  'stop-cdn': CACHED,
  'start-cdn': CACHED,
};

/** Where there is nothing to do it to, it is refused, and the run is one that is here already. */
const NEEDS_SIGNED: readonly string[] = ['tamper-token'] satisfies readonly ChangeId[];
const isPlayed = (change: string, id: ArchitectureId) =>
  !NEEDS_SIGNED.includes(change) || saysItAll(architecture(id));

/** Shorter for those with many people: the page has to play them all in a moment. */
const INSTANTS: Readonly<Record<string, readonly number[]>> = {
  crowd: [5, 20],
  'gray-failure': [5, 20],
  'login-storm': [5, 20],
  'a quiet crowd': [5, 20],
};

/** Ready-made scenarios as they were before they strained anything: their fingerprints have stayed. */
const FORMER = [
  {
    name: 'a quiet crowd',
    document: {
      version: 1,
      world: 'realistic',
      seed: 1,
      clients: { count: 1000 },
      servers: { count: 12 },
    },
  },
  {
    name: 'a quiet sale',
    document: {
      version: 1,
      world: 'realistic',
      seed: 7,
      clients: {
        count: 300,
        loggedIn: false,
        cartItems: [0, 0],
        firstRequestSpacing: 0.02,
        thinkTime: [1, 4],
        browseWeight: 2,
        addWeight: 4,
        readWeight: 1,
        checkoutWeight: 3,
      },
      servers: { count: 6, workers: 4, queue: 50, serviceTime: 0.03 },
      interventions: [{ at: 20, do: 'stop', target: 'S2' }],
    },
  },
];

const readyMade = [...SCENARIOS, ...FORMER].flatMap(({ name, document }) =>
  ARCHITECTURES.map(
    ({ id }): GoldenCase => ({
      name: `${name}, ${id}`,
      document,
      architecture: id,
      history: [],
      atS: INSTANTS[name] ?? [30, 60],
    }),
  ),
);

const changed = Object.entries(INTERVENTIONS).flatMap(([change, interventions]) =>
  ARCHITECTURES.filter(({ id }) => isPlayed(change, id)).map(
    ({ id }): GoldenCase => ({
      name: `${change}, ${id}`,
      document: { version: 1, ...NEEDS[change as ChangeId] },
      architecture: id,
      history: interventions.map(([atS, what, target]) => ({
        atUs: atS * 1e6,
        change: what,
        target,
      })),
      atS: [20, 60],
    }),
  ),
);

/** Draws of every kind, and everything that breaks at once. */
const stormy = ARCHITECTURES.map(
  ({ id }): GoldenCase => ({
    name: `a storm, ${id}`,
    document: {
      version: 1,
      world: 'realistic',
      seed: 4294967295,
      clients: { count: 50, thinkTime: [0, 2], timeout: 3 },
      servers: { count: 4, workers: 1, queue: 3, serviceDistribution: 'exponential' },
      sessions: { idleTimeout: 20 },
      token: { lifetime: 15 },
      interventions: [
        { at: 3, do: 'freeze', target: 'S1' },
        { at: 5, do: 'wipe', target: 'store' },
        { at: 8, do: 'add', target: 'servers' },
        { at: 9, do: 'make-unreachable', target: 'store' },
        { at: 14, do: 'make-reachable', target: 'store' },
        { at: 20, do: 'unfreeze', target: 'S1' },
        { at: 24, do: 'remove', target: 'S2' },
        { at: 30, do: 'stop', target: 'balancer' },
        { at: 33, do: 'start', target: 'balancer' },
        { at: 40, do: 'stop', target: 'S3' },
      ],
    },
    architecture: id,
    history: [],
    atS: [10, 60],
  }),
);

/** Policies that keep something from one request to the next. */
const remembering = (['smooth-weighted-round-robin', 'least-response-time'] as const).map(
  (policy): GoldenCase => ({
    name: `${policy}, jwt`,
    document: { version: 1, world: 'realistic', balancer: { policy, firstWeight: 3 } },
    architecture: 'jwt',
    history: [
      { atUs: 12e6, change: 'slow-server', target: 1 },
      { atUs: 20e6, change: 'stop-balancer', target: 0 },
      { atUs: 22e6, change: 'start-balancer', target: 0 },
    ],
    atS: [20, 60],
  }),
);

export const GOLDEN_CASES: readonly GoldenCase[] = [
  ...readyMade,
  ...changed,
  ...stormy,
  ...remembering,
];

/** The fingerprints of one case, by instant in seconds. */
export function goldenHashes(golden: GoldenCase): Readonly<Record<string, string>> {
  const parsed = parseScenario(golden.document);
  if (!('scenario' in parsed)) throw new Error(`${golden.name} is no scenario.`);
  const { scenario } = parsed;
  const simulation = createSimulation(scenario, {
    architecture: golden.architecture,
    history: [...scenario.interventions, ...golden.history],
  });
  return Object.fromEntries(
    golden.atS.map((atS) => {
      simulation.advanceTo(atS * 1e6);
      return [`${atS}`, simulation.traceHash];
    }),
  );
}
