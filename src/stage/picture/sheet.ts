import type { Rect } from '../layers/types';
import { svg } from './nodes';

/** What a picture of the stage is written on: where its corner is on the page, and what shapes refer to. */
export class Sheet {
  /** Colour runs, by their ids. */
  readonly defs = svg('defs');
  readonly #left: number;
  readonly #top: number;
  /** Measures letters. */
  readonly probe: CanvasRenderingContext2D;

  constructor(stage: HTMLElement, probe: CanvasRenderingContext2D) {
    const { left, top } = stage.getBoundingClientRect();
    this.#left = left;
    this.#top = top;
    this.probe = probe;
  }

  /** Where something is on it. */
  place({ x, y, width, height }: Rect): Rect {
    return { x: x - this.#left, y: y - this.#top, width, height };
  }

  /** Keeps what shapes are filled with. Returns how they refer to it. */
  define(paint: SVGElement): string {
    const id = `paint-${this.defs.childElementCount}`;
    paint.setAttribute('id', id);
    this.defs.append(paint);
    return `url(#${id})`;
  }
}
