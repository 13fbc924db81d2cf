/**
 * Goal: a label finds the nearest room there is, also on the diagonal of what it is about.
 * Method: a stage on which everything nearer is taken.
 */
import { expect, it } from 'vitest';
import { createGeometry } from '../../../../src/stage/geometry/geometry';
import { LabelPlaces } from '../../../../src/stage/layers/labels/labelPlaces';
import { sceneOf } from '../../../../src/stage/layers/scene';
import type { Rect } from '../../../../src/stage/layers/types';
import { recordCanvas } from '../../recordingBrush';
import { lightPalette, tagTexts, wideLayout } from '../../samples';

const at = { x: 680, y: 290 };
const reach = 14;
const size = { width: 60, height: 17 };
const square: Rect = { x: at.x - reach, y: at.y - reach, width: 2 * reach, height: 2 * reach };

/** A box whose middle is so far from what the label is about, in all four directions. */
const mirrored = (x: number, y: number, width: number, height: number): Rect[] =>
  [-1, 1].flatMap((across) =>
    [-1, 1].map((along) => ({
      x: at.x + across * x - width / 2,
      y: at.y + along * y - height / 2,
      width,
      height,
    })),
  );

function boardWith(taken: readonly Rect[]) {
  const context = recordCanvas().canvas.getContext('2d') as CanvasRenderingContext2D;
  const layout = { ...wideLayout, servers: [] };
  return new LabelPlaces(
    sceneOf(context, lightPalette, createGeometry(layout), tagTexts),
    [],
    taken,
  );
}

const above = mirrored(0, 20.5, 24, 7);
const beside = mirrored(22, 0, 4, 24);
const corners = mirrored(61, 21, 2, 2);

it('is joined to it over the corner of its own square', () => {
  const box = boardWith([square, ...above, ...beside, ...corners]).find(at, reach, size, 1, true);
  expect(box).toEqual({ x: at.x + 26, y: at.y + 26, ...size });
});

it('is not joined to it over anything else', () => {
  const inTheWay = mirrored(20, 20, 4, 4);
  const taken = [square, ...above, ...beside, ...corners, ...inTheWay];
  const box = boardWith(taken).find(at, reach, size, 1, true);
  expect(box).not.toBeNull();
  expect(box).not.toMatchObject({ x: at.x + 26, y: at.y + 26 });
  expect(box).not.toMatchObject({ x: at.x - 26 - size.width, y: at.y + 26 });
});
