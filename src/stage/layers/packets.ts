import { placeAt } from '../geometry/track';
import { drawChip } from './chips';
import { placePackets } from './lanes';
import { drawPayload } from './payload';
import { drawCount } from './pills';
import type { Scene } from './scene';
import { drawTags } from './tags';
import type { Frame, Packet } from './types';

/** Whoever travels in person is drawn over what servers do on their own. */
const HEIGHT: Record<Packet['kind'], number> = { check: 0, store: 1, answer: 2, request: 2 };

/** Draws the messages of named people one by one. */
export function drawPackets(scene: Scene, frame: Frame): void {
  const placed = placePackets(scene.geometry, frame.packets, scene.scale);
  placed.sort((a, b) => HEIGHT[a.packet.kind] - HEIGHT[b.packet.kind]);
  for (const entry of placed) drawPayload(scene, entry);
  for (const { packet, place } of placed) drawChip(scene, packet, place.x, place.y);
  drawTags(scene, placed);
}

/** Draws how many messages of a wire are not drawn one by one, in the middle of it. */
export function drawSurplus(scene: Scene, surplus: Frame['surplus']): void {
  for (const { from, to, count } of surplus) {
    const leg = scene.geometry.leg(from, to);
    if (leg === null || count === 0) continue;
    const { x, y } = placeAt(leg.track, 0.5, leg.backwards);
    drawCount(scene, `+${count}`, x, y);
  }
}
