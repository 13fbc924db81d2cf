import { createPainter } from '../layers/painter';
import type { MakeStyle } from '../layers/styles/style';
import type { Frame } from '../layers/types';
import { measureStage } from '../measuring/measure';
import { readPalette } from '../measuring/palette';
import { tagTexts } from '../measuring/tagTexts';
import { boxOf } from './boxes';
import { elementOf } from './elements';
import { svg } from './nodes';
import { Sheet } from './sheet';
import { svgCanvas } from './svgBrush';

/** What moves on the stage at an instant, and how that is drawn. */
export interface Drawn {
  readonly frame: Frame;
  readonly style: MakeStyle;
}

/** What a picture says to whoever does not see it. */
export interface Described {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Pixels of what is drawn in pixels, to one of the page: the dots of a crowd. */
const FINENESS = 2;

/** The stage as it stands on the page, in shapes and text, with what moves on it. */
export function stagePicture(
  stage: HTMLElement,
  { frame, style }: Drawn,
  { title, lines }: Described,
): SVGElement {
  const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (probe === null) throw new Error('There is no canvas to measure letters on.');
  const { width, height } = stage.getBoundingClientRect();
  const sheet = new Sheet(stage, probe);
  const picture = svg('svg', {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-labelledby': 'title',
    'aria-describedby': 'desc',
  });
  picture.append(
    named('title', title),
    named('desc', lines.join('\n')),
    sheet.defs,
    ...boxOf(getComputedStyle(stage), { x: 0, y: 0, width, height }, sheet),
    moving(stage, { frame, style }, probe),
    ...[...stage.querySelectorAll('.columns')].map((columns) => elementOf(columns, sheet)),
  );
  return picture;
}

function named(id: 'title' | 'desc', text: string): SVGElement {
  const element = svg(id, { id });
  element.textContent = text;
  return element;
}

/** Wires and messages, drawn by the same layers as on the page. */
function moving(
  stage: HTMLElement,
  { frame, style }: Drawn,
  probe: CanvasRenderingContext2D,
): SVGElement {
  const { canvas, drawn } = svgCanvas(probe);
  const painter = createPainter(canvas);
  painter.setLayout({ ...measureStage(stage), pixelRatio: FINENESS });
  painter.setPalette(readPalette(document.body));
  painter.setTags(tagTexts());
  painter.setStyle(style);
  painter.paint(frame);
  const { clientLeft, clientTop } = stage;
  drawn.setAttribute('transform', `translate(${clientLeft} ${clientTop}) scale(${1 / FINENESS})`);
  return drawn;
}
