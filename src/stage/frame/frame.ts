import {
  Activity,
  BalancerCondition,
  Belief,
  CdnCondition,
  NetworkFlag,
  ServerCondition,
  ServerFlag,
  Standing,
  StoreCondition,
} from '../../engine';
import { usesStore } from '../../timeline/facts/keeping';
import { isSilent } from '../../timeline/facts/servers';
import { type Groups, groupsOf } from '../../timeline/groups';
import type { WorldFold } from '../../timeline/worldFold';
import type { Dot, Followed, Frame, PacketEnd, Wire } from '../layers/types';
import { momentsOf } from './frameMoments';
import { packetsOf } from './framePackets';

/** Steps in which a flare fades. */
const FLARES = 4;

const BALANCER: PacketEnd = { node: 'balancer' };
const STORE: PacketEnd = { node: 'store' };
const CDN: PacketEnd = { node: 'cdn' };

/**
 * The picture at `timeUs`, for a world that has been folded up to then. The client ends of wires
 * and packets carry a place in the view: of a person, or of a group in a crowd.
 * @param followed what a visitor looks at
 */
export function frameAt(world: WorldFold, timeUs: number, followed: Followed | null = null): Frame {
  const groups = world.crowd ? groupsOf(world) : null;
  const here = groups === null ? world.people.here() : [];
  return {
    timeUs,
    wires: wiresOf(world, groups?.views.length ?? here.length),
    ...packetsOf(world, timeUs, { groups, here }, followed),
    dots: groups === null ? [] : dotsOf(world, groups, timeUs),
    moments: momentsOf(world, timeUs, { groups, here }),
  };
}

function wiresOf(world: WorldFold, clientEnds: number): Wire[] {
  const stopped = world.balancer === BalancerCondition.stopped;
  const { cdn, networkFlags } = world.environment;
  const cut = (networkFlags & NetworkFlag.peopleCut) !== 0;
  const door = cdn === null ? BALANCER : CDN;
  // What is cut is the way to the balancer, wherever that begins.
  const shut = stopped || cut;
  const closed = cdn === null ? shut : cdn === CdnCondition.stopped;
  const wires: Wire[] = [];
  for (let index = 0; index < clientEnds; index += 1) {
    const from: PacketEnd = { node: 'client', index };
    wires.push({ from, to: door, look: closed ? 'dead' : 'live' });
  }
  if (cdn !== null) wires.push({ from: CDN, to: BALANCER, look: shut ? 'dead' : 'live' });
  for (const index of world.servers.present()) {
    const server: PacketEnd = { node: 'server', index };
    const look = stopped ? 'dead' : lookOfServer(world, index);
    wires.push({ from: BALANCER, to: server, look });
    wires.push({ from: server, to: STORE, look: lookOfStoreWire(world, index) });
  }
  return wires;
}

function lookOfServer(world: WorldFold, index: number): Wire['look'] {
  const server = world.servers.at(index);
  if (server.belief !== Belief.up) return 'dead';
  return isSilent(server) ? 'unnoticed' : 'live';
}

function lookOfStoreWire(world: WorldFold, index: number): Wire['look'] {
  if (!usesStore(world.keeping)) return 'unused';
  const { condition, flags } = world.servers.at(index);
  const dead =
    world.store.condition === StoreCondition.unreachable ||
    world.store.condition === StoreCondition.stopped ||
    (flags & ServerFlag.cutFromStore) !== 0 ||
    condition === ServerCondition.stopped;
  return dead ? 'dead' : 'live';
}

function dotsOf(world: WorldFold, groups: Groups, timeUs: number): Dot[] {
  // A thousand people share a handful of dots, made as they come up: a new picture every frame makes next to no garbage.
  const shared = groups.views.map(
    (): Record<Dot['look'], Dot[]> => ({ held: [], lost: [], loggedOut: [], waiting: [] }),
  );
  const dots: Dot[] = [];
  world.people.home.forEach((home, client) => {
    if (!world.people.isHere(client)) return;
    const group = groups.indexOf.get(home) as number;
    const look = lookOfPerson(world, client);
    const isOut = look === 'lost' || look === 'loggedOut';
    const flare = isOut ? Math.ceil(world.moments.flareOf(client, timeUs) * FLARES) : 0;
    const alike = shared[group]?.[look] as Dot[];
    alike[flare] ??= { group, look, flare: flare / FLARES };
    dots.push(alike[flare]);
  });
  return dots;
}

function lookOfPerson({ people }: WorldFold, client: number): Dot['look'] {
  const standing = people.standingOf(client);
  if (standing !== Standing.anonymous) {
    // Who never had a session has lost nothing: waiting for the first login is no harm.
    if (people.heldBy(client) === 0) return 'waiting';
    if (standing === Standing.sessionLost) return 'lost';
    if (standing !== Standing.loggedIn) return 'loggedOut';
  }
  const waits = (people.activity[client] as number) < Activity.thinking;
  return waits ? 'waiting' : 'held';
}
