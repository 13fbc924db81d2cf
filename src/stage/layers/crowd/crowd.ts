import type { Brush } from '../brush';
import { type Pixel, pixelOf } from '../colour';
import type { Scene } from '../scene';
import type { Dot, Frame, Packet, Palette } from '../types';
import { drawDots } from './dots';
import { Pixels } from './pixels';
import { Streams } from './streams';

interface CrowdInks {
  readonly dots: Record<Dot['look'], Pixel>;
  readonly packets: Record<Packet['mood'], Pixel>;
}

/**
 * Draws a crowd into a picture of its own, and that onto the canvas: a thousand circles of the
 * canvas cost more than the whole of it.
 */
export class CrowdPicture {
  readonly #brush: Brush;
  #scene: Scene | null = null;
  #pixels: Pixels | null = null;
  #streams = new Streams(1);
  #inks: CrowdInks | null = null;

  constructor(brush: Brush) {
    this.#brush = brush;
  }

  /** Replaces everything on the canvas; `withMessages` is false where nothing may move. */
  draw(scene: Scene, frame: Frame, withMessages: boolean): void {
    const { pixels, inks } = this.#prepare(scene);
    pixels.clear();
    drawDots(pixels, scene.geometry.layout, frame.dots, inks.dots, !withMessages);
    if (withMessages) this.#streams.draw(pixels, scene.geometry, frame.packets, inks.packets);
    this.#brush.putImageData(pixels.image, 0, 0);
  }

  /** The picture and its colours, made anew when the scene is another one. */
  #prepare(scene: Scene): { readonly pixels: Pixels; readonly inks: CrowdInks } {
    if (this.#scene === scene && this.#pixels !== null && this.#inks !== null) {
      return { pixels: this.#pixels, inks: this.#inks };
    }
    const { width, height } = this.#brush.canvas;
    const pixels = new Pixels(this.#brush.createImageData(width, height));
    const inks = this.#inksOf(scene.palette);
    this.#scene = scene;
    this.#pixels = pixels;
    this.#inks = inks;
    this.#streams = new Streams(scene.geometry.layout.pixelRatio);
    return { pixels, inks };
  }

  #inksOf(palette: Palette): CrowdInks {
    const ink = (css: string) => pixelOf(this.#brush, css);
    const [text, muted] = [ink(palette.text), ink(palette.muted)];
    const [wire, fail] = [ink(palette.wire), ink(palette.fail)];
    return {
      dots: { held: muted, waiting: text, lost: fail, loggedOut: fail },
      packets: { plain: muted, ok: wire, notLoggedIn: fail, error: fail, lost: fail },
    };
  }
}
