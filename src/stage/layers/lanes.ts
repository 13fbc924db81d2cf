import type { Geometry, Leg } from '../geometry/geometry';
import { type Place, placeAt } from '../geometry/track';
import type { Packet } from './types';

/** A message with its place on the stage. */
export interface PlacedPacket {
  readonly packet: Packet;
  readonly leg: Leg;
  readonly place: Place;
  /** 0 to 1 along the leg, and CSS pixels to the right of it. */
  readonly progress: number;
  readonly side: number;
}

/** CSS pixels at scale 1. Two messages that meet step aside: this far each, from this far apart. */
const STEP_ASIDE = 12;
const SIGHT = 44;
/** Distance at which messages in the same direction do not hide each other. */
const SPACING = 22;
const WIDEST = 44;

/** The messages on one wire: there and back. */
interface Lanes {
  readonly forth: OnWire[];
  readonly back: OnWire[];
}

interface OnWire {
  readonly packet: Packet;
  readonly leg: Leg;
  /** CSS pixels from where the message set out. */
  readonly way: number;
}

/**
 * Places messages on their wires: those that meet keep to the right, and whoever would hide another
 * one moves further out. How far depends on distances alone and without steps, so nothing jumps.
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
    const way = packet.progress * leg.track.length;
    (leg.backwards ? lanes.back : lanes.forth).push({ packet, leg, way });
  }
  return [...wires.values()].flatMap(({ forth, back }) => [
    ...placeLane(forth, back, scale),
    ...placeLane(back, forth, scale),
  ]);
}

/** Places a message at a given share of its way, whatever its own progress is. */
export function place(packet: Packet, leg: Leg, progress: number, side: number): PlacedPacket {
  const { track, backwards } = leg;
  return { packet, leg, progress, side, place: placeAt(track, progress, backwards, side) };
}

function placeLane(lane: OnWire[], oncoming: readonly OnWire[], scale: number): PlacedPacket[] {
  const queue = [...lane].sort((a, b) => a.way - b.way || a.packet.client - b.packet.client);
  const spacing = SPACING * scale;
  let aside = 0;
  let previous = Number.NEGATIVE_INFINITY;
  return queue.map((entry) => {
    const { packet, leg, way } = entry;
    const gap = way - previous;
    previous = way;
    aside =
      gap < spacing
        ? Math.min(WIDEST * scale, aside + Math.sqrt(spacing * spacing - gap * gap))
        : Math.max(0, aside - (gap - spacing));
    const side = aside + meeting(entry, oncoming, scale);
    return place(packet, leg, packet.progress, side);
  });
}

/** CSS pixels to step aside for the nearest message that comes the other way. */
function meeting({ way, leg }: OnWire, oncoming: readonly OnWire[], scale: number): number {
  const gaps = oncoming.map((other) => Math.abs(leg.track.length - other.way - way));
  const nearness = 1 - Math.min(SIGHT * scale, ...gaps) / (SIGHT * scale);
  // Full width before the two touch.
  return STEP_ASIDE * scale * Math.min(1, 2 * nearness);
}
