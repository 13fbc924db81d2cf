import { drawGround } from './namedStyle';
import { drawParked } from './parked';
import type { MakeStyle } from './style';

/** People with names, without movement: messages are parked in the middle of their wires. */
export const parkedStyle: MakeStyle = () => ({
  draw(scene, frame) {
    drawGround(scene, frame);
    drawParked(scene, frame, false);
  },
});
