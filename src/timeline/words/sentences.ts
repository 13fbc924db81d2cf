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
import type { WorldFold } from '../worldFold';
import { everybody } from './peopleWords';
import type { Saying } from './saying';

type Kept = Pick<WorldFold, 'architecture' | 'keeping' | 'scenario'>;

/** The first sentence of a run. */
export function opening(people: number, world: Kept): Saying {
  const args = { who: everybody(people), count: people };
  const isKept = world.keeping.identity !== null;
  const head = !isKept
    ? say({ id: 'news.logInNowhere', args }, { is: 'nobodyLogsIn', people })
    : world.scenario.clients.loggedIn
      ? say({ id: 'news.areLoggedIn', args }, { is: 'everybodyIn', people })
      : say({ id: 'news.areAboutToLogIn', args }, { is: 'nobodyYet', people });
  return { category: 'status', tone: 'plain', says: [head, keptWhere(world)], adds: [] };
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
  return cart === PlaceKind.pocket
    ? say({ id: 'law.inPocket', args: { signed } }, { is: 'works', how: 'whole-in-pocket' })
    : say({ id: 'law.cartInStore' }, { is: 'works', how: 'cart-in-store' });
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
  const gap = say({ id: 'balancer.unnoticed', args: { server: index } }, claim);
  const us = server.nextCheckUs;
  if (us <= world.readUs) return [gap];
  const next = { is: 'nextCheck', server: index, atUs: us } as const;
  return [gap, say({ id: 'balancer.nextCheck', args: { us } }, next)];
}

/** When the balancer will use a server that runs, and whom it will get. */
export function comingBack(world: WorldFold, server: number): Statement[] {
  const { belief, flags } = world.servers.at(server);
  if (world.balancer === BalancerCondition.stopped) {
    return [say({ id: 'balancer.stopped' }, { is: 'balancerStopped' })];
  }
  if ((flags & ServerFlag.maintenance) !== 0) {
    const told: Told = { id: 'balancer.maintenance', args: { server } };
    return [say(told, { is: 'inMaintenance', server })];
  }
  if (belief === Belief.up) return whomItGets(world, server);
  if (belief !== Belief.down) return [];
  const { rise, newServer } = world.scenario.balancer;
  // For a server that is new to it fewer may be enough.
  const told: Told =
    newServer === 'one-check'
      ? { id: 'balancer.waitsForChecks', args: { server } }
      : { id: 'balancer.countsChecks', args: { server, count: rise } };
  return [say(told, { is: 'awaitsChecks', server })];
}

/** How long what is signed is good, with the settings of this run. */
export function tokenLife({ scenario, architecture: id }: WorldFold) {
  const { lifetime, renewal, refreshLifetime } = scenario.token;
  const signed = signedKind(id);
  const isFixed = renewal === 'fixed' && refreshLifetime === 0;
  const since = signed === 'cookie' ? 'signing' : isFixed ? 'login' : 'other';
  return { signed, lifetime, since } as const;
}

/** Whose sessions would go with a server: they are nowhere else. */
export function stillHolds(world: WorldFold, server: number): Statement[] {
  const clients = onlyIn(world, server);
  const { length: count } = clients;
  if (count === 0) return [];
  const who: Told = world.crowd
    ? { id: 'who.count', args: { count } }
    : { id: 'who.people', args: { people: clients } };
  const told: Told = { id: 'after.stillHolds', args: { server, count, who } };
  return [say(told, { is: 'holds', server, clients })];
}

/** Whom a server that is used may get. */
function whomItGets(world: WorldFold, server: number): Statement[] {
  if (getsNewcomersOnly(world, server)) {
    const count = world.people.here().length;
    const told: Told = { id: 'balancer.newcomersOnly', args: { server, count } };
    return [say(told, { is: 'newcomersOnly', server })];
  }
  const may = say({ id: 'balancer.mayGet', args: { server } }, { is: 'mayGet', server });
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
  if (kinds.size === 1 && kind === PlaceKind.store) {
    return say({ id: 'after.livedInStore' }, { is: 'livedIn', kind, atUs });
  }
  if (kinds.size === 1 && kind === PlaceKind.pocket) {
    return say({ id: 'after.livedInBrowsers' }, { is: 'livedIn', kind, atUs });
  }
  const isCopied = kinds.has(PlaceKind.memory) && world.scenario.sessions.replication !== 'none';
  const told: Told = isCopied
    ? { id: 'after.livedElsewhere' }
    : { id: 'after.livedNotThere', args: { server: index } };
  return say(told, { is: 'nobodyIn', server: index, atUs });
}

/** The balancer has changed its mind about a server. */
export function detection(world: WorldFold, server: number, belief: Belief, atUs: number): Saying {
  const { condition, flags, streak, checkedUs } = world.servers.at(server);
  const { rise, fall } = world.scenario.balancer;
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

/** What follows from it that the balancer has changed its mind. `world` has read of it. */
export function afterDetection(world: WorldFold, server: number, belief: Belief): Statement[] {
  if (belief === Belief.up) return whomItGets(world, server);
  if (belief !== Belief.down) return [];
  const others = say(
    { id: 'balancer.othersServe', args: { server } },
    { is: 'othersServe', server },
  );
  return isTrue(others, world) ? [others] : [];
}

/** How long servers wait for a store that does not answer, and what they do then. */
export function storeWait({ scenario }: WorldFold): Told {
  const { timeout, queueTimeout, failFast } = scenario.store;
  const isQueueShorter = queueTimeout > 0 && queueTimeout < timeout;
  const args = { timeout, isQueueShorter, queueTimeout, failsFast: failFast > 0, failFast };
  return { id: 'after.storeWait', args };
}
