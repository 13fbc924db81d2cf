import { createGeometry, type Geometry } from '../geometry/geometry';
import { brushOf, type StageCanvas } from './brush';
import { type Scene, sceneOf } from './scene';
import type { MakeStyle, Style } from './styles/style';
import type { Frame, Palette, StageLayout, TagTexts } from './types';

/** Draws frames. The picture depends on the last layout, palette, tags and style and on the frame, on nothing else. */
export interface Painter {
  setLayout(layout: StageLayout): void;
  setPalette(palette: Palette): void;
  /** Without them nothing is written beside messages. */
  setTags(tags: TagTexts): void;
  setStyle(make: MakeStyle): void;
  /** Does nothing before the first layout, the first palette and the first style. */
  paint(frame: Frame): void;
}

/** Makes a painter for a canvas, in a worker or on the page: the canvas gets its size from the layout. */
export function createPainter(canvas: StageCanvas): Painter {
  const brush = brushOf(canvas);
  let geometry: Geometry | null = null;
  let palette: Palette | null = null;
  let tags: TagTexts | null = null;
  let style: Style | null = null;
  let scene: Scene | null = null;
  const prepare = () => {
    scene = geometry && palette && sceneOf(brush, palette, geometry, tags);
  };

  return {
    setLayout(layout) {
      geometry = createGeometry(layout);
      canvas.width = Math.round(layout.width * layout.pixelRatio);
      canvas.height = Math.round(layout.height * layout.pixelRatio);
      prepare();
    },
    setPalette(next) {
      palette = next;
      prepare();
    },
    setTags(next) {
      tags = next;
      prepare();
    },
    setStyle(make) {
      style = make(brush);
    },
    paint(frame) {
      if (scene === null || style === null) return;
      if (canvas.width === 0 || canvas.height === 0) return;
      const { pixelRatio } = scene.geometry.layout;
      brush.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
      style.draw(scene, frame);
    },
  };
}
