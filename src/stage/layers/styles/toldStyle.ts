import { drawDeaths } from '../deaths';
import { countsOf, drawTags } from '../labels/tags';
import { drawPackets } from '../packets/packets';
import { ground } from '../wires/ground';
import type { MakeStyle } from './style';

/** People with names, with what is to be said of messages, and with what dies. */
export const toldStyle: MakeStyle = () => {
  const drawGround = ground();
  return {
    draw(scene, frame) {
      drawGround(scene, frame);
      const placed = drawPackets(scene, frame);
      drawTags(scene, placed, countsOf(frame.surplus), frame.wires);
      drawDeaths(scene, frame.moments);
    },
  };
};
