import type { Geometry } from '../geometry/geometry';
import type { Brush } from './brush';
import type { Palette } from './types';

/** What every layer draws with. */
export interface Scene {
  readonly brush: Brush;
  readonly palette: Palette;
  readonly geometry: Geometry;
  /** Factor for the sizes of glyphs and text: they grow with the strokes, but less. */
  readonly scale: number;
}

export function sceneOf(brush: Brush, palette: Palette, geometry: Geometry): Scene {
  return { brush, palette, geometry, scale: (1 + palette.stroke) / 2 };
}
