import type { ArchitectureId } from '../../engine';
import type { RunView } from '../../state/player';
import { laneOf, ownersOn, type Situation } from '../../state/readings';
import { amountOf, doneAt, keptOnServers } from '../reading/facts';

/** What the lesson reads off its run. */

/** The server that fails, and the person who is shut out: served by another one. */
export const server = 0;
export const who = 7;

export const bannedAt = (run: RunView): number | null => doneAt(run, 'ban-client', who);
const wipedAt = (run: RunView): number | null => doneAt(run, 'wipe-store');
export const stoppedAt = (run: RunView): number | null => doneAt(run, 'stop-server', server);
const keysChangedAt = (run: RunView): number | null => doneAt(run, 'rotate-keys');

/** What the lesson asks for, in its order: the ban, the stop, the wipe, the new key. */
const ASKED = [
  ['ban-client', who],
  ['stop-server', server],
  ['wipe-store', 0],
  ['rotate-keys', 0],
] as const;

/** Whether the first so many of these were done, each once and in this order, and nothing else: then what came is of them. */
const isJust = ({ done }: RunView, count: number): boolean =>
  done.length === count &&
  ASKED.slice(0, count).every(
    ([change, target], at) => done[at]?.change === change && done[at]?.target === target,
  );

/** Whether nothing was done but the ban and the stop. */
export const isBeforeWipe = (run: RunView): boolean => isJust(run, 2);

/** Times (in s) with which a store that is asked makes answers longer by more than `ABOUT`. */
export const TIMES = {
  'network.clientBalancer': 0.5,
  'network.balancerServer': 0.5,
  'network.serverStore': 0.25,
  'store.operationTime': 0.1,
  'servers.serviceTime': 0.4,
} as const;

/** Whether the run tells what meets which need: it went as it does, and each choice had its price. */
export const isUsual = (sight: Situation): boolean =>
  isJust(sight.run, ASKED.length) &&
  sight.run.timeWorld === 'stretched' &&
  Object.entries(TIMES).every(([path, seconds]) => amountOf(sight, path) === seconds) &&
  hasPrices(sight.run);

const hasPrices = (run: RunView): boolean =>
  [
    lostUnder(run, 'central-store'),
    lostUnder(run, 'sticky'),
    letInUnder(run, 'jwt'),
    letInUnder(run, 'hybrid'),
    laneOf(run, 'hybrid').cartsLost.total,
    peopleOut(run, 'jwt'),
    peopleOut(run, 'hybrid'),
  ].every((count) => count > 0);

export const lostUnder = (run: RunView, choice: ArchitectureId): number =>
  laneOf(run, choice).sessionsLost.total;
/** How often whoever is banned got what was wanted since. */
export const letInUnder = (run: RunView, choice: ArchitectureId): number =>
  laneOf(run, choice).bans.letIn;
/** Those who are banned: one person, unless more was done than is asked. */
export const bannedUnder = (run: RunView, choice: ArchitectureId): readonly number[] =>
  laneOf(run, choice).bans.people;

/** The first need: shut out at once. */
export const shutsOut = (run: RunView, choice: ArchitectureId): boolean =>
  bannedAt(run) !== null && letInUnder(run, choice) === 0;
/** The second: a server may fail. */
export const survives = (run: RunView, choice: ArchitectureId): boolean =>
  stoppedAt(run) !== null && lostUnder(run, choice) === 0;

export const doesBoth = (run: RunView, choice: ArchitectureId): boolean =>
  shutsOut(run, choice) && survives(run, choice);

/** A session or a cart was lost, or somebody was let in who should not have been. */
const isHurt = ({ sessionsLost, cartsLost, bans }: RunView['lanes'][number]): boolean =>
  sessionsLost.total + cartsLost.total + bans.letIn > 0;

/** Whether that is so under each architecture that there is a choice between. */
export const isEachHurt = (run: RunView): boolean =>
  stoppedAt(run) !== null &&
  run.lanes.filter(({ architecture }) => architecture !== 'in-memory').every(isHurt);

/** Mean time of an answer, in microseconds. */
export const meanUs = (run: RunView, choice: ArchitectureId): number =>
  laneOf(run, choice).meanLatency * 1e6;

/** Mean bytes in the header of a request that say who asks. */
export const bytesUnder = (run: RunView, choice: ArchitectureId): number =>
  Math.round(laneOf(run, choice).bytesPerRequest);

/** Whether no session was lost before the store was wiped, though a server had been stopped. */
const keepsBeyondServer = (run: RunView, choice: ArchitectureId): boolean =>
  stoppedAt(run) !== null && firstLost(run, choice) >= (wipedAt(run) ?? Infinity);

/** Whether none was lost before the key changed either, though the store had been wiped. */
const keepsBeyondStore = (run: RunView, choice: ArchitectureId): boolean =>
  wipedAt(run) !== null && firstLost(run, choice) >= (keysChangedAt(run) ?? Infinity);

/** How many lost their sessions, and none before the key changed; else none. */
export const peopleOut = (run: RunView, choice: ArchitectureId): number => {
  const changed = keysChangedAt(run);
  const isByKey = changed !== null && firstLost(run, choice) >= changed;
  return isByKey ? laneOf(run, choice).sessionsLost.peopleCount : 0;
};

/** Whether a new key, and nothing before it, took sessions where tokens hold the login, and none where a number does. */
export const areTokensOut = (run: RunView): boolean => {
  const changed = keysChangedAt(run) ?? 0;
  const isUntouched = (choice: ArchitectureId) =>
    (laneOf(run, choice).sessionsLost.lastUs ?? 0) < changed;
  return (
    areBack(run, 'jwt') &&
    areBack(run, 'hybrid') &&
    isUntouched('sticky') &&
    isUntouched('central-store')
  );
};

/** Whether all whom the new key shut out have logged in again: until then somebody else may still find out. */
const areBack = (run: RunView, choice: ArchitectureId): boolean => {
  const { forcedLogins, sessionsLost, states } = laneOf(run, choice);
  return (
    peopleOut(run, choice) > 0 &&
    forcedLogins.total === sessionsLost.total &&
    states.loggingIn === 0
  );
};

/** Whether sessions are found again as long as nothing is broken. */
const findsAgain = (run: RunView, choice: ArchitectureId): boolean =>
  firstLost(run, choice) >= (stoppedAt(run) ?? Infinity);

const firstLost = (run: RunView, choice: ArchitectureId): number =>
  laneOf(run, choice).sessionsLost.firstUs ?? Infinity;

/** Answers that take no longer than this many times the fastest take about as long. */
const ABOUT = 1.1;

/** Whether answers come about as fast as they can: no other machine is asked for them. */
const asksNobody = (run: RunView, choice: ArchitectureId): boolean =>
  meanUs(run, choice) < ABOUT * Math.min(...run.lanes.map(({ meanLatency }) => meanLatency * 1e6));

/** Whether what is kept stays where it is, and does not travel with each request. */
const travelsLight = (run: RunView, choice: ArchitectureId): boolean =>
  bytesUnder(run, choice) < bytesUnder(run, 'jwt');

/** Servers in whose memory there is the session of somebody who still has it. */
export const serversWithSessions = ({ system }: RunView): readonly number[] =>
  system.servers.filter((one) => ownersOn(one).length > 0).map(({ index }) => index);
/** How many such sessions there are, each counted once. */
export const sessionsOnServers = ({ system }: RunView): number =>
  new Set(system.servers.flatMap(ownersOn)).size;

/** Bytes of the memory of servers that copies of sessions take. */
export const bytesOnServers = (sight: Situation): number =>
  keptOnServers(sight.run) * amountOf(sight, 'sessions.size');

type Meets = (run: RunView, choice: ArchitectureId) => boolean;

/** What is needed, each the choice of one architecture, as long as the lesson has gone as it does. */
export const MEETS = {
  shutOut: (run, choice) => shutsOut(run, choice) && keepsBeyondServer(run, choice),
  near: (run, choice) =>
    asksNobody(run, choice) && travelsLight(run, choice) && findsAgain(run, choice),
  anywhere: (run, choice) =>
    asksNobody(run, choice) && keepsBeyondServer(run, choice) && keepsBeyondStore(run, choice),
  apart: (run, choice) =>
    travelsLight(run, choice) && keepsBeyondServer(run, choice) && keepsBeyondStore(run, choice),
} as const satisfies Readonly<Record<'shutOut' | 'near' | 'anywhere' | 'apart', Meets>>;

/** Whether an architecture has none of it. */
export const meetsNothing = (run: RunView, choice: ArchitectureId): boolean =>
  Object.values(MEETS).every((meets) => !meets(run, choice));
