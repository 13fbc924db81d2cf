import { fillWith, strokeWith } from './brush';
import type { Scene } from './scene';
import type { Rect } from './types';

/** CSS pixels at scale 1. */
const TEXT_SIZE = 13;
const PADDING = 4;
const HEIGHT = 18;

function fontOf({ palette, scale }: Scene, isStrong: boolean): string {
  return `${isStrong ? 650 : 500} ${TEXT_SIZE * scale}px ${palette.font}`;
}

export function pillSize(
  scene: Scene,
  text: string,
  isStrong: boolean,
): { width: number; height: number } {
  scene.brush.font = fontOf(scene, isStrong);
  const width = scene.brush.measureText(text).width + 2 * PADDING * scene.scale;
  return { width, height: HEIGHT * scene.scale };
}

/** Draws a short text on a background of its own, because wires run beneath it. */
export function drawPill(
  scene: Scene,
  text: string,
  box: Rect,
  colour: string,
  isStrong: boolean,
): void {
  const { brush, palette } = scene;
  brush.beginPath();
  brush.roundRect(box.x, box.y, box.width, box.height, 6 * scene.scale);
  fillWith(brush, palette.surface);
  brush.font = fontOf(scene, isStrong);
  brush.textAlign = 'center';
  brush.textBaseline = 'middle';
  brush.fillStyle = colour;
  brush.fillText(text, box.x + box.width / 2, box.y + box.height / 2 + 0.5);
}

/** Draws a count as an outlined pill around a point: messages that are not drawn one by one. */
export function drawCount(scene: Scene, text: string, x: number, y: number): void {
  const { brush, palette } = scene;
  const size = pillSize(scene, text, true);
  const [width, height] = [size.width + 2 * PADDING * scene.scale, size.height + 2];
  const box = { x: x - width / 2, y: y - height / 2, width, height };
  drawPill(scene, text, box, palette.text, true);
  brush.beginPath();
  brush.roundRect(box.x, box.y, width, height, height / 2);
  strokeWith(brush, palette.wire, 1.25 * palette.stroke);
}
