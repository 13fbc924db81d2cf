import {
  Action,
  Activity,
  type ArchitectureId,
  BalancerCondition,
  Belief,
  type ChangeId,
  clientName,
  Ending,
  type Place,
  PlaceKind,
  ServerCondition,
  Standing,
  StoreCondition,
  serverName,
} from '../../src/engine';
import type { RunView } from '../../src/state/wording';
import type {
  BalancerView,
  CopyView,
  FateView,
  LaneSummary,
  PersonView,
  Sentence,
  ServerView,
  SystemView,
  Tally,
} from '../../src/timeline/view';

/** The pieces that views are made of, as a healthy shop with sticky sessions has them. */

const SERVERS = 3;
export const ITEMS = [2, 2, 1, 3, 3, 2, 1, 2];
const IDS: readonly ArchitectureId[] = ['in-memory', 'sticky', 'central-store', 'jwt', 'hybrid'];
const DOING = [
  Activity.browse,
  Activity.add,
  Activity.read,
  Activity.thinking,
  Activity.thinking,
  Activity.checkout,
];

export const inMemory = (server: number): Place => ({ kind: PlaceKind.memory, index: server });
export const inStore: Place = { kind: PlaceKind.store, index: 0 };
export const inPocket = (person: number): Place => ({ kind: PlaceKind.pocket, index: person });

export const RUNNING: readonly ChangeId[] = ['stop-server', 'freeze-server', 'remove-server'];
export const STOPPED: readonly ChangeId[] = ['start-server', 'remove-server'];

export function person(index: number, changes: Partial<PersonView> = {}): PersonView {
  const server = index % SERVERS;
  return {
    index,
    name: clientName(index),
    standing: Standing.loggedIn,
    activity: DOING[index % DOING.length] ?? Activity.thinking,
    items: ITEMS[index] ?? 0,
    cartLost: false,
    progressLost: false,
    transferLost: false,
    toldFailed: false,
    banned: false,
    credential: { kind: 'cookie', affinity: server, bytes: 118, moving: 'no' },
    identityIn: inMemory(server),
    cartIn: inMemory(server),
    lastServer: server,
    connection: null,
    lastResult: { action: Action.browse, ending: Ending.ok, status: 200 },
    troubled: false,
    changes: [],
    ...changes,
  };
}

export const copy = (owner: number, changes: Partial<CopyView> = {}): CopyView => ({
  session: owner + 1,
  owner,
  identity: true,
  items: ITEMS[owner] ?? 0,
  stale: false,
  ...changes,
});

export function server(index: number, changes: Partial<ServerView> = {}): ServerView {
  const copies = [index, index + SERVERS].map((owner) => copy(owner));
  return {
    index,
    name: serverName(index),
    condition: ServerCondition.running,
    flags: 0,
    belief: Belief.up,
    ejected: false,
    weight: 100,
    zone: null,
    unnoticed: false,
    recovering: false,
    fresh: false,
    workers: 2,
    busy: index % 2,
    queued: 0,
    copies,
    copyCount: copies.length,
    lit: [],
    breaking: [],
    gone: [],
    goneCount: 0,
    nextCheckUs: 15_500_000,
    changes: RUNNING,
    ...changes,
  };
}

export const balancer = (changes: Partial<BalancerView> = {}): BalancerView => ({
  condition: BalancerCondition.running,
  networkFlags: 0,
  changes: ['stop-balancer'],
  networkChanges: [],
  ...changes,
});

export const empty = { copies: [], copyCount: 0 };

export function system(changes: Partial<SystemView> = {}): SystemView {
  return {
    timeUs: 4_200_000,
    architecture: 'sticky',
    keeps: 'cart',
    chains: false,
    usesMemory: true,
    crowd: false,
    people: [0, 1, 2, 3, 4, 5].map((index) => person(index)),
    groups: [],
    balancer: balancer(),
    servers: [0, 1, 2].map((index) => server(index)),
    store: {
      used: false,
      condition: StoreCondition.reachable,
      flags: 0,
      replica: null,
      busy: false,
      waiting: 0,
      copies: [],
      copyCount: 0,
      lit: [],
      breaking: [],
      gone: [],
      goneCount: 0,
      changes: ['make-store-unreachable', 'wipe-store'],
    },
    cdn: null,
    clusterFlags: 0,
    changes: ['add-server'],
    zones: [],
    ...changes,
  };
}

export const tally = (people: readonly number[] = [], total = people.length): Tally => ({
  total,
  people: people.slice(0, 8),
  peopleCount: people.length,
  firstUs: people.length > 0 ? 14_200_000 : null,
  lastUs: people.length > 0 ? 14_200_000 : null,
});

export const fate = (index: number, changes: Partial<FateView> = {}): FateView => ({
  index,
  standing: Standing.loggedIn,
  holdsSession: true,
  cartLost: false,
  progressLost: false,
  transferLost: false,
  forcedLogins: 0,
  duplicateOrders: 0,
  madeTwice: 0,
  answers: 0,
  banned: false,
  ...changes,
});

export const lane = (
  architecture: ArchitectureId,
  changes: Partial<LaneSummary> = {},
): LaneSummary => ({
  id: architecture,
  architecture,
  keeps: 'cart',
  chains: false,
  sessionsLost: tally(),
  forcedLogins: tally(),
  cartsLost: tally(),
  progressLost: tally(),
  messagesLost: tally(),
  transfersLost: tally(),
  leftOpen: tally(),
  toldFailed: tally(),
  madeTwice: tally(),
  seatsDenied: tally(),
  seatsTwice: tally(),
  errors: tally(),
  // Later than any error of `tally`.
  servedUs: 14_200_000,
  duplicateOrders: tally(),
  affected: 0,
  everybody: 6,
  fates: [0, 1, 2, 3, 4, 5].map((index) => fate(index)),
  states: {
    loggedIn: 6,
    sessionLost: 0,
    loggedOut: 0,
    loggingIn: 0,
    withoutSession: 0,
    anonymous: 0,
  },
  bans: { people: [], peopleCount: 0, stillIn: [], stillInCount: 0, accepted: 0, letIn: 0 },
  actionsFulfilled: 0.875,
  meanLatency: architecture === 'central-store' ? 3.59 : 2.41,
  bytesPerRequest: architecture === 'jwt' ? 412 : architecture === 'hybrid' ? 236 : 118,
  ...changes,
});

export const sentence = (id: number, text: string, more: Partial<Sentence> = {}): Sentence => ({
  id,
  atUs: 0,
  category: 'change',
  tone: 'plain',
  text,
  detail: '',
  ...more,
});

export const branch = (id: number, changes: Partial<RunView['branches'][number]> = {}) => ({
  id,
  name: null,
  latestUs: 31_000_000,
  fork: null,
  sharedUs: 0,
  ...changes,
});

export function view(changes: Partial<RunView> = {}): RunView {
  const caption = sentence(1, 'Each session is kept in the memory of one server.', {
    category: 'status',
    detail: 'Nothing has failed yet.',
  });
  return {
    shown: (changes.system ?? system()).architecture,
    system: system(),
    playing: true,
    speed: 1,
    pace: 1,
    timeWorld: 'stretched',
    scenario: {
      name: 'A small shop in slow motion',
      description: 'Six people, three servers.',
      file: null,
    },
    done: [],
    planned: [],
    latestUs: (changes.system ?? system()).timeUs,
    undo: null,
    redo: null,
    version: { number: 0, of: 1 },
    branches: [branch(0, { latestUs: (changes.system ?? system()).timeUs })],
    branch: 0,
    seed: 1,
    realTimes: null,
    takes: IDS.map((id) => ({ id, architecture: id })),
    lanes: IDS.map((id) => lane(id)),
    captions: [caption],
    log: [caption],
    marks: [],
    requests: 12,
    traceHash: '0',
    traceBytes: 86_016,
    ...changes,
  };
}

/** The same, with one more lane that is played. */
export const playedToo = (view: RunView, id: ArchitectureId): RunView => ({
  ...view,
  takes: [...view.takes, { id, architecture: id }],
  lanes: [...view.lanes, lane(id)],
});
