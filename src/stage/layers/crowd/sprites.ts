/** Signed distance in device pixels from a point to the edge of a form: negative inside. */
export type Form = (x: number, y: number) => number;

/** A form as coverage: `alpha` has `size` rows of `size` values from 0 to 255. */
export interface Sprite {
  readonly size: number;
  readonly alpha: Uint8ClampedArray;
}

export const disc =
  (radius: number): Form =>
  (x, y) =>
    Math.hypot(x, y) - radius;

/** A ring whose outer edge has this radius. */
export const ring =
  (radius: number, width: number): Form =>
  (x, y) =>
    Math.abs(Math.hypot(x, y) - (radius - width / 2)) - width / 2;

/** A ring that lacks its upper right quarter: logged out. */
export const brokenRing = (radius: number, width: number): Form => {
  const whole = ring(radius, width);
  return (x, y) => Math.max(whole(x, y), Math.min(x, -y));
};

/** A disc within a ring: waiting for an answer. */
export const target = (radius: number, width: number): Form => {
  const [outer, core] = [ring(radius, width), disc(radius - 2 * width)];
  return (x, y) => Math.min(outer(x, y), core(x, y));
};

/** A diagonal cross; `reach` is the length of an arm. */
export const saltire =
  (reach: number, width: number): Form =>
  (x, y) => {
    const [u, v] = [(x + y) * Math.SQRT1_2, (x - y) * Math.SQRT1_2];
    const rising = Math.hypot(Math.max(Math.abs(u) - reach, 0), v);
    const falling = Math.hypot(Math.max(Math.abs(v) - reach, 0), u);
    return Math.min(rising, falling) - width / 2;
  };

/**
 * Rasterises a form.
 * @param size width and height of the sprite in device pixels
 * @param centreX where the middle of the form lies in the sprite, which may be between two pixels
 */
export function rasterise(form: Form, size: number, centreX: number, centreY: number): Sprite {
  const alpha = new Uint8ClampedArray(size * size);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      // The share of a pixel that an edge leaves covered is close to its distance from the middle.
      alpha[y * size + x] = (0.5 - form(x + 0.5 - centreX, y + 0.5 - centreY)) * 255;
    }
  }
  return { size, alpha };
}
