import {
  BalancerCondition,
  CdnCondition,
  ClusterFlag,
  DeployPhase,
  keepsOf,
  NetworkFlag,
  ServerCondition,
  ServerFlag,
  StoreCondition,
  StoreFlag,
} from '../../../src/engine';
import { ALTERED } from '../../../src/engine/model/state/token';
import type { Told } from '../../../src/messages/told';
import type { Evidence } from './evidence';

/** What is said of how a shop works, and of what the balancer will do. */
type MeantId = Extract<
  Told['id'],
  | `after.${string}`
  | `law.${string}`
  | `balancer.${string}`
  | `why.${string}`
  | `news.deploy${string}`
>;
type ArgsOf<Id extends MeantId> =
  Extract<Told, { id: Id }> extends { args: infer Args } ? Args : Readonly<Record<never, never>>;

type Meanings = {
  readonly [Id in MeantId]: (args: ArgsOf<Id>, evidence: Evidence) => boolean;
};
type Meaning = (args: unknown, evidence: Evidence) => boolean;

const serverIs =
  (condition: ServerCondition): Meaning =>
  (_, { world }) =>
    world.servers.some((one) => one.condition === condition);
const serverHas =
  (flag: ServerFlag): Meaning =>
  (_, { world }) =>
    world.servers.some(({ flags }) => (flags & flag) !== 0);
const storeIs =
  (condition: StoreCondition): Meaning =>
  (_, { world }) =>
    world.store.condition === condition;
const links =
  (flag: NetworkFlag): Meaning =>
  (_, { world }) =>
    (world.networkFlags & flag) !== 0;
const cluster =
  (flag: ClusterFlag): Meaning =>
  (_, { world }) =>
    (world.clusterFlags & flag) !== 0;
const balancerIs =
  (condition: BalancerCondition): Meaning =>
  (_, { world }) =>
    world.balancer.condition === condition;
const under =
  (...ids: readonly string[]): Meaning =>
  (_, { architecture }) =>
    ids.includes(architecture);
const both =
  (...all: readonly Meaning[]): Meaning =>
  (args, evidence) =>
    all.every((one) => one(args, evidence));
const where =
  (isSo: (scenario: Evidence['scenario']) => boolean): Meaning =>
  (_, { scenario }) =>
    isSo(scenario);

const always: Meaning = () => true;
const MEMORY = under('in-memory', 'sticky');
const POCKET = under('jwt', 'hybrid', 'signed-cookie');
const WHOLE = under('jwt', 'signed-cookie');
const STORE = under('central-store');
const copied = (isCopied: boolean) =>
  where(({ sessions }) => (sessions.replication === 'all-to-all') === isCopied);

/** Only under the signed cookie is it a cookie that is signed. */
const signsWhat = ({ signed }: { readonly signed: string }, { architecture }: Evidence): boolean =>
  signed === (architecture === 'signed-cookie' ? 'cookie' : 'token');
const signs: Meaning = (args, evidence) => signsWhat(args as { signed: string }, evidence);

/** Nobody looks whether a token, or a cookie, is one that was taken back. */
const takenBackByNobody: Meaning = (_, { architecture: id, scenario }) =>
  id === 'signed-cookie' || scenario.token.denylist === 'none';

const lifeIsSo: Meaning = (args, evidence) => {
  const { lifetime, since } = args as { lifetime: number; since: string };
  const { lifetime: its, renewal, refreshLifetime } = evidence.scenario.token;
  const isRenewed = renewal === 'sliding' || refreshLifetime > 0;
  const from = isRenewed ? 'other' : 'login';
  return (
    lifetime === its && since === (evidence.architecture === 'signed-cookie' ? 'signing' : from)
  );
};
const stays = both(POCKET, takenBackByNobody, lifeIsSo, signs);

/** What people are bound by does not end by itself, and no set of servers that changes moves them. */
const bindsForGood: Meaning = (_, { scenario: { balancer } }) =>
  balancer.stickiness === 'source'
    ? balancer.tableExpiry === 0
    : balancer.stickiness === 'cookie' && balancer.cookieMaxIdle + balancer.cookieMaxLife === 0;

/** A deep check of a server that does not reach the store fails. */
const checksCanPass: Meaning = (_, { world, scenario }) =>
  world.servers.some(
    ({ flags }) =>
      (flags & ServerFlag.slow) !== 0 ||
      ((flags & ServerFlag.cutFromStore) !== 0 && scenario.balancer.checkDepth === 'shallow'),
  );

/** Every message about laws, what follows and checks, held to the engine and its settings whatever it claims. */
const MEANINGS: Meanings = {
  'law.nothingKept': (_, { world }) =>
    world.store.table.entries.size === 0 &&
    world.clients.every(({ session, token }) => session === 0 && token === null),
  'after.silentServer': serverIs(ServerCondition.frozen),
  'after.noBalancer': balancerIs(BalancerCondition.stopped),
  'after.trustingBalancer': balancerIs(BalancerCondition.running),
  'after.stillChecked': checksCanPass,
  'after.nobodyNew': serverHas(ServerFlag.draining),
  'after.nobodySent': serverHas(ServerFlag.maintenance),
  'after.serverCut': serverHas(ServerFlag.cutFromBalancer),
  'after.stillHolds': MEMORY,
  'after.stillConnected': where(({ workload }) => workload === 'messaging'),
  'after.storeKept': (_, { world }) => world.store.table.entries.size > 0,
  'after.storeUnread': (_, { world }) =>
    world.store.table.entries.size > 0 && world.store.condition === StoreCondition.unreachable,
  'after.storeWait': (args, { scenario: { store } }) =>
    args.timeout === store.timeout &&
    args.failFast === store.failFast &&
    args.failsFast === store.failFast > 0 &&
    args.isQueueShorter === (store.queueTimeout > 0 && store.queueTimeout < store.timeout) &&
    args.queueTimeout === store.queueTimeout,
  'after.storeSlow': both(
    (_, { world }) => (world.store.flags & StoreFlag.slow) !== 0,
    where(({ store }) => store.slowFactor > 1),
  ),
  'after.storeSilent': storeIs(StoreCondition.frozen),
  'after.storeQueue': both(
    storeIs(StoreCondition.stopped),
    where(({ store }) => store.offlineQueue),
  ),
  'after.storeRefuses': both(
    storeIs(StoreCondition.stopped),
    where(({ store }) => !store.offlineQueue),
  ),
  'after.hostGone': (_, { world }) => (world.store.flags & StoreFlag.machineLost) !== 0,
  'after.storeUnused': (_, { world }) => world.store.table.entries.size === 0,
  'after.storeMatters': ({ all }, { scenario }) => {
    const others = keepsOf(scenario) === 'login' ? '' : ',architectures.hybrid';
    return all.map(({ id }) => id).join() === `architectures.central-store${others}`;
  },
  'after.nothingSigned': under('in-memory', 'sticky', 'central-store'),
  'after.banChecked': both(POCKET, takenBackByNobody),
  'after.tokenExpires': stays,
  'after.tampered': both(POCKET, (_, { world }) =>
    world.clients.some(({ token }) => token?.key === ALTERED),
  ),
  'after.peopleCut': links(NetworkFlag.peopleCut),
  'after.cutEndsNothing': (_, { world }) => (world.networkFlags & NetworkFlag.peopleCut) === 0,
  'after.sentAgain': both(
    links(NetworkFlag.losing),
    where(({ network }) => network.retransmitAfter > 0),
  ),
  'after.givesUp': both(
    links(NetworkFlag.losing),
    where(({ network }) => network.retransmitAfter === 0),
  ),
  'after.answersLost': links(NetworkFlag.losingAnswers),
  'after.surge': both(
    cluster(ClusterFlag.surge),
    where(({ clients }) => clients.surgeFactor > 1),
  ),
  'after.zoneDown': (_, { world }) => world.zonesDown !== 0,
  'after.noCdn': (_, { world }) => world.cdn.condition === CdnCondition.stopped,
  'after.firstRequests': (_, { world }) => world.cdn.condition === CdnCondition.running,
  'after.nextRequests': (_, { world }) => world.cdn.condition === CdnCondition.running,
  'after.deploy': cluster(ClusterFlag.deploying),
  'after.livedInStore': STORE,
  'after.livedInBrowsers': POCKET,
  'after.livedElsewhere': both(MEMORY, copied(true)),
  'after.livedNotThere': always,

  'law.inMemory': both(MEMORY, copied(false)),
  'law.inMemories': both(MEMORY, copied(true)),
  'law.inStore': STORE,
  'law.inPocket': both(
    (_args, { architecture: id, scenario }) =>
      id === 'jwt' || id === 'signed-cookie' || (id === 'hybrid' && keepsOf(scenario) === 'login'),
    signs,
  ),
  'law.cartInStore': under('hybrid'),
  // Servers that take an error of the store for "not logged in" end sessions by an outage alone.
  'law.outage': (_, { architecture, scenario }) =>
    architecture !== 'central-store' || scenario.store.fallback !== 'log-out',
  'law.cartsFail': ({ tries }, { architecture, scenario }) =>
    architecture === 'hybrid' && scenario.clients.tries === tries,
  'law.wipe': under('central-store', 'hybrid'),
  'law.affinity': both(under('sticky'), bindsForGood),
  'law.storeServes': STORE,
  'law.tokensTell': both(WHOLE, signs),
  'law.whoTokensTell': under('hybrid'),
  'law.memoryEnds': both(MEMORY, copied(false)),
  'law.anyServer': STORE,
  'law.anyServerDoes': WHOLE,
  'law.anyServerReads': under('hybrid'),
  'law.tokenStays': stays,
  'law.putBack': STORE,
  'law.ban': under('in-memory', 'sticky', 'central-store'),
  'law.oldCart': both(WHOLE, signs),
  'law.noKeys': where(({ orders }) => orders.idempotencyKeys === 'off'),
  'law.cache': always,

  // Who it is and when stands in their claims: here is what goes by settings.
  'balancer.unnoticed': balancerIs(BalancerCondition.running),
  'balancer.nextCheck': ({ us }, { world }) => us >= world.nowUs,
  'balancer.stopped': balancerIs(BalancerCondition.stopped),
  'balancer.maintenance': serverHas(ServerFlag.maintenance),
  'balancer.waitsForChecks': where(({ balancer }) => balancer.newServer === 'one-check'),
  'balancer.countsChecks': ({ count }, { scenario: { balancer } }) =>
    balancer.newServer !== 'one-check' && count === balancer.rise,
  'balancer.newcomersOnly': ({ count }, { world, scenario: { balancer } }) =>
    balancer.stickiness === 'cookie' &&
    balancer.cookieMaxIdle + balancer.cookieMaxLife === 0 &&
    count === world.clients.filter(({ present }) => present).length,
  'balancer.mayGet': balancerIs(BalancerCondition.running),
  'balancer.othersServe': balancerIs(BalancerCondition.running),
  'balancer.markedUp': ({ checks }, { scenario }) =>
    [0, 1, scenario.balancer.rise].includes(checks),
  'balancer.markedDown': ({ checks }, { scenario }) => [0, scenario.balancer.fall].includes(checks),
  'balancer.ejected': where(({ balancer }) => balancer.ejectAfter > 0),

  // Whose request it was, and where, stands in the claims.
  'why.memoryMissing': MEMORY,
  'why.storeMissing': STORE,
  'why.tokenTooOld': both(POCKET, signs),
  'why.sessionTooOld': under('in-memory', 'sticky', 'central-store'),
  'why.storeErrorTaken': both(
    STORE,
    where(({ store }) => store.fallback === 'log-out'),
  ),
  'why.otherKey': signs,
  'why.tooEarly': both(
    signs,
    where(({ servers }) => servers.clockSkew > 0),
  ),
  'why.altered': both(POCKET, signs),
  'why.denied': both(
    under('jwt', 'hybrid'),
    signs,
    where(({ token }) => token.denylist === 'store'),
  ),
  'why.refusedByServer': always,
  'why.refusedByBalancer': always,
  'why.noServer': always,
  'why.workLost': always,
  'why.storeSilent': always,
  'why.storeSilentFor': always,
  'why.nothingToOrder': always,
  'why.full': always,
  'why.tooLate': always,
  'why.silence': ({ timeout }, { scenario }) => timeout === scenario.clients.timeout,

  'news.deployDrains': where(({ deploy }) => deploy.hearsAfter === 0),
  'news.deployReaches': ({ us }, { scenario: { deploy } }) =>
    deploy.hearsAfter > 0 && us === deploy.hearsAfter,
  // One that takes no time is over when it is told of.
  'news.deployRestarts': (_, { records }) =>
    records.some((one) => one.kind === 'deployStep' && one.phase === DeployPhase.restart),
  'news.deployBrings': always,
  'news.deployDone': always,
};

const isForPlayer = (id: string): id is MeantId => id in MEANINGS;

/** Whether words mean what is so, and those within them; what is not in the table is held by its claims alone. */
export function isMeantSo({ id, ...more }: Told, evidence: Evidence): boolean {
  const args = 'args' in more ? more.args : {};
  const within = Object.values(args).filter(isTold);
  return (
    (!isForPlayer(id) || (MEANINGS[id] as Meaning)(args, evidence)) &&
    within.every((one) => isMeantSo(one, evidence))
  );
}

const isTold = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && 'id' in value;
