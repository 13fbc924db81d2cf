import type { Point } from '../../geometry/track';
import { line, strokeWith } from '../brush';
import type { Scene } from '../scene';
import type { Rect } from '../types';

/** CSS pixels at scale 1. */
const TEXT_SIZE = 13;
const PADDING = 2;
const HEIGHT = 17;
const HALO = 4;

/** A short text, and how it is written. */
export interface Label {
  readonly text: string;
  readonly colour: string;
  readonly isStrong: boolean;
}

function fontOf({ palette, scale }: Scene, isStrong: boolean): string {
  return `${isStrong ? 650 : 500} ${TEXT_SIZE * scale}px ${palette.font}`;
}

/** The room that a label takes. */
export function labelSize(
  scene: Scene,
  { text, isStrong }: Label,
): { readonly width: number; readonly height: number } {
  scene.brush.font = fontOf(scene, isStrong);
  const width = scene.brush.measureText(text).width + 2 * PADDING * scene.scale;
  return { width, height: HEIGHT * scene.scale };
}

/** Writes a label without a ground of its own: what runs beneath it is only kept off its letters. */
export function drawLabel(scene: Scene, { text, colour, isStrong }: Label, box: Rect): void {
  const { brush, palette } = scene;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2 + 0.5];
  brush.font = fontOf(scene, isStrong);
  brush.textAlign = 'center';
  brush.textBaseline = 'middle';
  brush.lineJoin = 'round';
  brush.strokeStyle = palette.surface;
  brush.lineWidth = HALO * scene.scale;
  brush.strokeText(text, x, y);
  brush.fillStyle = colour;
  brush.fillText(text, x, y);
}

/** From how many times the reach of what it is about a label is joined to it by a hairline. */
const APART = 1.8;

/** The hairline from a label to what it is about; null where the two are side by side. */
export function leaderOf(
  box: Rect,
  to: Point,
  reach: number,
): readonly [from: Point, to: Point] | null {
  const from = {
    x: Math.min(box.x + box.width, Math.max(box.x, to.x)),
    y: Math.min(box.y + box.height, Math.max(box.y, to.y)),
  };
  const [dx, dy] = [from.x - to.x, from.y - to.y];
  const apart = Math.hypot(dx, dy);
  if (apart < reach * APART) return null;
  return [from, { x: to.x + (dx / apart) * reach, y: to.y + (dy / apart) * reach }];
}

export function drawLeader(
  { brush, scale }: Scene,
  leader: ReturnType<typeof leaderOf>,
  colour: string,
): void {
  if (leader === null) return;
  line(brush, leader);
  strokeWith(brush, colour, scale);
}
