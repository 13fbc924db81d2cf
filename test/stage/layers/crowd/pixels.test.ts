import { describe, expect, it } from 'vitest';
import { pack, pixelOf } from '../../../../src/stage/layers/colour';
import { Pixels } from '../../../../src/stage/layers/crowd/pixels';
import {
  brokenRing,
  disc,
  rasterise,
  ring,
  type Sprite,
  saltire,
} from '../../../../src/stage/layers/crowd/sprites';
import { imageOf, recordBrush } from '../../recordingBrush';

const red = pack(200, 10, 20, 255);
const blue = pack(0, 0, 250, 255);

function sprite(size: number, ...alpha: readonly number[]): Sprite {
  return { size, alpha: Uint8ClampedArray.from(alpha) };
}

function rgba(pixels: Pixels, x: number, y: number): number[] {
  const start = 4 * (y * pixels.width + x);
  return [...pixels.image.data.slice(start, start + 4)];
}

describe('our picture', () => {
  it('takes a stamp exactly where it is put', () => {
    const pixels = new Pixels(imageOf(5, 4));
    pixels.stamp(sprite(2, 255, 0, 128, 255), 2, 1, red);
    expect(rgba(pixels, 2, 1)).toEqual([200, 10, 20, 255]);
    expect(rgba(pixels, 3, 1)).toEqual([0, 0, 0, 0]);
    expect(rgba(pixels, 2, 2)).toEqual([200, 10, 20, 128]);
    expect(rgba(pixels, 3, 2)).toEqual([200, 10, 20, 255]);
    const painted = pixels.image.data.filter((_, index) => index % 4 === 3 && index > 0);
    expect(painted.filter((alpha) => alpha > 0)).toHaveLength(3);
  });

  it('cuts off what reaches beyond its edges', () => {
    const pixels = new Pixels(imageOf(2, 2));
    const block = sprite(2, 255, 255, 255, 255);
    pixels.stamp(block, -1, -1, red);
    pixels.stamp(block, 1, 1, blue);
    pixels.stamp(block, 40, -9, blue);
    expect(rgba(pixels, 0, 0)).toEqual([200, 10, 20, 255]);
    expect(rgba(pixels, 1, 0)).toEqual([0, 0, 0, 0]);
    expect(rgba(pixels, 1, 1)).toEqual([0, 0, 250, 255]);
  });

  it('mixes half-covered pixels with what is below them', () => {
    const pixels = new Pixels(imageOf(1, 1));
    pixels.stamp(sprite(1, 255), 0, 0, blue);
    pixels.stamp(sprite(1, 51), 0, 0, red);
    expect(rgba(pixels, 0, 0)).toEqual([40, 2, 204, 255]);
  });

  it('is empty again after clearing', () => {
    const pixels = new Pixels(imageOf(3, 3));
    pixels.stamp(sprite(1, 255), 1, 1, red);
    pixels.clear();
    expect(pixels.image.data.every((value) => value === 0)).toBe(true);
  });
});

describe('the signs of a crowd', () => {
  const at = ({ size, alpha }: Sprite, x: number, y: number) => alpha[y * size + x]!;
  const draw = (form: Parameters<typeof rasterise>[0]) => rasterise(form, 9, 4.5, 4.5);

  it('differ in form, not only in colour', () => {
    const [full, hollow, broken, crossed] = [
      draw(disc(4)),
      draw(ring(4, 1.2)),
      draw(brokenRing(4, 1.2)),
      draw(saltire(4, 1.5)),
    ];
    expect(at(full, 4, 4)).toBe(255);
    expect(at(hollow, 4, 4)).toBe(0);
    expect(at(hollow, 4, 1)).toBeGreaterThan(150);
    // The gap is in the upper right quarter.
    expect(at(hollow, 6, 2)).toBeGreaterThan(100);
    expect(at(broken, 6, 2)).toBe(0);
    expect(at(broken, 2, 6)).toBe(at(hollow, 2, 6));
    expect(at(crossed, 4, 4)).toBe(255);
    expect(at(crossed, 2, 2)).toBe(255);
    expect(at(crossed, 4, 1)).toBe(0);
  });

  it('cover as much as their area says', () => {
    const { alpha } = draw(disc(3));
    const covered = alpha.reduce((sum, value) => sum + value, 0) / 255;
    expect(covered / (Math.PI * 9)).toBeCloseTo(1, 1);
  });
});

describe('a colour', () => {
  it('becomes a pixel with red in the lowest byte', () => {
    const { brush } = recordBrush({ width: 1, height: 1 });
    expect(pixelOf(brush, '#B42318')).toBe(0xff1823b4);
  });
});
