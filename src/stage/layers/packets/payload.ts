import { type Point, placeAt } from '../../geometry/track';
import { line, strokeWith } from '../brush';
import type { Scene } from '../scene';
import { identityOf } from './chips';
import type { PlacedPacket } from './placedPackets';

/** CSS pixels at scale 1: behind the middle of its packet, and at the limit of what may travel. */
const DISTANCE = 16;
const LONGEST = 34;
/** A line of no length at all would not be drawn. */
const SHORTEST = 0.5;
const SEGMENTS = 6;
const WIDTH = 5;
/** What comes back without anything leaves a thin trace behind. */
const TAIL_FROM = 12;
const TAIL_LENGTH = 13;
const TAIL_WIDTH = 2;

/**
 * Draws what a message carries as a wagon behind it on the wire: a dot for a cookie, and the longer
 * the more bytes a token has. An answer that brings none has a tail.
 */
export function drawPayload(scene: Scene, entry: PlacedPacket): void {
  const { brush, palette, scale } = scene;
  const { fill } = identityOf(scene, entry.packet.client);
  const cargo = payloadPoints(entry, scale);
  brush.globalAlpha = entry.alpha;
  brush.lineCap = 'round';
  brush.lineJoin = 'round';
  if (cargo.length > 0) {
    line(brush, cargo);
    strokeWith(brush, palette.surface, (WIDTH + 3) * scale);
    strokeWith(brush, fill, WIDTH * scale);
  } else if (comesBack(entry)) {
    line(brush, pointsBehind(entry, TAIL_FROM * scale, TAIL_LENGTH * scale));
    strokeWith(brush, palette.surface, (TAIL_WIDTH + 2) * scale);
    strokeWith(brush, fill, TAIL_WIDTH * scale);
  }
  brush.globalAlpha = 1;
}

/** Points along what a message carries, nearest first; none where it carries nothing. */
export function payloadPoints(entry: PlacedPacket, scale: number): Point[] {
  const { load } = entry.packet;
  if (load === null) return [];
  return pointsBehind(entry, DISTANCE * scale, (SHORTEST + load * LONGEST) * scale);
}

const comesBack = ({ packet }: PlacedPacket): boolean =>
  packet.kind === 'answer' || (packet.kind === 'store' && packet.from.node === 'store');

function pointsBehind({ leg, progress, side }: PlacedPacket, from: number, size: number): Point[] {
  return Array.from({ length: SEGMENTS + 1 }, (_, segment) => {
    const behind = from + (segment / SEGMENTS) * size;
    const share = progress - behind / (leg.track.length || 1);
    return placeAt(leg.track, share, leg.backwards, side);
  });
}
