import type { Scene } from '../scene';
import type { Frame, Packet } from '../types';
import { drawChip } from './chips';
import { drawPayload } from './payload';
import { type PlacedPacket, placePackets } from './placedPackets';

/** Whoever travels in person is drawn over what servers do on their own. */
const HEIGHT: Record<Packet['kind'], number> = {
  check: 0,
  copy: 1,
  store: 1,
  answer: 2,
  request: 2,
};

/** Draws the messages of named people one by one, and tells where they are. */
export function drawPackets(scene: Scene, frame: Frame): readonly PlacedPacket[] {
  const placed = placePackets(scene.geometry, frame.packets, scene.scale);
  placed.sort((a, b) => HEIGHT[a.packet.kind] - HEIGHT[b.packet.kind]);
  for (const entry of placed) drawPayload(scene, entry);
  for (const { packet, place, alpha } of placed) drawChip(scene, packet, place, alpha);
  return placed;
}
