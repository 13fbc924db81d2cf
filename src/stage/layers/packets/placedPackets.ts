import type { Geometry, Leg } from '../../geometry/geometry';
import { type Place, placeAt } from '../../geometry/track';
import type { Packet } from '../types';

/** A message with its place on the stage. */
export interface PlacedPacket {
  readonly packet: Packet;
  readonly leg: Leg;
  readonly place: Place;
  /** 0 to 1 along the whole leg, and CSS pixels to the right of it. */
  readonly progress: number;
  readonly side: number;
  /** 0 at the edge of a node to 1 on the open way. */
  readonly alpha: number;
}

/** CSS pixels at scale 1. There and back each keep to their own side of the wire. */
const OWN_SIDE = 6;
/** Two messages that meet step aside: this much further each, from this far apart. */
const STEP_ASIDE = 6;
const SIGHT = 44;
/** Distance at which messages in the same direction do not hide each other. */
const SPACING = 22;
const WIDEST = 44;
/** Half of a message: with its middle this far from a node it touches it. */
const REACH = 11;
/** Over this way a message appears and fades. */
const FADE = 14;
/** Where the way is short, at most these shares of it are used for both. */
const REACH_SHARE = 0.22;
const FADE_SHARE = 0.3;

/** The messages on one wire: there and back. */
interface Lanes {
  readonly forth: OnWire[];
  readonly back: OnWire[];
}

interface OnWire {
  readonly packet: Packet;
  readonly leg: Leg;
  readonly progress: number;
  readonly alpha: number;
  /** CSS pixels from where the leg begins, for the one who walks it. */
  readonly way: number;
}

/**
 * Places messages on their wires: they keep to the right, those that meet step further aside, and
 * whoever would hide another one moves further out. How far depends on distances alone and without
 * steps, so nothing jumps.
 */
export function placePackets(
  geometry: Geometry,
  packets: readonly Packet[],
  scale: number,
): PlacedPacket[] {
  const wires = new Map<number, Lanes>();
  for (const packet of packets) {
    const leg = geometry.leg(packet.from, packet.to);
    if (leg === null) continue;
    const lanes = wires.get(leg.wire) ?? { forth: [], back: [] };
    wires.set(leg.wire, lanes);
    const { progress, alpha } = visibleAt(leg, packet.progress, REACH * scale);
    const way = progress * leg.track.length;
    (leg.backwards ? lanes.back : lanes.forth).push({ packet, leg, progress, alpha, way });
  }
  return [...wires.values()].flatMap(({ forth, back }) => [
    ...placeLane(forth, back, scale),
    ...placeLane(back, forth, scale),
  ]);
}

/**
 * Where on its leg a message is seen after a share of its way, and how clearly: it travels between
 * the visible edges of both columns, at constant speed, and appears and fades there.
 * @param reach CSS pixels that it keeps away from both edges
 */
export function visibleAt(
  leg: Leg,
  share: number,
  reach: number,
): { readonly progress: number; readonly alpha: number } {
  const { length } = leg.track;
  if (length === 0) return { progress: share, alpha: 1 };
  const [start, end] = leg.backwards
    ? [length - leg.openTo, length - leg.openFrom]
    : [leg.openFrom, leg.openTo];
  const inset = Math.min(reach, (end - start) * REACH_SHARE);
  const free = end - start - 2 * inset;
  const fade = Math.min(FADE, free * FADE_SHARE);
  const alpha = Math.min(1, (share * free) / fade, ((1 - share) * free) / fade);
  return { progress: (start + inset + share * free) / length, alpha: Math.max(0, alpha) };
}

/** Places a message in the middle of its leg, whatever its own progress is. */
export function placeMidway(packet: Packet, leg: Leg): PlacedPacket {
  const { progress } = visibleAt(leg, 0.5, 0);
  return placed({ packet, leg, progress, alpha: 1, way: 0 }, 0);
}

function placed({ packet, leg, progress, alpha }: OnWire, side: number): PlacedPacket {
  const place = betweenColumns(leg, placeAt(leg.track, progress, leg.backwards, side));
  return { packet, leg, progress, side, alpha, place };
}

/** Who steps aside on a steep wire must not get beneath a node. */
function betweenColumns(leg: Leg, place: Place): Place {
  const [first, last] = [leg.open[0]!, leg.open.at(-1)!];
  const isAcross = leg.flow === 'across';
  const [start, end] = isAcross ? [first.x, last.x] : [first.y, last.y];
  const room = Math.min(REACH, (end - start) / 2);
  // Ways beside a column begin and end at the same edge.
  if (room <= 0) return place;
  const within = (value: number) => Math.min(end - room, Math.max(start + room, value));
  return isAcross ? { ...place, x: within(place.x) } : { ...place, y: within(place.y) };
}

function placeLane(lane: OnWire[], oncoming: readonly OnWire[], scale: number): PlacedPacket[] {
  const queue = [...lane].sort((a, b) => a.way - b.way || a.packet.client - b.packet.client);
  const spacing = SPACING * scale;
  let aside = 0;
  let previous = Number.NEGATIVE_INFINITY;
  return queue.map((entry) => {
    const gap = entry.way - previous;
    previous = entry.way;
    aside =
      gap < spacing
        ? Math.min(WIDEST * scale, aside + Math.sqrt(spacing * spacing - gap * gap))
        : Math.max(0, aside - (gap - spacing));
    return placed(entry, OWN_SIDE * scale + aside + meeting(entry, oncoming, scale));
  });
}

/** CSS pixels to step aside for the nearest message that comes the other way. */
function meeting({ way, leg }: OnWire, oncoming: readonly OnWire[], scale: number): number {
  const gaps = oncoming.map((other) => Math.abs(leg.track.length - other.way - way));
  const nearness = 1 - Math.min(SIGHT * scale, ...gaps) / (SIGHT * scale);
  // Full width before the two touch.
  return STEP_ASIDE * scale * Math.min(1, 2 * nearness);
}
