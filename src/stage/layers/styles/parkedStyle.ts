import { drawStillDeaths } from '../deaths';
import { drawParked } from '../packets/parked';
import { ground } from '../wires/ground';
import type { MakeStyle } from './style';

/** People with names, without movement: messages are parked in the middle of their wires. */
export const parkedStyle: MakeStyle = () => {
  const drawGround = ground();
  return {
    draw(scene, frame) {
      drawGround(scene, frame);
      drawParked(scene, frame, false);
      drawStillDeaths(scene, frame.moments);
    },
  };
};
