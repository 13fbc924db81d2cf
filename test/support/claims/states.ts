import {
  BalancerCondition,
  Belief,
  CdnCondition,
  type ChangeId,
  ClusterFlag,
  keepsOf,
  Leg,
  NetworkFlag,
  ServerCondition,
  ServerFlag,
  Standing,
  StoreCondition,
  StoreFlag,
} from '../../../src/engine';
import { isZoneDown as isDown } from '../../../src/engine/model/network/zones';
import { ALTERED } from '../../../src/engine/model/state/token';
import type { World } from '../../../src/engine/model/state/world';
import type { RuleId, StateClaims } from '../../../src/timeline/claims/claim';
import type { Decoded } from '../trace';
import { type Evidence, isIn, present } from './evidence';

type States = {
  readonly [K in keyof StateClaims]: (claim: StateClaims[K], evidence: Evidence) => boolean;
};

const flagsOf = (world: World, server: number) => world.servers[server]?.flags ?? 0;
const beliefOf = (world: World, server: number) => world.balancer.checks[server]?.belief;
const balances = ({ balancer }: World) => balancer.condition === BalancerCondition.running;

/** Whether a server answers what it is sent. */
const answers = (world: World, server: number) =>
  world.servers[server]?.condition === ServerCondition.running &&
  (flagsOf(world, server) & ServerFlag.cutFromBalancer) === 0;

/** Whether newcomers may be sent to a server, also because too few are up: the engine's own questions. */
const maySend = (world: World, server: number) =>
  takesNew(world, server) ||
  (balances(world) && world.candidates.panics() && world.candidates.isInBalancing(server));

/** Whether newcomers may be sent to a server that is believed up: the engine's own question. */
const takesNew = (world: World, server: number) =>
  balances(world) && world.candidates.takesNew(server);

/** People who would be logged out if this server died: nothing else proves who they are. */
function onlyHere(world: World, server: number): readonly number[] {
  const holds = (index: number, session: number) =>
    world.servers[index]?.table.entries.get(session)?.holding.identity === true;
  return present(world)
    .filter((client) => {
      const { session } = client;
      const others = world.servers.filter(({ index }) => index !== server && holds(index, session));
      const isElsewhere = others.length > 0 || world.store.table.entries.has(session);
      return isIn(client) && holds(server, session) && !isElsewhere && client.token === null;
    })
    .map(({ index }) => index);
}

/** People whose browsers have a connection to this server. */
const joined = (world: World, server: number): readonly number[] =>
  present(world)
    .filter(({ connectedTo }) => connectedTo === server + 1)
    .map(({ index }) => index);

/** Every claim about the present, against the engine itself. Complete by type. */
export const STATES: States = {
  unnoticed: ({ server }, { world }) =>
    balances(world) && beliefOf(world, server) === Belief.up && !answers(world, server),
  nextCheck({ server, atUs }, { world, records }) {
    const planned = records.findLast((one) => one.kind === 'checkPlanned' && one.server === server);
    const isPlanned = planned?.kind === 'checkPlanned' && planned.atUs + planned.afterUs === atUs;
    return isPlanned && balances(world) && atUs >= world.nowUs;
  },
  mayGet: ({ server }, { world }) => maySend(world, server),
  awaitsChecks: ({ server }, { world }) =>
    balances(world) &&
    beliefOf(world, server) === Belief.down &&
    !world.candidates.panics() &&
    (flagsOf(world, server) & ServerFlag.maintenance) === 0,
  inMaintenance: ({ server }, { world }) => (flagsOf(world, server) & ServerFlag.maintenance) !== 0,
  balancerStopped: (_claim, { world }) => !balances(world),
  newcomersOnly: ({ server }, { world }) =>
    maySend(world, server) &&
    present(world).length > 0 &&
    present(world).every(
      ({ affinity }) => affinity > 0 && affinity - 1 !== server && maySend(world, affinity - 1),
    ),
  othersServe: ({ server }, { world }) =>
    !maySend(world, server) && world.servers.some(({ index }) => maySend(world, index)),
  passesChecks: ({ server }, { world, scenario }) =>
    answers(world, server) &&
    takesNew(world, server) &&
    (scenario.balancer.checkDepth === 'shallow' ||
      (flagsOf(world, server) & ServerFlag.cutFromStore) === 0),
  holds: ({ server, clients }, { world }) => `${onlyHere(world, server)}` === `${clients}`,
  holdsNobody: ({ server }, { world }) =>
    onlyHere(world, server).length === 0 && joined(world, server).length === 0,
  connected: ({ server, clients }, { world }) => `${joined(world, server)}` === `${clients}`,
  sessionsStand: ({ clients }, { world }) =>
    clients.every((client) => world.ledger.isAlive(world.client(client).session)),
  storeHolds: ({ away }, { world }) =>
    world.store.table.entries.size > 0 &&
    (world.store.condition !== StoreCondition.reachable) === away,
  storeEmpty: (_claim, { world }) => world.store.table.entries.size === 0,
  storeUnused: (_claim, { world, records }) =>
    world.store.table.entries.size === 0 && !records.some(({ kind }) => kind === 'storeOperation'),
  signsNothing: (_claim, { world }) => world.clients.every(({ token }) => token === null),
  everybodyIn: ({ people }, { world }) =>
    present(world).length === people && present(world).every(isIn),
  nobodyYet: ({ people }, { world }) =>
    present(world).length === people && present(world).every(({ session }) => session === 0),
  nobodyLogsIn: ({ people }, { world }) =>
    present(world).length === people &&
    present(world).every(({ standing }) => standing === Standing.anonymous),
  stands: ({ change, target }, { world }) => STANDING[change](world, target),
  banned: ({ client }, { world }) => world.client(client).banned,
  works: ({ how }, evidence) => RULES[how](evidence),
};

type Stands = (world: World, target: number) => boolean;
const never: Stands = () => false;
const serverIs =
  (condition: ServerCondition): Stands =>
  (world, target) =>
    world.servers[target]?.condition === condition;
const serverHas =
  (flag: ServerFlag): Stands =>
  (world, target) =>
    (flagsOf(world, target) & flag) !== 0;
const storeIs =
  (condition: StoreCondition): Stands =>
  ({ store }) =>
    store.condition === condition;
const links =
  (flag: NetworkFlag): Stands =>
  ({ networkFlags }) =>
    (networkFlags & flag) !== 0;

/** What each change leaves behind. Complete by type. */
const STANDING: Readonly<Record<ChangeId, Stands>> = {
  'stop-server': serverIs(ServerCondition.stopped),
  'start-server': never,
  'freeze-server': serverIs(ServerCondition.frozen),
  'unfreeze-server': never,
  'remove-server': never,
  'add-server': never,
  'stop-balancer': (world) => !balances(world),
  'start-balancer': never,
  'make-store-unreachable': storeIs(StoreCondition.unreachable),
  'make-store-reachable': never,
  'wipe-store': never,
  'rotate-keys': never,
  'log-out-client': never,
  'ban-client': (world, target) => world.client(target).banned,
  'tamper-token': (world, target) => world.client(target).token?.key === ALTERED,
  'start-surge': ({ clusterFlags }) => (clusterFlags & ClusterFlag.surge) !== 0,
  'end-surge': never,
  'slow-store': ({ store }) => (store.flags & StoreFlag.slow) !== 0,
  'restore-store-speed': never,
  'freeze-store': storeIs(StoreCondition.frozen),
  'unfreeze-store': never,
  'stop-store': storeIs(StoreCondition.stopped),
  'crash-store-machine': ({ store }) => (store.flags & StoreFlag.machineLost) !== 0,
  'start-store': never,
  'drain-server': serverHas(ServerFlag.draining),
  'maintain-server': serverHas(ServerFlag.maintenance),
  'ready-server': never,
  'cut-server': serverHas(ServerFlag.cutFromBalancer),
  'mend-server': never,
  'cut-server-from-store': serverHas(ServerFlag.cutFromStore),
  'mend-server-store': never,
  'cut-people': links(NetworkFlag.peopleCut),
  'mend-people': never,
  'start-loss': links(NetworkFlag.losing),
  'stop-loss': never,
  'lose-answers': links(NetworkFlag.losingAnswers),
  'deliver-answers': never,
  'stop-zone': (world, target) => isDown(world, target),
  'start-zone': never,
  'purge-cdn': never,
  'stop-cdn': ({ cdn }) => cdn.condition === CdnCondition.stopped,
  'start-cdn': never,
  'slow-server': serverHas(ServerFlag.slow),
  'restore-server-speed': never,
  deploy: ({ clusterFlags }) => (clusterFlags & ClusterFlag.deploying) !== 0,
};

type Rule = (evidence: Evidence) => boolean;

const IN_MEMORY: readonly string[] = ['in-memory', 'sticky'];
const IN_POCKET: readonly string[] = ['jwt', 'hybrid', 'signed-cookie'];
const isCopyOnItsWay = (record: Decoded): boolean =>
  record.kind === 'hop' && record.leg === Leg.serverToServer && record.attempt === 0;

/** Rules about how a shop works, against its architecture by name and its scenario. Complete by type. */
const RULES: Readonly<Record<RuleId, Rule>> = {
  'nothing-kept': ({ records }) =>
    !records.some(({ kind }) => kind === 'copyPlaced' || kind === 'sessionLost'),
  'identity-in-memory': ({ architecture: id }) => IN_MEMORY.includes(id),
  'identity-in-one-memory': ({ architecture: id, records }) =>
    IN_MEMORY.includes(id) && !records.some(isCopyOnItsWay),
  'identity-copied': ({ architecture: id, scenario }) =>
    IN_MEMORY.includes(id) && scenario.sessions.replication === 'all-to-all',
  'identity-in-store': ({ architecture: id }) => id === 'central-store',
  'identity-in-pocket': ({ architecture: id }) => IN_POCKET.includes(id),
  'cart-in-store': ({ architecture: id, scenario }) =>
    id === 'hybrid' && keepsOf(scenario) !== 'login',
  // Nothing but what people ask for: no page is made of a cart.
  'pages-without-cart': ({ architecture: id, scenario }) =>
    id === 'hybrid' &&
    scenario.workload === 'shop' &&
    scenario.clients.browseWeight > 0 &&
    scenario.token.denylist === 'none',
  'whole-in-pocket': ({ architecture: id, scenario }) =>
    id === 'jwt' || id === 'signed-cookie' || (id === 'hybrid' && keepsOf(scenario) === 'login'),
  'error-is-no-logout': ({ architecture: id, scenario }) =>
    id !== 'central-store' || scenario.store.fallback !== 'log-out',
  'token-stays-valid': ({ architecture: id, scenario }) =>
    id === 'signed-cookie' || (IN_POCKET.includes(id) && scenario.token.denylist === 'none'),
  'no-keys': ({ records }) => !records.some(({ kind }) => kind === 'keyAnswer'),
  keys: ({ scenario }) => scenario.orders.idempotencyKeys !== 'off',
  bound: ({ architecture: id, scenario: { balancer } }) => {
    const { stickiness, tableExpiry, cookieMaxIdle, cookieMaxLife } = balancer;
    const ends = { source: tableExpiry, cookie: cookieMaxIdle || cookieMaxLife };
    return id === 'sticky' && !stickiness.endsWith('hash') && ends[stickiness as 'source'] === 0;
  },
  'balancer-starts-trusting': () => true,
  'same-history': () => true,
  always: () => true,
};
