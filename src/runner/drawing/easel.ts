import { frameAt } from '../../stage/frame/frame';
import type { StageCanvas } from '../../stage/layers/brush';
import { createPainter, type Painter } from '../../stage/layers/painter';
import type { Followed, Palette, StageLayout, TagTexts } from '../../stage/layers/types';
import type { SystemFold } from '../../timeline/systemFold';
import type { Command } from '../commands';
import type { Drawn, Undrawn } from '../messages';
import { styleFor } from './styles';

/** Which way of drawing fits what is shown. */
type Manner = Omit<Drawn, 'frame'>;

/** The canvas with all it takes to draw on it; each part may come late, or again. */
export class Easel {
  readonly #redraw: () => void;
  readonly #undrawn: (why: Undrawn) => void;
  #painter: Painter | null = null;
  #layout: StageLayout | null = null;
  #palette: Palette | null = null;
  #tags: TagTexts | null = null;
  /** The node that the visitor looks at. */
  followed: Followed | null = null;
  #manner: Manner = { isCrowd: false, isReduced: false };
  #hasMoved = false;

  /**
   * @param redraw asks for a picture soon
   * @param undrawn is told why this canvas cannot be drawn on any more
   */
  constructor(redraw: () => void, undrawn: (why: Undrawn) => void) {
    this.#redraw = redraw;
    this.#undrawn = undrawn;
  }

  take(part: Extract<Command, { type: 'canvas' | 'layout' | 'palette' | 'tags' }>): void {
    if (part.type === 'canvas') this.#begin(part.canvas);
    else if (part.type === 'layout') this.#layout = part.layout;
    else if (part.type === 'palette') this.#palette = part.palette;
    else this.#tags = part.tags;
  }

  #begin(canvas: StageCanvas): void {
    this.#painter = null;
    this.#trying(() => {
      const painter = createPainter(canvas);
      this.#painter = painter;
      canvas.addEventListener('contextlost', () => {
        if (this.#painter === painter) this.#giveUp({ id: 'canvas.lost' });
      });
    });
  }

  #trying<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      this.#giveUp({ id: 'canvas.failed', args: { error: text } });
      return undefined;
    }
  }

  /** Without a painter nothing is drawn until there is another canvas. */
  #giveUp(why: Undrawn): void {
    this.#painter = null;
    this.#undrawn(why);
  }

  /** Puts everything there is in its place. */
  dress(manner: Manner): void {
    this.#manner = manner;
    const painter = this.#painter;
    if (painter === null) return;
    this.#trying(() => {
      if (this.#layout !== null) painter.setLayout(this.#layout);
      if (this.#palette !== null) painter.setPalette(this.#palette);
      if (this.#tags !== null) painter.setTags(this.#tags);
    });
    void this.#chooseStyle(painter);
    this.#redraw();
  }

  /** Draws the system at this instant. Returns whether it is the first picture in which something moves. */
  paint(fold: SystemFold, nowUs: number): boolean {
    const painter = this.#painter;
    if (painter === null) return false;
    const packets = this.#trying(() => {
      const frame = frameAt(fold, nowUs, this.followed);
      painter.paint(frame);
      return frame.packets.length;
    });
    if (this.#hasMoved || this.#layout === null || !packets) return false;
    this.#hasMoved = true;
    void this.#chooseStyle(painter);
    return true;
  }

  /** The same for whoever draws it elsewhere. */
  drawn(fold: SystemFold, nowUs: number): Drawn {
    return { frame: frameAt(fold, nowUs, this.followed), ...this.#manner };
  }

  /** Most visitors never need more than the first style: the others are fetched when they are. */
  async #chooseStyle(painter: Painter): Promise<void> {
    const manner = this.#manner;
    const style = await styleFor(manner.isCrowd, manner.isReduced, !this.#hasMoved);
    // Another may have been chosen meanwhile, and have been here sooner.
    if (painter !== this.#painter || manner !== this.#manner) return;
    painter.setStyle(style);
    this.#redraw();
  }
}
