import type { Brush } from './brush';

/**
 * An opaque colour as one pixel of an ImageData: red in the lowest byte, as every processor that
 * runs a browser stores it.
 */
export type Pixel = number;

/** Reads any CSS colour the brush understands; a canvas answers opaque ones as #rrggbb. */
export function pixelOf(brush: Brush, css: string): Pixel {
  brush.fillStyle = '#000000';
  brush.fillStyle = css;
  const value = Number.parseInt(String(brush.fillStyle).slice(1, 7), 16) || 0;
  const [red, green, blue] = [(value >> 16) & 255, (value >> 8) & 255, value & 255];
  return pack(red, green, blue, 255);
}

export function pack(red: number, green: number, blue: number, alpha: number): Pixel {
  return ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
