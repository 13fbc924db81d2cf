import { type Point, placeAt } from '../geometry/track';
import { line, strokeWith } from './brush';
import type { PlacedPacket } from './lanes';
import type { Scene } from './scene';

/** CSS pixels at scale 1: behind the middle of its packet, and at the limit of what may travel. */
const DISTANCE = 17;
const LONGEST = 34;
/** A line of no length at all would not be drawn. */
const SHORTEST = 0.5;
const SEGMENTS = 6;
const WIDTH = 5;

/**
 * Draws what a request carries as a wagon behind it on the wire: a dot for a cookie, and the longer
 * the more bytes a token has.
 */
export function drawPayload(scene: Scene, entry: PlacedPacket): void {
  const points = payloadPoints(entry, scene.scale);
  if (points.length === 0) return;
  const { brush, palette, scale } = scene;
  brush.lineCap = 'round';
  brush.lineJoin = 'round';
  line(brush, points);
  strokeWith(brush, palette.surface, (WIDTH + 4) * scale);
  const identity = palette.identities[entry.packet.client % palette.identities.length]!;
  strokeWith(brush, identity.fill, WIDTH * scale);
}

/** Points along what a message carries, nearest first; none where it carries nothing. */
export function payloadPoints(
  { packet, leg, progress, side }: PlacedPacket,
  scale: number,
): Point[] {
  if (packet.kind !== 'request' || packet.load === null) return [];
  const size = SHORTEST + packet.load * LONGEST;
  return Array.from({ length: SEGMENTS + 1 }, (_, segment) => {
    const behind = (DISTANCE + (segment / SEGMENTS) * size) * scale;
    const share = progress - behind / (leg.track.length || 1);
    return placeAt(leg.track, share, leg.backwards, side);
  });
}
