import { describe, expect, it, vi } from 'vitest';
import { fitDotGrid } from '../../../../src/stage/geometry/dotGrid';
import { pack } from '../../../../src/stage/layers/colour';
import { drawDots } from '../../../../src/stage/layers/crowd/dots';
import { Pixels } from '../../../../src/stage/layers/crowd/pixels';
import type { Dot } from '../../../../src/stage/layers/types';
import { imageOf } from '../../recordingBrush';
import { crowdDots, crowdLayout } from '../../samples';

const inks = {
  held: pack(80, 80, 80, 255),
  lost: pack(180, 0, 0, 255),
  loggedOut: pack(181, 0, 0, 255),
  waiting: pack(20, 20, 20, 255),
};

interface Stamped {
  readonly left: number;
  readonly top: number;
  readonly size: number;
  readonly ink: number;
}

function stamped(dots: readonly Dot[], pixelRatio = 1): Stamped[] {
  const layout = { ...crowdLayout, pixelRatio };
  const pixels = new Pixels(imageOf(layout.width * pixelRatio, layout.height * pixelRatio));
  const stamp = vi.spyOn(pixels, 'stamp');
  drawDots(pixels, layout, dots, inks);
  return stamp.mock.calls.map(([sprite, left, top, ink]) => ({
    left,
    top,
    size: sprite.size,
    ink,
  }));
}

describe.each([1, 1.5, 2])('dots at %d device pixels in a CSS pixel', (pixelRatio) => {
  it.each([1, 2, 9, 10, 60, 333, 1_000, 4_001, 10_000])('all of %d fit', (people) => {
    const stamps = stamped(crowdDots(people, ['held', 'held', 'held']), pixelRatio);
    expect(stamps).toHaveLength(people);
    // Cells of one grid overlap only if they are the same cell.
    expect(new Set(stamps.map(({ left, top }) => `${left} ${top}`)).size).toBe(people);
    const areas = crowdLayout.dots.map((area) => ({
      left: area.x * pixelRatio,
      top: area.y * pixelRatio,
      right: (area.x + area.width) * pixelRatio,
      bottom: (area.y + area.height) * pixelRatio,
    }));
    stamps.forEach(({ left, top, size }, person) => {
      const area = areas[person % 3]!;
      const isInside =
        left >= area.left &&
        top >= area.top &&
        left + size <= area.right &&
        top + size <= area.bottom;
      expect(isInside).toBe(true);
    });
  });
});

describe('a grid of dots', () => {
  const area = { left: 0, top: 0, width: 200, height: 100 };

  it('holds every number of people, with dots that leave a gap', () => {
    for (let people = 1; people <= 10_000; people += 1) {
      const { cell, dot } = fitDotGrid([area], [people], 1);
      const room = Math.floor(area.width / cell) * Math.floor(area.height / cell);
      expect(room).toBeGreaterThanOrEqual(people);
      expect(dot).toBeLessThanOrEqual(cell === 1 ? 1 : cell - 1);
    }
  });

  it('has the same size in every group, so that a dot is one person everywhere', () => {
    const crowded = fitDotGrid([area, area], [10, 900], 1);
    expect(crowded).toEqual(fitDotGrid([area], [900], 1));
  });
});

describe('the dots of a failure', () => {
  it('are a region of their own: everybody of a group stands together, in order of person', () => {
    const stamps = stamped(crowdDots(300, ['lost', 'held', 'held']));
    const lost = stamps.filter(({ ink }) => ink === inks.lost);
    expect(lost).toHaveLength(100);
    const area = crowdLayout.dots[0]!;
    expect(lost.every(({ top }) => top >= area.y && top < area.y + area.height)).toBe(true);
    const order = lost.map(({ left, top }) => top * 10_000 + left);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('are hollow, so that they differ from the others without colour', () => {
    const middleOf = (look: Dot['look']) => {
      const pixels = new Pixels(imageOf(crowdLayout.width, crowdLayout.height));
      drawDots(pixels, crowdLayout, [{ group: 0, look, flare: 0 }], inks);
      const [{ x, y }, { cell }] = [crowdLayout.dots[0]!, fitDotGrid([], [], 1)];
      const place = (y + Math.floor(cell / 2) - 1) * pixels.width + x + Math.floor(cell / 2) - 1;
      return pixels.image.data[4 * place + 3];
    };
    expect(middleOf('held')).toBe(255);
    expect(middleOf('lost')).toBe(0);
    expect(middleOf('loggedOut')).toBe(0);
    expect(middleOf('waiting')).toBe(255);
  });

  it('leaves out people of a group that the layout does not have yet', () => {
    expect(stamped([{ group: 7, look: 'held', flare: 0 }])).toHaveLength(0);
  });
});
