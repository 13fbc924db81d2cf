import { drawPackets } from './packets';
import type { MakeStyle, Style } from './style';
import { WireLayer } from './wireLayer';

/**
 * People with names: every message travels as a chip of its own. What the first motion can do
 * without comes with another style: see `toldStyle`.
 */
export const namedStyle: MakeStyle = () => {
  const drawGround = ground();
  return {
    draw(scene, frame) {
      drawGround(scene, frame);
      drawPackets(scene, frame);
    },
  };
};

/** Draws a clean canvas with the wires on it. */
export function ground(): Style['draw'] {
  const wires = new WireLayer();
  return (scene, frame) => {
    const { brush, geometry } = scene;
    brush.clearRect(0, 0, geometry.layout.width, geometry.layout.height);
    wires.draw(scene, frame.wires, false);
  };
}
