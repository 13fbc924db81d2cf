import type { Brush } from '../brush';
import type { Scene } from '../scene';
import type { Wire } from '../types';
import { drawWires } from './wires';

/** With fewer wires than this a picture of them costs more than it saves. */
const WORTH_KEEPING = 40;

/**
 * Draws all wires; many of them once, as a picture that is kept for as long as they look the same.
 * A hundred dashed curves in every frame cost more than everything else.
 */
export class WireLayer {
  #scene: Scene | null = null;
  #wires: readonly Wire[] = [];
  #isCrowd = false;
  #picture: OffscreenCanvas | null = null;

  draw(scene: Scene, wires: readonly Wire[], isCrowd: boolean): void {
    const { brush, palette, geometry } = scene;
    const { width, height } = brush.canvas;
    if (wires.length < WORTH_KEEPING || !keepsPictures(brush)) {
      drawWires(brush, palette, geometry, wires, isCrowd);
      return;
    }
    const isSame =
      this.#scene === scene && this.#isCrowd === isCrowd && looksLike(this.#wires, wires);
    if (!isSame || this.#picture === null) {
      this.#scene = scene;
      this.#isCrowd = isCrowd;
      this.#picture = pictureOf(scene, wires, isCrowd);
    }
    this.#wires = wires;
    const { layout } = geometry;
    if (this.#picture === null) drawWires(brush, palette, geometry, wires, isCrowd);
    else brush.drawImage(this.#picture, 0, 0, width, height, 0, 0, layout.width, layout.height);
  }
}

/** What writes shapes has no pixels to copy. */
const keepsPictures = (brush: Brush): boolean =>
  'drawImage' in brush && typeof OffscreenCanvas !== 'undefined';

function pictureOf({ brush, palette, geometry }: Scene, wires: readonly Wire[], isCrowd: boolean) {
  const { pixelRatio } = geometry.layout;
  const picture = new OffscreenCanvas(brush.canvas.width, brush.canvas.height);
  const own: Brush | null = picture.getContext('2d');
  if (own === null) return null;
  own.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  drawWires(own, palette, geometry, wires, isCrowd);
  return picture;
}

/** The wires of a run come in the same order, so that only their number and looks can differ. */
function looksLike(before: readonly Wire[], now: readonly Wire[]): boolean {
  if (before === now) return true;
  return (
    before.length === now.length &&
    now.every((wire, index) => {
      const other = before[index] as Wire;
      return (
        wire.look === other.look && isSameEnd(wire.from, other.from) && isSameEnd(wire.to, other.to)
      );
    })
  );
}

const isSameEnd = (one: Wire['from'], other: Wire['from']): boolean =>
  one.node === other.node &&
  ('index' in one ? one.index : 0) === ('index' in other ? other.index : 0);
