import { describe, expect, it } from 'vitest';
import { shapePath } from '../../../src/stage/layers/shapes';
import { IDENTITY_SHAPES } from '../../../src/stage/layers/types';
import { recordBrush } from '../recordingBrush';

const SIZE = 24;

/** The shape as black and white pixels: whether each lies inside, by the even-odd rule. */
function silhouette(client: number): boolean[] {
  const recording = recordBrush({ width: SIZE, height: SIZE });
  shapePath(recording.brush, client, SIZE / 2 - 1);
  const corners = recording.of('lineTo') as unknown as ReadonlyArray<readonly [number, number]>;
  const [arc] = recording.of('arc');
  return Array.from({ length: SIZE * SIZE }, (_, pixel) => {
    const x = (pixel % SIZE) + 0.5 - SIZE / 2;
    const y = Math.floor(pixel / SIZE) + 0.5 - SIZE / 2;
    if (arc !== undefined) return Math.hypot(x, y) < Number(arc[2]);
    return isInside(corners, x, y);
  });
}

function isInside(corners: ReadonlyArray<readonly [number, number]>, x: number, y: number) {
  let inside = false;
  corners.forEach(([ax, ay], index) => {
    const [bx, by] = corners[(index + 1) % corners.length]!;
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  });
  return inside;
}

describe('the shapes of people', () => {
  const silhouettes = IDENTITY_SHAPES.map((_, client) => silhouette(client));

  it('can be told apart in black and white', () => {
    silhouettes.forEach((one, client) => {
      silhouettes.slice(client + 1).forEach((other) => {
        const different = one.filter((inside, pixel) => inside !== other[pixel]).length;
        // The nearest pair, circle and hexagon, differs in its corners only: those are what we see.
        expect(different / one.length).toBeGreaterThan(0.04);
      });
    });
  });

  it('have room for a letter in the middle, and stay near their size', () => {
    for (const pixels of silhouettes) {
      const covered = pixels.filter(Boolean).length / pixels.length;
      expect(covered).toBeGreaterThan(0.25);
      expect(covered).toBeLessThan(0.75);
      expect(pixels[(SIZE / 2) * SIZE + SIZE / 2]).toBe(true);
    }
  });
});
