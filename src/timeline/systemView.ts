import {
  type Activity,
  architecture,
  BalancerCondition,
  Belief,
  CacheAnswer,
  ClientFlag,
  chains,
  changesFor,
  clientName,
  Ending,
  keepsOf,
  PlaceKind,
  packPlace,
  ServerCondition,
  ServerFlag,
  saysItAll,
  serverName,
  unpackContents,
  unpackPlace,
} from '../engine';
import { carriedKind } from './facts/carried';
import { REPLICA, STORE } from './facts/copies';
import type { Environment } from './facts/environment';
import { usesMemory, usesStore } from './facts/keeping';
import { isSilent, isUnnoticed } from './facts/servers';
import { groupsOf } from './groups';
import type { SystemFold } from './systemFold';
import type {
  BalancerView,
  CdnView,
  CopyView,
  CredentialView,
  GroupView,
  PersonView,
  ReplicaView,
  ResultView,
  ServerView,
  StoreView,
  SystemView,
} from './view';

/** Copies and names listed per place at most. */
const LISTED_MAX = 24;

/** Plain data for the page: what is true in `system` now. */
export function viewOf(system: SystemFold): SystemView {
  const { crowd, people } = system;
  return {
    timeUs: system.timeUs,
    architecture: system.architecture,
    keeps: keepsOf(system.scenario),
    chains: chains(system.scenario.workload),
    usesMemory: usesMemory(system.keeping),
    crowd,
    people: crowd ? [] : people.here().map((index) => personOf(system, index)),
    groups: crowd ? groupViews(system) : [],
    balancer: balancerOf(system),
    servers: system.servers.present().map((index) => serverOf(system, index)),
    store: storeOf(system),
    cdn: cdnOf(system.environment),
    clusterFlags: system.environment.clusterFlags,
    changes: changesFor('cluster', system.servers.count, system.environment.clusterFlags),
    zones: system.environment.zonesDown.map((down) => ({
      down,
      changes: changesFor('zone', down ? 1 : 0, 0),
    })),
  };
}

const groupViews = (system: SystemFold): GroupView[] =>
  groupsOf(system).views.map((group) => {
    const { first } = group;
    return { ...group, changes: group.people === 0 ? [] : personChanges(system, first) };
  });

function balancerOf({ balancer, environment }: SystemFold): BalancerView {
  const { networkFlags } = environment;
  return {
    condition: balancer,
    networkFlags,
    changes: changesFor('balancer', balancer, 0),
    networkChanges: changesFor('network', 0, networkFlags),
  };
}

/** Whether the CDN answered by itself. */
const IS_HIT: Readonly<Record<CacheAnswer, boolean>> = {
  [CacheAnswer.hit]: true,
  [CacheAnswer.miss]: false,
  [CacheAnswer.pass]: false,
  [CacheAnswer.collapsed]: true,
  [CacheAnswer.stale]: true,
};

function cdnOf({ cdn, cacheAnswers, cachedPages, leaks }: Environment): CdnView | null {
  if (cdn === null) return null;
  const total = (isHit: boolean) =>
    cacheAnswers.reduce(
      (sum, count, answer) => (IS_HIT[answer as CacheAnswer] === isHit ? sum + count : sum),
      0,
    );
  return {
    condition: cdn,
    hits: total(true),
    misses: total(false),
    stale: cacheAnswers[CacheAnswer.stale] ?? 0,
    leaks,
    isEmpty: cachedPages === 0,
    changes: changesFor('cdn', cdn, 0),
  };
}

function personOf(system: SystemFold, index: number): PersonView {
  const { people } = system;
  const identityIn = system.identityPlaceOf(index);
  const cart = system.cartOf(index);
  const lastServer = people.lastServer[index] as number;
  const lastResult = resultOf(system, index);
  return {
    index,
    name: clientName(index),
    standing: people.standingOf(index),
    activity: people.activity[index] as Activity,
    items: people.items[index] as number,
    cartLost: people.cartLost[index] === 1,
    progressLost: people.progressLost[index] === 1,
    transferLost: people.transferLost[index] === 1,
    toldFailed: people.toldFailed[index] === 1,
    banned: people.isBanned(index),
    credential: credentialOf(system, index),
    identityIn: identityIn === undefined ? null : unpackPlace(identityIn),
    cartIn: cart === null ? null : unpackPlace(cart.place),
    lastServer: lastServer < 0 ? null : lastServer,
    connection: connectionOf(system, index),
    lastResult,
    troubled: lastResult !== null && isFailure(lastResult.ending),
    changes: personChanges(system, index),
  };
}

function connectionOf({ keeping, people }: SystemFold, index: number): PersonView['connection'] {
  if (!keeping.connections) return null;
  const server = people.connectedTo[index] as number;
  return { server: server === 0 ? null : server - 1 };
}

/** What can be done to a person now. */
function personChanges({ people, architecture: id }: SystemFold, index: number) {
  const { bytes, altered } = people.credentialOf(index);
  const isSigned = saysItAll(architecture(id)) && bytes > 0 && !altered;
  const signed = isSigned ? ClientFlag.signed : 0;
  return changesFor('client', people.standingOf(index), people.flagsOf(index) | signed);
}

/** Failed or unanswered. "Not logged in" is an answer. */
export const isFailure = (ending: Ending): boolean =>
  ending !== Ending.ok && ending !== Ending.notLoggedIn;

function resultOf({ people }: SystemFold, index: number): ResultView | null {
  const last = people.lastEndingOf(index);
  if (last === null) return null;
  const action = people.lastAction[index] as ResultView['action'];
  return { action, ending: last.ending, status: last.status };
}

function credentialOf(system: SystemFold, index: number): CredentialView {
  const { bytes } = system.people.credentialOf(index);
  const affinity = system.people.affinity[index] as number;
  return {
    kind: bytes === 0 ? 'none' : carriedKind(system.architecture),
    affinity: affinity === 0 ? null : affinity - 1,
    bytes,
    moving: system.moments.credentialOf(index, system.timeUs),
  };
}

function serverOf(system: SystemFold, index: number): ServerView {
  const server = system.servers.at(index);
  const running = server.condition === ServerCondition.running && !isSilent(server);
  const { zonesDown } = system.environment;
  const checks = system.balancer === BalancerCondition.running;
  const wanted = (server.flags & ServerFlag.maintenance) === 0;
  const waits = running && wanted && server.belief === Belief.down;
  return {
    index,
    name: serverName(index),
    condition: server.condition,
    flags: server.flags,
    belief: server.belief,
    ejected: server.belief === Belief.ejected,
    weight: server.weight,
    zone: zonesDown.length > 1 ? index % zonesDown.length : null,
    unnoticed: isUnnoticed(server, system.balancer),
    recovering: waits,
    fresh: waits && !server.wasUp,
    workers: system.scenario.servers.workers,
    busy: server.busy,
    queued: server.queued,
    ...copiesAt(system, packPlace(PlaceKind.memory, index)),
    ...system.moments.at(packPlace(PlaceKind.memory, index), system.timeUs),
    ...listed(server.gone),
    nextCheckUs: checks && server.nextCheckUs > system.timeUs ? server.nextCheckUs : null,
    changes: changesFor('server', server.condition, server.flags),
  };
}

function storeOf(system: SystemFold): StoreView {
  const { condition, flags, busy, waiting, gone } = system.store;
  return {
    used: usesStore(system.keeping),
    condition,
    flags,
    replica: replicaOf(system),
    busy,
    waiting,
    ...copiesAt(system, STORE),
    ...system.moments.at(STORE, system.timeUs),
    ...listed(gone),
    changes: changesFor('store', condition, flags),
  };
}

function replicaOf(system: SystemFold): ReplicaView | null {
  const { replica } = system.environment;
  if (replica === null) return null;
  return { condition: replica, ...copiesAt(system, REPLICA) };
}

/** Of a cart that nothing is ever put into, nothing is said. */
const withoutCart = ({ scenario }: SystemFold): Partial<CopyView> =>
  keepsOf(scenario) === 'messages' ? { items: -1 } : {};

/** Current copies first, then in order of owner. */
function copiesAt(system: SystemFold, place: number): Pick<ServerView, 'copies' | 'copyCount'> {
  const copyCount = system.copies.countAt(place);
  const most = Math.min(copyCount, LISTED_MAX);
  const copies: CopyView[] = [];
  for (const stale of [false, true]) {
    for (let owner = 0; copies.length < most && owner < system.people.count; owner += 1) {
      for (const session of system.copies.ownedAt(place, owner)) {
        // A newer session than the held one is not stale: its owner is about to hear of it.
        if (session < system.people.heldBy(owner) !== stale || copies.length === most) continue;
        const packed = system.copies.packedAt(session, place) as number;
        copies.push({ session, ...unpackContents(packed), ...withoutCart(system), stale });
      }
    }
  }
  return { copies, copyCount };
}

function listed(gone: ReadonlySet<number>): Pick<ServerView, 'gone' | 'goneCount'> {
  const inOrder = [...gone].sort((one, other) => one - other);
  return { gone: inOrder.slice(0, LISTED_MAX), goneCount: gone.size };
}
