import type { Point } from '../geometry/track';
import { CHIP_REACH } from './chips';
import type { PlacedPacket } from './lanes';
import { payloadPoints } from './payload';
import { drawPill, pillSize } from './pills';
import type { Scene } from './scene';
import type { Rect } from './types';

/** CSS pixels between a packet and its tag, and between a tag and a node. */
const GAP = 3;
const NODE_EDGE = 5;

/** Bad news is placed first, and is never left out for lack of room. */
const URGENCY = { lost: 3, error: 3, notLoggedIn: 3, ok: 1, plain: 1 } as const;

/**
 * Draws the short texts beside packets. A tag stays on the outer side of its packet's lane and
 * between the two nodes; it goes to the other side, or is left out, rather than cover anything.
 */
export function drawTags(scene: Scene, placed: readonly PlacedPacket[]): void {
  const chips = placed.map(({ place }) => around(place, CHIP_REACH, scene));
  const taken = [...chips, ...nodes(scene), ...placed.flatMap((entry) => cargo(entry, scene))];
  const tagged = placed.filter(({ packet }) => packet.tag !== '');
  tagged.sort((a, b) => URGENCY[b.packet.mood] - URGENCY[a.packet.mood]);
  for (const entry of tagged) {
    const { packet } = entry;
    const isUrgent = URGENCY[packet.mood] > 1;
    const own = chips[placed.indexOf(entry)];
    const boxes = candidates(scene, entry);
    const free = boxes.find(
      (box) =>
        isInside(box, scene) && !taken.some((other) => other !== own && overlaps(box, other)),
    );
    const box = free ?? (isUrgent ? (boxes.find((one) => isInside(one, scene)) ?? boxes[0]) : null);
    if (!box) continue;
    taken.push(box);
    const colour = isUrgent ? scene.palette.fail : scene.palette.muted;
    drawPill(scene, packet.tag, box, colour, isUrgent);
  }
}

/** Boxes for the tag of a packet, best first. */
function candidates(scene: Scene, { packet, leg, place }: PlacedPacket): Rect[] {
  const { width, height } = pillSize(scene, packet.tag, URGENCY[packet.mood] > 1);
  const [first, last] = [leg.track.curve[0]!, leg.track.curve.at(-1)!];
  const reach = CHIP_REACH * scene.scale + GAP;
  if (scene.geometry.layout.flow === 'across') {
    const x = between(place.x, width, first.x, last.x) - width / 2;
    // Where the wire is steep, what the packet carries hangs below or above it.
    const isSteep = Math.abs(place.alongY) > 0.5;
    const outer = isSteep ? Math.sign(place.alongY) : leg.backwards ? -1 : 1;
    return [outer, -outer, 2 * outer, -2 * outer].map((side) => {
      const away = reach + height / 2 + (Math.abs(side) - 1) * (height + GAP);
      return { x, y: place.y + Math.sign(side) * away - height / 2, width, height };
    });
  }
  const y = between(place.y, height, first.y, last.y) - height / 2;
  const outer = leg.backwards ? 1 : -1;
  return [outer, -outer].map((side) => {
    const x = place.x + side * (reach + width / 2) - width / 2;
    return { x, y, width, height };
  });
}

/** The centre nearest to `wanted` at which something of this size fits between two nodes. */
function between(wanted: number, size: number, start: number, end: number): number {
  const low = start + GAP + size / 2;
  const high = end - GAP - size / 2;
  return low > high ? (start + end) / 2 : Math.min(high, Math.max(low, wanted));
}

/** Nodes lie over the canvas; a tag may touch one with its padding, but not with its text. */
function nodes({ geometry: { layout } }: Scene): Rect[] {
  const servers = layout.servers.map(({ rect }) => rect);
  const cdn = layout.cdn === null ? [] : [layout.cdn];
  return [...layout.people, ...cdn, layout.balancer, ...servers, layout.store].map((rect) => ({
    x: rect.x + NODE_EDGE,
    y: rect.y + NODE_EDGE,
    width: rect.width - 2 * NODE_EDGE,
    height: rect.height - 2 * NODE_EDGE,
  }));
}

function cargo(entry: PlacedPacket, scene: Scene): Rect[] {
  return payloadPoints(entry, scene.scale).map((point) => around(point, 2, scene));
}

function around({ x, y }: Point, reach: number, { scale }: Scene): Rect {
  const size = 2 * reach * scale;
  return { x: x - size / 2, y: y - size / 2, width: size, height: size };
}

function isInside(box: Rect, { geometry: { layout } }: Scene): boolean {
  const { x, y, width, height } = box;
  return x >= 0 && y >= 0 && x + width <= layout.width && y + height <= layout.height;
}

function overlaps(a: Rect, b: Rect): boolean {
  const apartX = a.x + a.width <= b.x || b.x + b.width <= a.x;
  return !apartX && a.y + a.height > b.y && b.y + b.height > a.y;
}
