import {
  architecture,
  asksDenylist,
  BalancerCondition,
  Belief,
  keepsOf,
  PlaceKind,
  packPlace,
  ServerCondition,
  ServerFlag,
  Standing,
  StoreCondition,
  saysItAll,
  unpackContents,
} from '../../engine';
import { STORE } from '../facts/copies';
import { usesStore } from '../facts/keeping';
import { isSilent, isUnnoticed } from '../facts/servers';
import type { SystemFold } from '../systemFold';
import type { Claim, RuleId, StateClaim, StateClaims, Statement } from './claim';
import { IN_EFFECT } from './inEffect';

type Predicates = {
  readonly [K in keyof StateClaims]: (claim: StateClaims[K], system: SystemFold) => boolean;
};

const OUT = ServerFlag.draining | ServerFlag.maintenance;

/** Whether a server is believed up by a balancer that runs, and not taken out. */
const isTrusted = (system: SystemFold, index: number): boolean =>
  system.balancer === BalancerCondition.running &&
  isInBalancing(system, index) &&
  system.servers.at(index).belief === Belief.up;

/** Whether it is one of the balancer's servers, up or down, that nobody has taken out. */
const isInBalancing = ({ servers }: SystemFold, index: number): boolean =>
  servers.known(index) &&
  servers.at(index).belief !== Belief.forgotten &&
  (servers.at(index).flags & OUT) === 0;

/** Whether so few servers are up that the balancer uses all of them. */
function panics(system: SystemFold): boolean {
  const { panicBelow } = system.scenario.balancer;
  const there = system.servers.present().filter((index) => isInBalancing(system, index));
  const up = there.filter((index) => system.servers.at(index).belief === Belief.up);
  return 100 * up.length < panicBelow * there.length;
}

/** Whether people are sent to a server. */
const isUsed = (system: SystemFold, index: number): boolean =>
  isTrusted(system, index) ||
  (system.balancer === BalancerCondition.running && isInBalancing(system, index) && panics(system));

/** Whether anything in this run asks the session store: for sessions, carts, keys, or to see whether it is well. */
export function isStoreAsked({ keeping, architecture: id, scenario }: SystemFold): boolean {
  const { orders, token, balancer, limit } = scenario;
  const forKeys = orders.idempotencyKeys !== 'off' && orders.keyPlace === 'session-store';
  const forTokens = asksDenylist(architecture(id)) && token.denylist === 'store';
  const forLimit = limit.counted === 'session-store';
  return usesStore(keeping) || forKeys || forTokens || forLimit || balancer.checkDepth === 'deep';
}

/** Whether everybody here has a cookie that names another server, and that one is used. */
export function getsNewcomersOnly(system: SystemFold, index: number): boolean {
  const { people, scenario } = system;
  const byCookie =
    architecture(system.architecture).affinity === 'cookie' &&
    scenario.balancer.stickiness === 'cookie';
  const { cookieMaxIdle, cookieMaxLife } = scenario.balancer;
  if (!byCookie || cookieMaxIdle + cookieMaxLife > 0 || !isUsed(system, index)) return false;
  const here = people.here();
  return (
    here.length > 0 &&
    here.every((client) => {
      const named = (people.affinity[client] as number) - 1;
      return named >= 0 && named !== index && isUsed(system, named);
    })
  );
}

/** People whose session is in the memory of a server and nowhere else. */
export function onlyIn(system: SystemFold, index: number): readonly number[] {
  const { copies, people, keeping } = system;
  // What servers keep for when the store fails only stands by.
  if (keeping.identity !== PlaceKind.memory) return [];
  const place = packPlace(PlaceKind.memory, index);
  return people.here().filter((client) => {
    const session = people.heldBy(client);
    const packed = copies.packedAt(session, place);
    const isHere = packed !== undefined && unpackContents(packed).identity;
    if (!isHere || people.standingOf(client) !== Standing.loggedIn) return false;
    return copies.placesOfIdentity(session) === 1;
  });
}

/** Who keeps a connection to a server open. */
export const connectedTo = ({ people }: SystemFold, server: number): readonly number[] =>
  people.here().filter((client) => people.connectedTo[client] === server + 1);

const PREDICATES: Predicates = {
  unnoticed: ({ server }, system) =>
    isUnnoticed(system.servers.at(server), system.balancer) &&
    (system.servers.at(server).flags & OUT) === 0,
  nextCheck: ({ server, atUs }, system) =>
    system.balancer === BalancerCondition.running &&
    system.servers.at(server).nextCheckUs === atUs &&
    atUs > system.timeUs,
  mayGet: ({ server }, system) => isUsed(system, server),
  awaitsChecks({ server }, system) {
    const { belief, flags } = system.servers.at(server);
    const isRunning = system.balancer === BalancerCondition.running;
    const isOut = (flags & ServerFlag.maintenance) !== 0;
    return isRunning && belief === Belief.down && !isOut && !panics(system);
  },
  inMaintenance: ({ server }, system) =>
    (system.servers.at(server).flags & ServerFlag.maintenance) !== 0,
  balancerStopped: (_claim, system) => system.balancer === BalancerCondition.stopped,
  newcomersOnly: ({ server }, system) => getsNewcomersOnly(system, server),
  othersServe: ({ server }, system) =>
    !isUsed(system, server) && system.servers.present().some((one) => isUsed(system, one)),
  passesChecks({ server }, system) {
    const facts = system.servers.at(server);
    const isRunning = facts.condition === ServerCondition.running;
    const isDeep = system.scenario.balancer.checkDepth === 'deep';
    const fails = isDeep && (facts.flags & ServerFlag.cutFromStore) !== 0;
    return isRunning && !fails && !isSilent(facts) && isTrusted(system, server);
  },
  holds: ({ server, clients }, system) => `${onlyIn(system, server)}` === `${clients}`,
  holdsNobody: ({ server }, system) =>
    onlyIn(system, server).length === 0 && connectedTo(system, server).length === 0,
  connected: ({ server, clients }, system) => `${connectedTo(system, server)}` === `${clients}`,
  sessionsStand: ({ clients }, { people, copies }) =>
    clients.every((client) => copies.identityPlace(people.heldBy(client)) !== undefined),
  storeHolds: ({ away }, system) =>
    system.copies.countAt(STORE) > 0 &&
    (system.store.condition !== StoreCondition.reachable) === away,
  storeEmpty: (_claim, system) => system.copies.countAt(STORE) === 0,
  storeUnused: (_claim, system) => !isStoreAsked(system),
  signsNothing: (_claim, { architecture: id, scenario, keeping }) =>
    !saysItAll(architecture(id)) &&
    !(usesStore(keeping) && scenario.store.fallback === 'signed-cookie'),
  everybodyIn({ people: count }, { people }) {
    const here = people.here();
    return (
      here.length === count &&
      here.every((client) => people.standingOf(client) === Standing.loggedIn)
    );
  },
  nobodyYet({ people: count }, { people }) {
    const here = people.here();
    return here.length === count && here.every((client) => people.heldBy(client) === 0);
  },
  nobodyLogsIn({ people: count }, { people }) {
    const here = people.here();
    return (
      here.length === count &&
      here.every((client) => people.standingOf(client) === Standing.anonymous)
    );
  },
  stands: ({ change, target }, system) => IN_EFFECT[change]?.(system, target) ?? false,
  banned: ({ client }, { people }) => people.isBanned(client),
  works: ({ how }, system) => RULES[how](system),
};

/** Whether a rule is one of this run. */
const RULES: Readonly<Record<RuleId, (system: SystemFold) => boolean>> = {
  'nothing-kept': ({ keeping }) => keeping.identity === null,
  'identity-in-memory': ({ keeping }) => keeping.identity === PlaceKind.memory,
  'identity-in-one-memory': ({ keeping, scenario }) =>
    keeping.identity === PlaceKind.memory && scenario.sessions.replication === 'none',
  'identity-copied': ({ keeping, scenario }) =>
    keeping.identity === PlaceKind.memory && scenario.sessions.replication === 'all-to-all',
  'identity-in-store': ({ keeping }) => keeping.identity === PlaceKind.store,
  'identity-in-pocket': ({ keeping }) => keeping.identity === PlaceKind.pocket,
  'cart-in-store': ({ keeping }) =>
    keeping.cart === PlaceKind.store && keeping.identity === PlaceKind.pocket,
  'pages-without-cart': ({ keeping, scenario }) =>
    keeping.cart === PlaceKind.store &&
    keeping.identity === PlaceKind.pocket &&
    keepsOf(scenario) === 'cart' &&
    scenario.clients.browseWeight > 0 &&
    scenario.token.denylist === 'none',
  'whole-in-pocket': ({ keeping }) =>
    keeping.cart !== PlaceKind.store && keeping.identity === PlaceKind.pocket,
  'error-is-no-logout': ({ keeping, scenario }) =>
    keeping.identity !== PlaceKind.store || scenario.store.fallback !== 'log-out',
  'token-stays-valid': ({ architecture: id, scenario }) =>
    saysItAll(architecture(id)) &&
    (scenario.token.denylist === 'none' || !asksDenylist(architecture(id))),
  'no-keys': ({ scenario }) => scenario.orders.idempotencyKeys === 'off',
  keys: ({ scenario }) => scenario.orders.idempotencyKeys !== 'off',
  // A hash moves people when the set of servers changes; a cookie or an entry with an end when that has come.
  bound: ({ architecture: id, scenario: { balancer } }) =>
    architecture(id).affinity === 'cookie' &&
    (balancer.stickiness === 'source'
      ? balancer.tableExpiry === 0
      : balancer.stickiness === 'cookie' && balancer.cookieMaxIdle + balancer.cookieMaxLife === 0),
  'balancer-starts-trusting': () => true,
  'same-history': () => true,
  always: () => true,
};

const isState = (claim: Claim): claim is StateClaim => claim.is in PREDICATES;

/** Whether a state still stands. What has happened has happened: claims of the past always hold. */
const holds = (claim: Claim, system: SystemFold): boolean => {
  if (!isState(claim)) return true;
  const predicate = PREDICATES[claim.is] as (claim: Claim, system: SystemFold) => boolean;
  return predicate(claim, system);
};

/** Whether everything that these words claim of the present is so in `system`. */
export const isTrue = ({ claims }: Pick<Statement, 'claims'>, system: SystemFold): boolean =>
  claims.every((claim) => holds(claim, system));

/** Whether these words stay true whatever is done next. */
export const isLasting = ({ claims }: Statement): boolean =>
  claims.every((claim) => claim.is === 'works' || !isState(claim));
