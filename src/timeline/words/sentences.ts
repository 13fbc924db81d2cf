import {
  BalancerCondition,
  Belief,
  PlaceKind,
  ServerCondition,
  ServerFlag,
  Standing,
  unpackPlace,
} from '../../engine';
import type { Told } from '../../messages/told';
import { type Claim, type Statement, say } from '../claims/claim';
import { getsNewcomersOnly, isTrue, onlyIn } from '../claims/truth';
import { signedKind } from '../facts/carried';
import { isUnnoticed } from '../facts/servers';
import type { SystemFold } from '../systemFold';
import { everybody } from './peopleWords';
import type { Saying } from './saying';

type Kept = Pick<SystemFold, 'architecture' | 'keeping' | 'scenario'>;

/** The first sentence of a run. */
export function opening(people: number, system: Kept): Saying {
  const args = { who: everybody(people), count: people };
  const isKept = system.keeping.identity !== null;
  const head = !isKept
    ? say({ id: 'news.logInNowhere', args }, { is: 'nobodyLogsIn', people })
    : system.scenario.clients.loggedIn
      ? say({ id: 'news.areLoggedIn', args }, { is: 'everybodyIn', people })
      : say({ id: 'news.areAboutToLogIn', args }, { is: 'nobodyYet', people });
  return { category: 'status', tone: 'plain', says: [head, keptWhere(system)], adds: [] };
}

/** Those who were about to log in have done so. */
export const allIn = (people: number, atUs: number): Saying => {
  const clients = Array.from({ length: people }, (_, client) => client);
  const claim: Claim = { is: 'befell', what: 'loggedIn', clients, fromUs: 0, untilUs: atUs };
  const args = { who: everybody(people), count: people };
  const says = [say({ id: 'news.haveLoggedIn', args }, claim)];
  return { category: 'status', tone: 'ok', says, adds: [] };
};

/** Where sessions live under this architecture. */
export function keptWhere({ architecture, keeping, scenario }: Kept): Statement {
  const { identity, cart } = keeping;
  if (identity === null) {
    return say({ id: 'law.nothingKept' }, { is: 'works', how: 'nothing-kept' });
  }
  const signed = signedKind(architecture);
  if (identity === PlaceKind.memory) {
    return scenario.sessions.replication === 'none'
      ? say({ id: 'law.inMemory' }, { is: 'works', how: 'identity-in-one-memory' })
      : say({ id: 'law.inMemories' }, { is: 'works', how: 'identity-copied' });
  }
  if (identity === PlaceKind.store) {
    return say({ id: 'law.inStore' }, { is: 'works', how: 'identity-in-store' });
  }
  return cart === PlaceKind.store
    ? say({ id: 'law.cartInStore' }, { is: 'works', how: 'cart-in-store' })
    : say({ id: 'law.inPocket', args: { signed } }, { is: 'works', how: 'whole-in-pocket' });
}

/**
 * The gap between what has happened to a server and what the balancer believes. Empty when there is
 * none.
 */
export function unnoticed(system: SystemFold, index: number): Statement[] {
  const server = system.servers.at(index);
  const isLeaving = server.condition === ServerCondition.leaving;
  if (!isUnnoticed(server, system.balancer) || isLeaving) return [];
  const claim: Claim = { is: 'unnoticed', server: index };
  const gap = say({ id: 'balancer.unnoticed', args: { server: index } }, claim);
  const us = server.nextCheckUs;
  if (us <= system.readUs) return [gap];
  const next = { is: 'nextCheck', server: index, atUs: us } as const;
  return [gap, say({ id: 'balancer.nextCheck', args: { us } }, next)];
}

/** When the balancer will use a server that runs, and whom it will get. */
export function comingBack(system: SystemFold, server: number): Statement[] {
  const { belief, flags } = system.servers.at(server);
  if (system.balancer === BalancerCondition.stopped) {
    return [say({ id: 'balancer.stopped' }, { is: 'balancerStopped' })];
  }
  if ((flags & ServerFlag.maintenance) !== 0) {
    const told: Told = { id: 'balancer.maintenance', args: { server } };
    return [say(told, { is: 'inMaintenance', server })];
  }
  if (belief === Belief.up) return whomItGets(system, server);
  if (belief !== Belief.down) return [];
  const { rise, newServer } = system.scenario.balancer;
  // For a server that is new to it fewer may be enough.
  const told: Told =
    newServer === 'one-check'
      ? { id: 'balancer.waitsForChecks', args: { server } }
      : { id: 'balancer.countsChecks', args: { server, count: rise } };
  return [say(told, { is: 'awaitsChecks', server })];
}

/** How long what is signed is good, with the settings of this run. */
export function tokenLife({ scenario, architecture: id }: SystemFold) {
  const { lifetime, renewal, refreshLifetime } = scenario.token;
  const signed = signedKind(id);
  const isFixed = renewal === 'fixed' && refreshLifetime === 0;
  const since = signed === 'cookie' ? 'signing' : isFixed ? 'login' : 'other';
  return { signed, lifetime, since } as const;
}

/** Whose sessions would go with a server: they are nowhere else. */
export function stillHolds(system: SystemFold, server: number): Statement[] {
  const clients = onlyIn(system, server);
  const { length: count } = clients;
  if (count === 0) return [];
  const who: Told = system.crowd
    ? { id: 'who.count', args: { count } }
    : { id: 'who.people', args: { people: clients } };
  const told: Told = { id: 'after.stillHolds', args: { server, count, who } };
  return [say(told, { is: 'holds', server, clients })];
}

/** Whom a server that is used may get. */
function whomItGets(system: SystemFold, server: number): Statement[] {
  if (getsNewcomersOnly(system, server)) {
    const count = system.people.here().length;
    const told: Told = { id: 'balancer.newcomersOnly', args: { server, count } };
    return [say(told, { is: 'newcomersOnly', server })];
  }
  const may = say({ id: 'balancer.mayGet', args: { server } }, { is: 'mayGet', server });
  return isTrue(may, system) ? [may] : [];
}

/** Why no session was lost when a server died, read off where sessions were then. */
export function whyNobody(system: SystemFold, index: number): Statement {
  const { people, copies } = system;
  const atUs = system.readUs;
  const kinds = new Set<PlaceKind | undefined>();
  for (const client of people.here()) {
    if (people.standingOf(client) !== Standing.loggedIn) continue;
    const place = copies.identityPlace(people.heldBy(client));
    // What is left of a session may be no more than what stands in for the store.
    kinds.add(place === undefined ? undefined : unpackPlace(place).kind);
  }
  const [kind] = kinds;
  if (kinds.size === 1 && kind === PlaceKind.store) {
    return say({ id: 'after.livedInStore' }, { is: 'livedIn', kind, atUs });
  }
  if (kinds.size === 1 && kind === PlaceKind.pocket) {
    return say({ id: 'after.livedInBrowsers' }, { is: 'livedIn', kind, atUs });
  }
  const isCopied = kinds.has(PlaceKind.memory) && system.scenario.sessions.replication !== 'none';
  const told: Told = isCopied
    ? { id: 'after.livedElsewhere' }
    : { id: 'after.livedNotThere', args: { server: index } };
  return say(told, { is: 'nobodyIn', server: index, atUs });
}

/** The balancer has changed its mind about a server. */
export function detection(
  system: SystemFold,
  server: number,
  belief: Belief,
  atUs: number,
): Saying {
  const { condition, flags, streak, checkedUs } = system.servers.at(server);
  const { rise, fall } = system.scenario.balancer;
  const isByChecks = checkedUs === atUs && streak === (belief === Belief.up ? rise : fall);
  const checks = isByChecks ? streak : 0;
  const claim: Claim = { is: 'believed', server, belief, checks, atUs };
  if (belief === Belief.up) {
    const told: Told = { id: 'balancer.markedUp', args: { server, checks } };
    return { category: 'detection', tone: 'ok', says: [say(told, claim)], adds: [] };
  }
  if (belief === Belief.ejected) {
    const told: Told = { id: 'balancer.ejected', args: { server } };
    return { category: 'detection', tone: 'warn', says: [say(told, claim)], adds: [] };
  }
  const isUp = condition === ServerCondition.running || condition === ServerCondition.leaving;
  const isRunning = isUp && (flags & ServerFlag.cutFromBalancer) === 0;
  const told: Told = { id: 'balancer.markedDown', args: { server, checks, isRunning } };
  const run: Claim = { is: 'wasRunning', server, running: isRunning, atUs };
  return { category: 'detection', tone: 'warn', says: [say(told, claim, run)], adds: [] };
}

/** What follows from it that the balancer has changed its mind. `system` has read of it. */
export function afterDetection(system: SystemFold, server: number, belief: Belief): Statement[] {
  if (belief === Belief.up) return whomItGets(system, server);
  if (belief !== Belief.down) return [];
  const others = say(
    { id: 'balancer.othersServe', args: { server } },
    { is: 'othersServe', server },
  );
  return isTrue(others, system) ? [others] : [];
}

/** How long servers wait for a store that does not answer, and what they do then. */
export function storeWait({ scenario }: SystemFold): Told {
  const { timeout, queueTimeout, failFast } = scenario.store;
  const isQueueShorter = queueTimeout > 0 && queueTimeout < timeout;
  const args = { timeout, isQueueShorter, queueTimeout, failsFast: failFast > 0, failFast };
  return { id: 'after.storeWait', args };
}
