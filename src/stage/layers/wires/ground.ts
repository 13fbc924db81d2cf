import type { Style } from '../styles/style';
import { WireLayer } from './wireLayer';

/** Draws a clean canvas with the wires between named people and everything else on it. */
export function ground(): Style['draw'] {
  const wires = new WireLayer();
  return (scene, frame) => {
    const { width, height } = scene.geometry.layout;
    scene.brush.clearRect(0, 0, width, height);
    wires.draw(scene, frame.wires, false);
  };
}
