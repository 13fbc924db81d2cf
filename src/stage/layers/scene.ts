import type { Geometry } from '../geometry/geometry';
import type { Brush } from './brush';
import type { Palette, TagTexts } from './types';

/** What every layer draws with. */
export interface Scene {
  readonly brush: Brush;
  readonly palette: Palette;
  readonly geometry: Geometry;
  /** Null until there are words: then nothing is written beside messages. */
  readonly tags: TagTexts | null;
  /** Factor for the sizes of glyphs and text: they grow with the strokes, but less. */
  readonly scale: number;
}

export function sceneOf(
  brush: Brush,
  palette: Palette,
  geometry: Geometry,
  tags: TagTexts | null,
): Scene {
  return { brush, palette, geometry, tags, scale: (1 + palette.stroke) / 2 };
}
