import { drawChip } from './chips';
import { placePackets } from './lanes';
import { drawPayload } from './payload';
import type { Scene } from './scene';
import { type Count, drawTags } from './tags';
import type { Frame, Packet } from './types';

/** Whoever travels in person is drawn over what servers do on their own. */
const HEIGHT: Record<Packet['kind'], number> = {
  check: 0,
  copy: 1,
  store: 1,
  answer: 2,
  request: 2,
};

/** Draws the messages of named people one by one, with what is to be said of them. */
export function drawPackets(scene: Scene, frame: Frame): void {
  const placed = placePackets(scene.geometry, frame.packets, scene.scale);
  placed.sort((a, b) => HEIGHT[a.packet.kind] - HEIGHT[b.packet.kind]);
  for (const entry of placed) drawPayload(scene, entry);
  for (const { packet, place, alpha } of placed) drawChip(scene, packet, place, alpha);
  drawTags(scene, placed, countsOf(frame.surplus), frame.wires);
}

/** How many messages of each wire are not drawn one by one, beside the middle of it. */
export const countsOf = (surplus: Frame['surplus']): Count[] =>
  surplus
    .filter(({ count }) => count > 0)
    .map(({ from, to, count }) => ({ from, to, text: `+${count}`, at: 0.5 }));
