import type { Brush } from './brush';
import { IDENTITY_SHAPES, type IdentityShape } from './types';

/** Corners of the shapes within a circle of radius 1: x, y, x, y ... The circle has none. */
const CORNERS: Record<IdentityShape, readonly number[]> = {
  circle: [],
  square: [-0.8, -0.8, 0.8, -0.8, 0.8, 0.8, -0.8, 0.8],
  triangle: [0, -1, 1.05, 0.8, -1.05, 0.8],
  diamond: [0, -1.08, 1.08, 0, 0, 1.08, -1.08, 0],
  hexagon: [-0.5, -0.88, 0.5, -0.88, 1, 0, 0.5, 0.88, -0.5, 0.88, -1, 0],
  pentagon: [0, -1, 1, -0.27, 0.62, 0.88, -0.62, 0.88, -1, -0.27],
  star: starCorners(),
  cross: [
    -0.36, -1, 0.36, -1, 0.36, -0.36, 1, -0.36, 1, 0.36, 0.36, 0.36, 0.36, 1, -0.36, 1, -0.36, 0.36,
    -1, 0.36, -1, -0.36, -0.36, -0.36,
  ],
};

/** Where a letter looks centred, in radii below the middle: a triangle is heavy at its foot. */
export const LETTER_DROP: Partial<Record<IdentityShape, number>> = { triangle: 0.24, star: 0.08 };

export function shapeOf(client: number): IdentityShape {
  return IDENTITY_SHAPES[client % IDENTITY_SHAPES.length]!;
}

/** Makes the shape of a person the current path, around the origin of the brush. */
export function shapePath(brush: Brush, client: number, radius: number): void {
  const corners = CORNERS[shapeOf(client)];
  brush.beginPath();
  if (corners.length === 0) brush.arc(0, 0, radius, 0, 2 * Math.PI);
  for (let index = 0; index < corners.length; index += 2) {
    brush.lineTo(corners[index]! * radius, corners[index + 1]! * radius);
  }
  brush.closePath();
}

function starCorners(): number[] {
  const notch = 0.52;
  return Array.from({ length: 10 }, (_, corner) => {
    const angle = (corner / 10) * 2 * Math.PI - Math.PI / 2;
    const reach = corner % 2 === 0 ? 1.12 : 1.12 * notch;
    return [Math.cos(angle) * reach, Math.sin(angle) * reach + 0.06];
  }).flat();
}
