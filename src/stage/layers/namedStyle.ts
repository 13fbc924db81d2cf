import { drawPackets } from './packets';
import type { Scene } from './scene';
import type { MakeStyle } from './style';
import type { Frame } from './types';
import { drawWires } from './wires';

/** People with names: every message travels as a chip of its own. */
export const namedStyle: MakeStyle = () => ({
  draw(scene, frame) {
    drawGround(scene, frame);
    drawPackets(scene, frame);
  },
});

/** A clean canvas with the wires on it. */
export function drawGround({ brush, palette, geometry }: Scene, frame: Frame): void {
  brush.clearRect(0, 0, geometry.layout.width, geometry.layout.height);
  drawWires(brush, palette, geometry, frame.wires, false);
}
