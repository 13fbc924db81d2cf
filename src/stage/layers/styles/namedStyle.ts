import { drawPackets } from '../packets/packets';
import { drawWires } from '../wires/wires';
import type { MakeStyle } from './style';

/**
 * People with names: every message travels as a chip of its own. What the first motion can do
 * without comes with another style: see `toldStyle`.
 */
export const namedStyle: MakeStyle = () => ({
  draw(scene, frame) {
    const { brush, palette, geometry } = scene;
    brush.clearRect(0, 0, geometry.layout.width, geometry.layout.height);
    drawWires(brush, palette, geometry, frame.wires, false);
    drawPackets(scene, frame);
  },
});
