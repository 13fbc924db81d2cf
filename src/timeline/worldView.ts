import {
  type Activity,
  architecture,
  BalancerCondition,
  Belief,
  changesFor,
  clientName,
  Ending,
  PlaceKind,
  packPlace,
  ServerCondition,
  serverName,
  unpackContents,
  unpackPlace,
} from '../engine';
import { STORE } from './copies';
import { groupsOf } from './groups';
import { usesStore } from './keeping';
import { isUnnoticed } from './servers';
import type {
  CopyView,
  CredentialView,
  PersonView,
  ResultView,
  ServerView,
  StoreView,
  WorldView,
} from './view';
import type { WorldFold } from './worldFold';

/** Copies and names listed per place at most. */
const LISTED_MAX = 24;
/** Ranks stale copies after all others: clients are below this. */
const STALE = 1 << 20;

/** Plain data for the page: what is true in `world` now. */
export function viewOf(world: WorldFold): WorldView {
  const { crowd, people } = world;
  return {
    timeUs: world.timeUs,
    architecture: world.architecture,
    crowd,
    people: crowd ? [] : Array.from({ length: people.count }, (_, index) => personOf(world, index)),
    groups: crowd ? groupsOf(world).views : [],
    balancer: { condition: world.balancer, changes: changesFor('balancer', world.balancer, 0) },
    servers: world.servers.present().map((index) => serverOf(world, index)),
    store: storeOf(world),
    changes: changesFor('cluster', world.servers.count, world.clusterFlags),
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
    credential: credentialOf(world, index),
    identityIn: identityIn === undefined ? null : unpackPlace(identityIn),
    cartIn: cart === null ? null : unpackPlace(cart.place),
    lastServer: lastServer < 0 ? null : lastServer,
    lastResult,
    troubled: lastResult !== null && isFailure(lastResult.ending),
  };
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
  const bytes = world.people.credentialBytes[index] as number;
  const affinity = world.people.affinity[index] as number;
  return {
    kind: bytes === 0 ? 'none' : architecture(world.architecture).credential,
    affinity: affinity === 0 ? null : affinity - 1,
    bytes,
  };
}

function serverOf(world: WorldFold, index: number): ServerView {
  const server = world.servers.at(index);
  const running = server.condition === ServerCondition.running;
  const checks = world.balancer === BalancerCondition.running;
  return {
    index,
    name: serverName(index),
    condition: server.condition,
    belief: server.belief,
    unnoticed: isUnnoticed(server, world.balancer),
    recovering: running && server.belief === Belief.down,
    fresh: running && server.belief === Belief.down && !server.wasUp,
    workers: world.scenario.servers.workers,
    busy: server.busy,
    queued: server.queued,
    ...copiesAt(world, packPlace(PlaceKind.memory, index)),
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
    busy,
    waiting,
    ...copiesAt(world, STORE),
    ...listed(gone),
    changes: changesFor('store', condition, flags),
  };
}

/** Current copies first, then in order of owner. */
function copiesAt(world: WorldFold, place: number): Pick<ServerView, 'copies' | 'copyCount'> {
  const shelf = world.copies.at(place);
  const ranked = [...shelf].map(([session, packed]) => {
    const { owner } = unpackContents(packed);
    // A newer session than the held one is not stale: its owner is about to hear of it.
    const stale = session < world.people.heldBy(owner);
    return { session, packed, stale, rank: stale ? owner + STALE : owner };
  });
  ranked.sort((one, other) => one.rank - other.rank || one.session - other.session);
  const copies = ranked
    .slice(0, LISTED_MAX)
    .map(({ session, packed, stale }): CopyView => ({ session, ...unpackContents(packed), stale }));
  return { copies, copyCount: shelf.size };
}

function listed(gone: ReadonlySet<number>): Pick<ServerView, 'gone' | 'goneCount'> {
  const inOrder = [...gone].sort((one, other) => one - other);
  return { gone: inOrder.slice(0, LISTED_MAX), goneCount: gone.size };
}
