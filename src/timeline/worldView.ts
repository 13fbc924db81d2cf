import {
  type Activity,
  architecture,
  BalancerCondition,
  Belief,
  CacheAnswer,
  ClientFlag,
  changesFor,
  clientName,
  Ending,
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
  WorldView,
} from './view';
import type { WorldFold } from './worldFold';

/** Copies and names listed per place at most. */
const LISTED_MAX = 24;

/** Plain data for the page: what is true in `world` now. */
export function viewOf(world: WorldFold): WorldView {
  const { crowd, people } = world;
  return {
    timeUs: world.timeUs,
    architecture: world.architecture,
    usesMemory: usesMemory(world.keeping),
    crowd,
    people: crowd ? [] : people.here().map((index) => personOf(world, index)),
    groups: crowd ? groupViews(world) : [],
    balancer: balancerOf(world),
    servers: world.servers.present().map((index) => serverOf(world, index)),
    store: storeOf(world),
    cdn: cdnOf(world.environment),
    clusterFlags: world.environment.clusterFlags,
    changes: changesFor('cluster', world.servers.count, world.environment.clusterFlags),
    zones: world.environment.zonesDown.map((down) => ({
      down,
      changes: changesFor('zone', down ? 1 : 0, 0),
    })),
  };
}

const groupViews = (world: WorldFold): GroupView[] =>
  groupsOf(world).views.map((group) => {
    const { first } = group;
    return { ...group, changes: group.people === 0 ? [] : personChanges(world, first) };
  });

function balancerOf({ balancer, environment }: WorldFold): BalancerView {
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

function personOf(world: WorldFold, index: number): PersonView {
  const { people } = world;
  const identityIn = world.identityPlaceOf(index);
  const cart = world.cartOf(index);
  const lastServer = people.lastServer[index] as number;
  const lastResult = resultOf(world, index);
  return {
    index,
    name: clientName(index),
    standing: people.standingOf(index),
    activity: people.activity[index] as Activity,
    items: people.items[index] as number,
    cartLost: people.cartLost[index] === 1,
    banned: people.isBanned(index),
    credential: credentialOf(world, index),
    identityIn: identityIn === undefined ? null : unpackPlace(identityIn),
    cartIn: cart === null ? null : unpackPlace(cart.place),
    lastServer: lastServer < 0 ? null : lastServer,
    lastResult,
    troubled: lastResult !== null && isFailure(lastResult.ending),
    changes: personChanges(world, index),
  };
}

/** What can be done to a person now. */
function personChanges({ people, architecture: id }: WorldFold, index: number) {
  const { bytes, altered } = people.credentialOf(index);
  const isSigned = saysItAll(architecture(id)) && bytes > 0 && !altered;
  const signed = isSigned ? ClientFlag.signed : 0;
  return changesFor('client', people.standingOf(index), people.flagsOf(index) | signed);
}

/** Failed or unanswered. "Not logged in" is an answer. */
export const isFailure = (ending: Ending): boolean =>
  ending !== Ending.ok && ending !== Ending.notLoggedIn;

function resultOf({ people }: WorldFold, index: number): ResultView | null {
  const last = people.lastEndingOf(index);
  if (last === null) return null;
  const action = people.lastAction[index] as ResultView['action'];
  return { action, ending: last.ending, status: last.status };
}

function credentialOf(world: WorldFold, index: number): CredentialView {
  const { bytes } = world.people.credentialOf(index);
  const affinity = world.people.affinity[index] as number;
  return {
    kind: bytes === 0 ? 'none' : carriedKind(world.architecture),
    affinity: affinity === 0 ? null : affinity - 1,
    bytes,
    moving: world.moments.credentialOf(index, world.timeUs),
  };
}

function serverOf(world: WorldFold, index: number): ServerView {
  const server = world.servers.at(index);
  const running = server.condition === ServerCondition.running && !isSilent(server);
  const { zonesDown } = world.environment;
  const checks = world.balancer === BalancerCondition.running;
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
    unnoticed: isUnnoticed(server, world.balancer),
    recovering: waits,
    fresh: waits && !server.wasUp,
    workers: world.scenario.servers.workers,
    busy: server.busy,
    queued: server.queued,
    ...copiesAt(world, packPlace(PlaceKind.memory, index)),
    ...world.moments.at(packPlace(PlaceKind.memory, index), world.timeUs),
    ...listed(server.gone),
    nextCheckUs: checks && server.nextCheckUs > world.timeUs ? server.nextCheckUs : null,
    changes: changesFor('server', server.condition, server.flags),
  };
}

function storeOf(world: WorldFold): StoreView {
  const { condition, flags, busy, waiting, gone } = world.store;
  return {
    used: usesStore(world.keeping),
    condition,
    flags,
    replica: replicaOf(world),
    busy,
    waiting,
    ...copiesAt(world, STORE),
    ...world.moments.at(STORE, world.timeUs),
    ...listed(gone),
    changes: changesFor('store', condition, flags),
  };
}

function replicaOf(world: WorldFold): ReplicaView | null {
  const { replica } = world.environment;
  if (replica === null) return null;
  return { condition: replica, ...copiesAt(world, REPLICA) };
}

/** Current copies first, then in order of owner. */
function copiesAt(world: WorldFold, place: number): Pick<ServerView, 'copies' | 'copyCount'> {
  const copyCount = world.copies.countAt(place);
  const most = Math.min(copyCount, LISTED_MAX);
  const copies: CopyView[] = [];
  for (const stale of [false, true]) {
    for (let owner = 0; copies.length < most && owner < world.people.count; owner += 1) {
      for (const session of world.copies.ownedAt(place, owner)) {
        // A newer session than the held one is not stale: its owner is about to hear of it.
        if (session < world.people.heldBy(owner) !== stale || copies.length === most) continue;
        const packed = world.copies.packedAt(session, place) as number;
        copies.push({ session, ...unpackContents(packed), stale });
      }
    }
  }
  return { copies, copyCount };
}

function listed(gone: ReadonlySet<number>): Pick<ServerView, 'gone' | 'goneCount'> {
  const inOrder = [...gone].sort((one, other) => one - other);
  return { gone: inOrder.slice(0, LISTED_MAX), goneCount: gone.size };
}
