import {
  BalancerCondition,
  Belief,
  clientName,
  PlaceKind,
  ServerCondition,
  ServerFlag,
  Standing,
  serverName,
  unpackPlace,
} from '../engine';
import { signedKind } from './carried';
import { type Claim, type RuleId, type Statement, say } from './claims/claim';
import { getsNewcomersOnly, isTrue, onlyIn } from './claims/standing';
import { countWord, listOf } from './peopleWords';
import type { Saying } from './saying';
import { isUnnoticed } from './servers';
import { digits, duration, instant } from './words';
import type { WorldFold } from './worldFold';

type Kept = Pick<WorldFold, 'architecture' | 'keeping'>;

/** The first sentence of a run. */
export function opening(everyone: string, people: number, loggedIn: boolean, world: Kept): Saying {
  const head = loggedIn
    ? say(`${everyone} are logged in.`, { is: 'everybodyIn', people })
    : say(`${everyone} are about to log in.`, { is: 'nobodyYet', people });
  return { category: 'status', tone: 'plain', says: [head, keptWhere(world)], adds: [] };
}

/** Those who were about to log in have done so. */
export const allIn = (everyone: string, people: number, atUs: number): Saying => {
  const clients = Array.from({ length: people }, (_, client) => client);
  const claim: Claim = { is: 'befell', what: 'loggedIn', clients, fromUs: 0, untilUs: atUs };
  const says = [say(`${everyone} have logged in.`, claim)];
  return { category: 'status', tone: 'ok', says, adds: [] };
};

/** Where sessions live under this architecture. */
export function keptWhere({ architecture, keeping }: Kept): Statement {
  const { identity, cart } = keeping;
  const rule = (words: string, how: RuleId) => say(words, { is: 'works', how });
  if (identity === PlaceKind.memory) {
    return rule('Each session is kept in one server’s memory.', 'identity-in-memory');
  }
  if (identity === PlaceKind.store) {
    return rule('Every session lives in the session store.', 'identity-in-store');
  }
  return cart === PlaceKind.pocket
    ? rule(
        `Each browser carries the whole session in a ${signedKind(architecture)}.`,
        'whole-in-pocket',
      )
    : rule('Each browser carries a token; the carts live in the session store.', 'cart-in-store');
}

/**
 * The gap between what has happened to a server and what the balancer believes. Empty when there is
 * none.
 */
export function unnoticed(world: WorldFold, index: number): Statement[] {
  const server = world.servers.at(index);
  const isLeaving = server.condition === ServerCondition.leaving;
  if (!isUnnoticed(server, world.balancer) || isLeaving) return [];
  const claim: Claim = { is: 'unnoticed', server: index };
  const gap = `The balancer has not noticed yet: it may still send people to ${serverName(index)}.`;
  const atUs = server.nextCheckUs;
  if (atUs <= world.readUs) return [say(gap, claim)];
  const next = `Next health check at ${instant(atUs)}.`;
  return [say(gap, claim), say(next, { is: 'nextCheck', server: index, atUs })];
}

/** When the balancer will use a server that runs, and whom it will get. */
export function comingBack(world: WorldFold, index: number): Statement[] {
  const { belief, flags } = world.servers.at(index);
  const server = serverName(index);
  if (world.balancer === BalancerCondition.stopped) {
    return [say('The load balancer is stopped.', { is: 'balancerStopped' })];
  }
  if ((flags & ServerFlag.maintenance) !== 0) {
    const words = `${server} is in maintenance: nobody is sent there.`;
    return [say(words, { is: 'inMaintenance', server: index })];
  }
  if (belief === Belief.up) return whomItGets(world, index);
  if (belief !== Belief.down) return [];
  const { rise, newServer } = world.scenario.balancer;
  // For a server that is new to it fewer may be enough.
  const when =
    newServer === 'one-check'
      ? 'once it passes its health checks'
      : `after ${rise === 1 ? 'one good health check' : `${rise} good health checks in a row`}`;
  const words = `The balancer uses ${server} ${when}.`;
  return [say(words, { is: 'awaitsChecks', server: index })];
}

/** "60:00 after the login": how long what is signed is good, with the settings of this run. */
export function tokenLife({ scenario, architecture: id }: WorldFold): string {
  const { lifetime, renewal, refreshLifetime } = scenario.token;
  if (signedKind(id) === 'cookie') return `${duration(lifetime)} after it was last signed`;
  const isFixed = renewal === 'fixed' && refreshLifetime === 0;
  return `${duration(lifetime)} after ${isFixed ? 'the login' : 'it was last renewed'}`;
}

/** Whose sessions would go with a server: they are nowhere else. */
export function stillHolds(world: WorldFold, server: number): Statement[] {
  const clients = onlyIn(world, server);
  const { length } = clients;
  if (length === 0) return [];
  const people = length === 1 ? '1 person' : `${digits(length)} people`;
  const whose = world.crowd ? people : listOf(clients.map(clientName));
  const sessions = length === 1 ? 'session' : 'sessions';
  const words = `${serverName(server)} alone still holds the ${sessions} of ${whose}.`;
  return [say(words, { is: 'holds', server, clients })];
}

/** Whom a server that is used may get. */
function whomItGets(world: WorldFold, index: number): Statement[] {
  const server = serverName(index);
  if (getsNewcomersOnly(world, index)) {
    const count = world.people.here().length;
    const all = count === 1 ? 'the one person here' : `all ${countWord(count).toLowerCase()}`;
    const cookies = count === 1 ? 'cookie' : 'cookies';
    const words = `${server} gets newcomers only: the ${cookies} of ${all} name other servers.`;
    return [say(words, { is: 'newcomersOnly', server: index })];
  }
  const may = say(`It may send requests to ${server}.`, { is: 'mayGet', server: index });
  return isTrue(may, world) ? [may] : [];
}

/** Why no session was lost when a server died, read off where sessions were then. */
export function whyNobody(world: WorldFold, index: number): Statement {
  const { people, copies } = world;
  const atUs = world.readUs;
  const kinds = new Set<PlaceKind | undefined>();
  for (const client of people.here()) {
    if (people.standingOf(client) !== Standing.loggedIn) continue;
    const place = copies.identityPlace(people.heldBy(client));
    // What is left of a session may be no more than what stands in for the store.
    kinds.add(place === undefined ? undefined : unpackPlace(place).kind);
  }
  const [kind] = kinds;
  const lived = (words: string, one: PlaceKind) =>
    say(`No session was lost: ${words}.`, { is: 'livedIn', kind: one, atUs });
  if (kinds.size === 1 && kind === PlaceKind.store) {
    return lived('they are in the session store', kind);
  }
  if (kinds.size === 1 && kind === PlaceKind.pocket) return lived('browsers carry them', kind);
  const isCopied = kinds.has(PlaceKind.memory) && world.scenario.sessions.replication !== 'none';
  const why = isCopied
    ? 'other servers have copies'
    : `none was only in ${serverName(index)}’s memory`;
  return say(`No session was lost: ${why}.`, { is: 'nobodyIn', server: index, atUs });
}

/** The balancer has changed its mind about a server. */
export function detection(world: WorldFold, index: number, belief: Belief, atUs: number): Saying {
  const server = serverName(index);
  const { condition, flags, streak, checkedUs } = world.servers.at(index);
  const { rise, fall } = world.scenario.balancer;
  const isByChecks = checkedUs === atUs && streak === (belief === Belief.up ? rise : fall);
  const checks = isByChecks ? streak : 0;
  const claim: Claim = { is: 'believed', server: index, belief, checks, atUs };
  if (belief === Belief.up) {
    const text = `The balancer marked ${server} up${checkWords(checks, 'good')}.`;
    return { category: 'detection', tone: 'ok', says: [say(text, claim)], adds: [] };
  }
  if (belief === Belief.ejected) {
    const text = `The balancer took ${server} out for a while: too many requests failed.`;
    return { category: 'detection', tone: 'warn', says: [say(text, claim)], adds: [] };
  }
  const isRunning = condition === ServerCondition.running || condition === ServerCondition.leaving;
  const mistaken = isRunning && (flags & ServerFlag.cutFromBalancer) === 0;
  const although = mistaken ? ', although it runs' : '';
  const text = `The balancer marked ${server} down${checkWords(checks, 'failed')}${although}.`;
  const run: Claim = { is: 'wasRunning', server: index, running: mistaken, atUs };
  return { category: 'detection', tone: 'warn', says: [say(text, claim, run)], adds: [] };
}

/** What follows from it that the balancer has changed its mind. `world` has read of it. */
export function afterDetection(world: WorldFold, index: number, belief: Belief): Statement[] {
  if (belief === Belief.up) return whomItGets(world, index);
  if (belief !== Belief.down) return [];
  const words = `${serverName(index)}’s people are sent to other servers.`;
  const others = say(words, { is: 'othersServe', server: index });
  return isTrue(others, world) ? [others] : [];
}

/** " (2 failed checks)", where checks were what did it. */
const checkWords = (count: number, how: string): string =>
  count === 0 ? '' : ` (${count} ${how} ${count === 1 ? 'check' : 'checks'})`;

/** How long servers wait for a store that does not answer, and what they do then. */
export function storeWait({ scenario }: WorldFold): string {
  const { timeout, queueTimeout, failFast } = scenario.store;
  const isShorter = queueTimeout > 0 && queueTimeout < timeout;
  const unsent = isShorter ? `, or ${duration(queueTimeout)} to send to it` : '';
  const after = failFast > 0 ? `, and ask nothing for ${duration(failFast)}` : '';
  return `Servers wait ${duration(timeout)} for it${unsent}, then give up${after}.`;
}
