import { Action, Ending, Leg, PlaceKind } from '../../engine';
import { carriedKind } from '../../timeline/facts/carried';
import { LOST_AT, type Message } from '../../timeline/facts/messages';
import type { Groups } from '../../timeline/groups';
import type { SystemFold } from '../../timeline/systemFold';
import type { Followed, Frame, Packet, PacketEnd, Tag } from '../layers/types';

/** Packets drawn one by one when people are named. */
export const NAMED_PACKETS_MAX = 24;
/** Packets drawn one by one in a crowd, where they are dots of a stream. */
export const CROWD_PACKETS_MAX = 400;
/**
 * Header bytes at which a packet is drawn smallest and largest; between them size follows the
 * logarithm.
 */
const LOAD_BYTES_MIN = 64;
const LOAD_BYTES_MAX = 8192;

type Link = 'connection' | 'client' | 'cdn' | 'server' | 'store' | 'peer' | 'replica';

interface Drawing {
  readonly kind: Packet['kind'];
  readonly link: Link;
  /** Away from the person. */
  readonly outward: boolean;
}

/** How each leg is drawn; null for those that are not. */
const DRAWN: Readonly<Record<Leg, Drawing | null>> = {
  [Leg.clientToBalancer]: { kind: 'request', link: 'client', outward: true },
  [Leg.balancerToServer]: { kind: 'request', link: 'server', outward: true },
  [Leg.serverToStore]: { kind: 'store', link: 'store', outward: true },
  [Leg.storeToServer]: { kind: 'store', link: 'store', outward: false },
  [Leg.serverToBalancer]: { kind: 'answer', link: 'server', outward: false },
  [Leg.balancerToClient]: { kind: 'answer', link: 'client', outward: false },
  [Leg.clientToCdn]: { kind: 'request', link: 'client', outward: true },
  [Leg.cdnToClient]: { kind: 'answer', link: 'client', outward: false },
  [Leg.cdnToBalancer]: { kind: 'request', link: 'cdn', outward: true },
  [Leg.balancerToCdn]: { kind: 'answer', link: 'cdn', outward: false },
  [Leg.checkToServer]: { kind: 'check', link: 'server', outward: true },
  [Leg.checkToBalancer]: { kind: 'check', link: 'server', outward: false },
  [Leg.serverToServer]: { kind: 'copy', link: 'peer', outward: true },
  [Leg.storeToReplica]: { kind: 'copy', link: 'replica', outward: true },
  [Leg.serverToClient]: { kind: 'answer', link: 'connection', outward: false },
  // There is no orders database in the picture.
  [Leg.serverToOrders]: null,
  [Leg.ordersToServer]: null,
};

/** Who is drawn at the near end: groups in a crowd, else the people who are here. */
export interface ClientEnds {
  readonly groups: Groups | null;
  /** Numbers of people, in order; empty in a crowd. */
  readonly here: readonly number[];
}

/** What travels at `timeUs`. */
export function packetsOf(
  system: SystemFold,
  timeUs: number,
  ends: ClientEnds,
  followed: Followed | null,
): Pick<Frame, 'packets' | 'surplus'> {
  const travelling = system.messages.active.filter(
    (message) =>
      DRAWN[message.leg] !== null &&
      message.sentUs <= timeUs &&
      timeUs < message.goneUs &&
      hasEnds(system, message),
  );
  const isDrawn = choose(travelling, ends.groups !== null);
  const packets: Packet[] = [];
  const surplus = new Map<string, Frame['surplus'][number]>();
  travelling.forEach((message, position) => {
    const wire = wireOf(system, message, ends);
    if (isDrawn(message, position)) {
      packets.push(packetOf(system, message, wire, timeUs, followed));
      return;
    }
    const { count, back } = surplus.get(wire.key) ?? { count: 0, back: 0 };
    const isBack = DRAWN[message.leg]?.outward === false;
    const counts = { count: count + 1, back: back + Number(isBack) };
    surplus.set(wire.key, { from: wire.near, to: wire.far, ...counts });
  });
  return { packets, surplus: [...surplus.values()] };
}

/** Nothing is drawn on the way to somebody who has left. */
const hasEnds = ({ people }: SystemFold, { leg, client }: Message): boolean =>
  (DRAWN[leg]?.link !== 'client' && DRAWN[leg]?.link !== 'connection') || people.isHere(client);

/** Which of too many messages are drawn one by one. */
function choose(
  travelling: readonly Message[],
  crowd: boolean,
): (message: Message, position: number) => boolean {
  if (!crowd) return (_, position) => position < NAMED_PACKETS_MAX;
  // Every second attempt, or fourth, or eighth: hardly any packet appears or vanishes on its way.
  let stride = 1;
  while (travelling.length / stride > CROWD_PACKETS_MAX) stride *= 2;
  return ({ attempt }) => attempt % stride === 0;
}

/** The wire that a message is on, from the end near the person. Equal wires have equal keys. */
interface PacketWire {
  readonly near: PacketEnd;
  readonly far: PacketEnd;
  readonly key: string;
}

function wireOf(
  system: SystemFold,
  { leg, client, server }: Message,
  { groups, here }: ClientEnds,
): PacketWire {
  const serverEnd: PacketEnd = { node: 'server', index: server };
  const { link } = DRAWN[leg] as Drawing;
  switch (link) {
    case 'connection':
    case 'client': {
      const home = system.people.home[client] as number;
      const index = groups === null ? here.indexOf(client) : (groups.indexOf.get(home) ?? 0);
      const door: PacketEnd =
        system.environment.cdn === null ? { node: 'balancer' } : { node: 'cdn' };
      return {
        near: { node: 'client', index },
        far: link === 'client' ? door : serverEnd,
        key: link === 'client' ? `client ${index}` : `${link} ${index} ${server}`,
      };
    }
    case 'cdn':
      return { near: { node: 'cdn' }, far: { node: 'balancer' }, key: 'cdn' };
    case 'store':
      return { near: serverEnd, far: { node: 'store' }, key: `store ${server}` };
    case 'peer':
      // Of a copy for another server, the record has the sender in place of a person.
      return {
        near: { node: 'server', index: client },
        far: serverEnd,
        key: `peer ${client} ${server}`,
      };
    case 'replica':
      return { near: { node: 'store' }, far: { node: 'replica' }, key: 'replica' };
    case 'server':
      return { near: { node: 'balancer' }, far: serverEnd, key: `server ${server}` };
  }
}

function packetOf(
  system: SystemFold,
  message: Message,
  { near, far }: PacketWire,
  timeUs: number,
  followed: Followed | null,
): Packet {
  const { kind: drawn, link, outward } = DRAWN[message.leg] as Drawing;
  // What belongs to no attempt is a health check, also where it goes on to the store.
  const isOwn = drawn === 'copy' || link === 'connection';
  // Between servers: a copy of a session, or a call from service to service for somebody, or its answer.
  const isCall = link === 'peer' && message.attempt !== 0;
  const kind = isCall ? 'store' : message.attempt === 0 && !isOwn ? 'check' : drawn;
  const flown = (timeUs - message.sentUs) / message.flightUs;
  return {
    client: isCall ? personOf(system, message) : link === 'peer' ? -1 : message.client,
    from: outward ? near : far,
    to: outward ? far : near,
    progress: Math.min(flown, message.lost ? LOST_AT : 1),
    kind,
    mood: moodOf(kind, message),
    tag: system.crowd ? null : tagOf(system, kind, message, followed),
    load: carriesCredential(system, kind, message) ? loadOf(message.bytes) : null,
  };
}

/** Who a call from service to service is for; -1 where that is not known any more. */
const personOf = (system: SystemFold, { attempt }: Message): number =>
  system.attempts.get(attempt)?.client ?? -1;

/** What changes something that is kept. */
const CHANGES: ReadonlySet<number> = new Set<number>([
  Action.add,
  Action.checkout,
  Action.save,
  Action.begin,
  Action.confirm,
  Action.commit,
]);

/**
 * Every request brings what its person has; of answers, only those that hand out something new: to
 * a login, and to a change of a cart that lives in the browser.
 */
function carriesCredential(system: SystemFold, kind: Packet['kind'], message: Message): boolean {
  if (kind === 'request') return message.bytes > 0;
  if (kind !== 'answer' || message.ending !== Ending.ok) return false;
  const { action } = message;
  if (action === Action.login) return true;
  return CHANGES.has(action) && system.keeping.cart === PlaceKind.pocket;
}

function moodOf(kind: Packet['kind'], message: Message): Packet['mood'] {
  if (message.lost) return 'lost';
  if (kind !== 'answer') return 'plain';
  if (message.ending === Ending.ok) return 'ok';
  return message.ending === Ending.notLoggedIn ? 'notLoggedIn' : 'error';
}

function tagOf(
  system: SystemFold,
  kind: Packet['kind'],
  message: Message,
  followed: Followed | null,
): Tag | null {
  if (message.lost) return { word: 'lost' };
  switch (kind) {
    case 'request': {
      const isWanted =
        (followed?.kind === 'person' && followed.index === message.client) ||
        message.attempt === system.firstSeen.attempt;
      if (!isWanted || message.bytes === 0) return null;
      return { word: carriedKind(system.architecture), number: message.bytes };
    }
    case 'check': {
      const isWanted =
        followed?.kind === 'balancer' ||
        (followed?.kind === 'server' && followed.index === message.server) ||
        system.firstSeen.isFirstCheck(message);
      return isWanted ? { word: 'healthCheck' } : null;
    }
    case 'answer':
      return answerTag(message);
    case 'store':
    case 'copy':
      return null;
  }
}

function answerTag({ ending, status }: Message): Tag | null {
  if (ending === Ending.ok) return null;
  if (ending === Ending.notLoggedIn) return { word: 'logIn' };
  if (ending === Ending.refused) return { word: 'refused' };
  return status > 0 ? { word: 'status', number: status } : { word: 'noAnswer' };
}

function loadOf(bytes: number): number {
  const doublings = Math.log2(Math.max(bytes, LOAD_BYTES_MIN) / LOAD_BYTES_MIN);
  return Math.min(1, doublings / Math.log2(LOAD_BYTES_MAX / LOAD_BYTES_MIN));
}
