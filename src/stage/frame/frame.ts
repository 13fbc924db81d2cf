import {
  Activity,
  BalancerCondition,
  Belief,
  CdnCondition,
  NetworkFlag,
  SERVERS_MAX,
  ServerCondition,
  ServerFlag,
  Standing,
  StoreCondition,
} from '../../engine';
import { usesStore } from '../../timeline/facts/keeping';
import { isSilent } from '../../timeline/facts/servers';
import { type Groups, groupsOf } from '../../timeline/groups';
import type { SystemFold } from '../../timeline/systemFold';
import type { Dot, Followed, Frame, PacketEnd, Wire } from '../layers/types';
import { momentsOf } from './frameMoments';
import { type ClientEnds, packetsOf } from './framePackets';

/** Steps in which a flare fades. */
const FLARES = 4;

const BALANCER: PacketEnd = { node: 'balancer' };
const STORE: PacketEnd = { node: 'store' };
const CDN: PacketEnd = { node: 'cdn' };

/** Whether that is one of the pauses. */
const isPause = (activity: number): boolean =>
  activity >= Activity.thinking && activity <= Activity.aboutToLogIn;

/**
 * The picture at `timeUs`, for a system that has been folded up to then. The client ends of wires
 * and packets carry a place in the view: of a person, or of a group in a crowd.
 * @param followed what a visitor looks at
 */
export function frameAt(
  system: SystemFold,
  timeUs: number,
  followed: Followed | null = null,
): Frame {
  const groups = system.crowd ? groupsOf(system) : null;
  const here = groups === null ? system.people.here() : [];
  return {
    timeUs,
    wires: [
      ...wiresOf(system, groups?.views.length ?? here.length),
      ...connectionsOf(system, { groups, here }),
    ],
    ...packetsOf(system, timeUs, { groups, here }, followed),
    dots: groups === null ? [] : dotsOf(system, groups, timeUs),
    moments: momentsOf(system, timeUs, { groups, here }),
  };
}

function wiresOf(system: SystemFold, clientEnds: number): Wire[] {
  const stopped = system.balancer === BalancerCondition.stopped;
  const { cdn, networkFlags } = system.environment;
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
  for (const index of system.servers.present()) {
    const server: PacketEnd = { node: 'server', index };
    const look = stopped ? 'dead' : lookOfServer(system, index);
    wires.push({ from: BALANCER, to: server, look });
    wires.push({ from: server, to: STORE, look: lookOfStoreWire(system, index) });
  }
  return wires;
}

/** Connections that stay open: from each person, or from each group of a crowd, to the server at the other end. */
function connectionsOf({ people }: SystemFold, { groups, here }: ClientEnds): Wire[] {
  const wires = new Map<number, Wire>();
  people.connectedTo.forEach((to, client) => {
    if (to === 0) return;
    const home = people.home[client] as number;
    const index = groups === null ? here.indexOf(client) : (groups.indexOf.get(home) ?? 0);
    const from: PacketEnd = { node: 'client', index };
    const server: PacketEnd = { node: 'server', index: to - 1 };
    wires.set(index * SERVERS_MAX + to, { from, to: server, look: 'open' });
  });
  return [...wires.values()];
}

function lookOfServer(system: SystemFold, index: number): Wire['look'] {
  const server = system.servers.at(index);
  if (server.belief !== Belief.up) return 'dead';
  return isSilent(server) ? 'unnoticed' : 'live';
}

function lookOfStoreWire(system: SystemFold, index: number): Wire['look'] {
  if (!usesStore(system.keeping)) return 'unused';
  const { condition, flags } = system.servers.at(index);
  const dead =
    system.store.condition === StoreCondition.unreachable ||
    system.store.condition === StoreCondition.stopped ||
    (flags & ServerFlag.cutFromStore) !== 0 ||
    condition === ServerCondition.stopped;
  return dead ? 'dead' : 'live';
}

function dotsOf(system: SystemFold, groups: Groups, timeUs: number): Dot[] {
  // A thousand people share a handful of dots, made as they come up: a new picture every frame makes next to no garbage.
  const shared = groups.views.map(
    (): Record<Dot['look'], Dot[]> => ({ held: [], lost: [], loggedOut: [], waiting: [] }),
  );
  const dots: Dot[] = [];
  system.people.home.forEach((home, client) => {
    if (!system.people.isHere(client)) return;
    const group = groups.indexOf.get(home) as number;
    const look = lookOfPerson(system, client);
    const isOut = look === 'lost' || look === 'loggedOut';
    const flare = isOut ? Math.ceil(system.moments.flareOf(client, timeUs) * FLARES) : 0;
    const alike = shared[group]?.[look] as Dot[];
    alike[flare] ??= { group, look, flare: flare / FLARES };
    dots.push(alike[flare]);
  });
  return dots;
}

function lookOfPerson({ people }: SystemFold, client: number): Dot['look'] {
  const standing = people.standingOf(client);
  if (standing !== Standing.anonymous) {
    // Who never had a session has lost nothing: waiting for the first login is no harm.
    if (people.heldBy(client) === 0) return 'waiting';
    if (standing === Standing.sessionLost) return 'lost';
    if (standing !== Standing.loggedIn) return 'loggedOut';
  }
  const waits = !isPause(people.activity[client] as number);
  return waits ? 'waiting' : 'held';
}
