import type { Brush } from '../brush';
import type { Scene } from '../scene';
import type { Frame } from '../types';

/** A way to draw frames: one for people with names, one for a crowd, one of each without movement. */
export interface Style {
  /** Draws the whole picture in place of the one before. */
  draw(scene: Scene, frame: Frame): void;
}

/** Makes a style for a canvas. */
export type MakeStyle = (brush: Brush) => Style;
