import type { Pixel } from '../colour';
import type { Sprite } from './sprites';

/** Our own picture, a 32-bit word for every device pixel. Ten thousand sprites take 2 to 5 ms. */
export class Pixels {
  readonly width: number;
  readonly height: number;
  readonly #image: ImageData;
  readonly #words: Uint32Array;

  constructor(image: ImageData) {
    this.width = image.width;
    this.height = image.height;
    this.#image = image;
    this.#words = new Uint32Array(image.data.buffer);
  }

  get image(): ImageData {
    return this.#image;
  }

  clear(): void {
    this.#words.fill(0);
  }

  /**
   * Puts a sprite with its left top corner at whole device pixels over what is there. What reaches
   * beyond the edge is cut off.
   * @param strength how opaque it is: 0 to 1
   */
  stamp(sprite: Sprite, left: number, top: number, colour: Pixel, strength = 1): void {
    const { size, alpha } = sprite;
    const fromX = Math.max(0, -left);
    const fromY = Math.max(0, -top);
    const toX = Math.min(size, this.width - left);
    const toY = Math.min(size, this.height - top);
    const words = this.#words;
    const rgb = colour & 0xffffff;
    const factor = Math.round(strength * 256);
    for (let y = fromY; y < toY; y += 1) {
      const row = (top + y) * this.width + left;
      for (let x = fromX; x < toX; x += 1) {
        const cover = (alpha[y * size + x]! * factor + 128) >> 8;
        if (cover === 0) continue;
        const below = words[row + x]!;
        const isPlain = cover === 255 || below === 0;
        words[row + x] = isPlain ? rgb | (cover << 24) : over(rgb, cover, below);
      }
    }
  }
}

/** Source over destination for colours that are not multiplied by their alpha. */
function over(rgb: number, cover: number, below: Pixel): Pixel {
  const rest = ((below >>> 24) * (255 - cover)) / 255;
  const alpha = cover + rest;
  const share = cover / alpha;
  const red = mix(rgb & 255, below & 255, share);
  const green = mix((rgb >> 8) & 255, (below >> 8) & 255, share);
  const blue = mix((rgb >> 16) & 255, (below >> 16) & 255, share);
  return (Math.round(alpha) << 24) | (blue << 16) | (green << 8) | red;
}

const mix = (above: number, below: number, share: number) =>
  Math.round(below + (above - below) * share);
