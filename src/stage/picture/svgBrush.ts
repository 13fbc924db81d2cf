import type { Brush, StageCanvas } from '../layers/brush';
import { painted } from './ink';
import { type Attributes, imageOf, rounded, svg } from './nodes';

/** What a brush has in its hand: `save` keeps it, `restore` brings it back. */
interface Hold {
  readonly transform: readonly number[];
  readonly strokeStyle: string;
  readonly fillStyle: string;
  readonly globalAlpha: number;
  readonly lineWidth: number;
  readonly lineCap: CanvasLineCap;
  readonly lineJoin: CanvasLineJoin;
  readonly dash: readonly number[];
  readonly font: string;
  readonly textAlign: CanvasTextAlign;
  readonly textBaseline: CanvasTextBaseline;
}

const EMPTY: Hold = {
  transform: [1, 0, 0, 1, 0, 0],
  strokeStyle: '#000000',
  fillStyle: '#000000',
  globalAlpha: 1,
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  dash: [],
  font: '400 10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
};

const ANCHORS: Readonly<Record<CanvasTextAlign, string>> = {
  start: 'start',
  left: 'start',
  center: 'middle',
  end: 'end',
  right: 'end',
};

/** The calls of a canvas that the layers of the stage make. */
type Calls = Pick<
  CanvasRenderingContext2D,
  | 'arc'
  | 'beginPath'
  | 'bezierCurveTo'
  | 'clearRect'
  | 'closePath'
  | 'createImageData'
  | 'fill'
  | 'fillText'
  | 'lineTo'
  | 'measureText'
  | 'moveTo'
  | 'putImageData'
  | 'rect'
  | 'restore'
  | 'rotate'
  | 'roundRect'
  | 'save'
  | 'scale'
  | 'setLineDash'
  | 'setTransform'
  | 'stroke'
  | 'strokeText'
  | 'translate'
>;

/**
 * Writes what the layers draw as shapes and text in place of pixels. It has the calls that they make and no others, and
 * no `drawImage`: nothing is kept as a picture. (`svgcanvas` has more, but gives a path that is stroked twice, as halos
 * are, the last of its strokes only, and text no font under the page's security policy.)
 */
class SvgBrush implements Calls {
  readonly canvas: StageCanvas;
  readonly drawn = svg('g');
  readonly #probe: CanvasRenderingContext2D;
  readonly #held: Hold[] = [];
  #hold = EMPTY;
  #path = '';
  globalCompositeOperation: GlobalCompositeOperation = 'source-over';

  /** @param probe measures letters and reads colours */
  constructor(canvas: StageCanvas, probe: CanvasRenderingContext2D) {
    this.canvas = canvas;
    this.#probe = probe;
  }

  // Colours are read back as a canvas writes them.
  get fillStyle(): string {
    return this.#hold.fillStyle;
  }
  set fillStyle(css: string) {
    this.#take({ fillStyle: this.#colourOf(css) });
  }
  set strokeStyle(css: string) {
    this.#take({ strokeStyle: this.#colourOf(css) });
  }
  get globalAlpha(): number {
    return this.#hold.globalAlpha;
  }
  set globalAlpha(globalAlpha: number) {
    this.#take({ globalAlpha });
  }
  set lineWidth(lineWidth: number) {
    this.#take({ lineWidth });
  }
  set lineCap(lineCap: CanvasLineCap) {
    this.#take({ lineCap });
  }
  set lineJoin(lineJoin: CanvasLineJoin) {
    this.#take({ lineJoin });
  }
  set font(font: string) {
    this.#take({ font });
  }
  set textAlign(textAlign: CanvasTextAlign) {
    this.#take({ textAlign });
  }
  set textBaseline(textBaseline: CanvasTextBaseline) {
    this.#take({ textBaseline });
  }
  setLineDash(dash: number[]): void {
    this.#take({ dash });
  }

  save(): void {
    this.#held.push(this.#hold);
  }
  restore(): void {
    this.#hold = this.#held.pop() ?? this.#hold;
  }

  setTransform(...values: unknown[]): void {
    this.#take({ transform: values.map(Number) });
  }
  translate(x: number, y: number): void {
    this.#transform([1, 0, 0, 1, x, y]);
  }
  scale(x: number, y: number): void {
    this.#transform([x, 0, 0, y, 0, 0]);
  }
  rotate(angle: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.#transform([cos, sin, -sin, cos, 0, 0]);
  }

  beginPath(): void {
    this.#path = '';
  }
  moveTo(x: number, y: number): void {
    this.#draw('M', x, y);
  }
  lineTo(x: number, y: number): void {
    this.#draw(this.#path === '' ? 'M' : 'L', x, y);
  }
  bezierCurveTo(...points: [number, number, number, number, number, number]): void {
    this.#draw('C', ...points);
  }
  closePath(): void {
    this.#draw('Z');
  }
  /** Whole circles only. */
  arc(x: number, y: number, radius: number): void {
    this.#draw('M', x + radius, y);
    this.#draw('A', radius, radius, 0, 1, 1, x - radius, y);
    this.#draw('A', radius, radius, 0, 1, 1, x + radius, y);
    this.closePath();
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.roundRect(x, y, width, height, 0);
  }
  roundRect(x: number, y: number, width: number, height: number, corner: unknown): void {
    const r = Number(corner);
    const [right, bottom] = [x + width, y + height];
    this.#draw('M', x + r, y);
    this.#draw('L', right - r, y);
    this.#draw('A', r, r, 0, 0, 1, right, y + r);
    this.#draw('L', right, bottom - r);
    this.#draw('A', r, r, 0, 0, 1, right - r, bottom);
    this.#draw('L', x + r, bottom);
    this.#draw('A', r, r, 0, 0, 1, x, bottom - r);
    this.#draw('L', x, y + r);
    this.#draw('A', r, r, 0, 0, 1, x + r, y);
    this.closePath();
  }

  fill(): void {
    const { fillStyle, globalAlpha } = this.#hold;
    const fill = painted('fill', fillStyle, globalAlpha);
    if (fill !== null) this.#trace(fill);
  }
  stroke(): void {
    const stroke = this.#stroke();
    if (stroke !== null) this.#trace({ fill: 'none', ...stroke });
  }
  fillText(text: string, x: number, y: number): void {
    const { fillStyle, globalAlpha } = this.#hold;
    const fill = painted('fill', fillStyle, globalAlpha);
    if (fill !== null) this.#write(text, x, y, fill);
  }
  strokeText(text: string, x: number, y: number): void {
    const stroke = this.#stroke();
    if (stroke !== null) this.#write(text, x, y, { fill: 'none', ...stroke });
  }
  measureText(text: string): TextMetrics {
    this.#probe.font = this.#hold.font;
    return this.#probe.measureText(text);
  }

  /** A file is begun once, and empty. */
  clearRect(): void {}
  createImageData(...size: unknown[]): ImageData {
    const [width, height] = size.map(Number);
    return this.#probe.createImageData(width as number, height as number);
  }
  /** A picture of pixels, whatever is drawn with. */
  putImageData(image: ImageData): void {
    const canvas = this.#probe.canvas.cloneNode() as HTMLCanvasElement;
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d')?.putImageData(image, 0, 0);
    this.#add(imageOf(canvas));
  }

  #take(part: Partial<Hold>): void {
    this.#hold = { ...this.#hold, ...part };
  }

  #transform([a, b, c, d, e, f]: readonly [number, number, number, number, number, number]): void {
    const [A = 1, B = 0, C = 0, D = 1, E = 0, F = 0] = this.#hold.transform;
    const linear = [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d];
    this.#take({ transform: [...linear, A * e + C * f + E, B * e + D * f + F] });
  }

  #draw(letter: string, ...values: readonly number[]): void {
    this.#path += `${letter}${values.map(rounded).join(' ')}`;
  }

  #colourOf(css: string): string {
    this.#probe.fillStyle = css;
    return String(this.#probe.fillStyle);
  }

  #stroke() {
    const { strokeStyle, globalAlpha, lineWidth, lineCap, lineJoin, dash } = this.#hold;
    const stroke = painted('stroke', strokeStyle, globalAlpha);
    return (
      stroke && {
        ...stroke,
        'stroke-width': lineWidth,
        'stroke-linecap': lineCap,
        'stroke-linejoin': lineJoin,
        'stroke-dasharray': dash.length > 0 ? dash.map(rounded).join(' ') : undefined,
      }
    );
  }

  #trace(look: Attributes): void {
    // A way may have no length.
    if (this.#path !== '') this.#put(svg('path', { d: this.#path, ...look }));
  }

  #write(text: string, x: number, y: number, look: Attributes): void {
    const { font, textAlign } = this.#hold;
    const [, weight, size, family] = /^(\d+) ([\d.]+)px (.*)$/.exec(font) ?? [];
    const written = svg('text', {
      x,
      y: y + this.#drop(text),
      'font-family': family,
      'font-size': Number(size),
      'font-weight': weight,
      'text-anchor': ANCHORS[textAlign],
      ...look,
    });
    written.textContent = text;
    this.#put(written);
  }

  /** From where a text is to stand to its baseline: other programs know no baseline but that one. */
  #drop(text: string): number {
    const heightOver = (baseline: CanvasTextBaseline) => {
      this.#probe.textBaseline = baseline;
      return this.measureText(text).actualBoundingBoxAscent;
    };
    return heightOver('alphabetic') - heightOver(this.#hold.textBaseline);
  }

  #put(shape: SVGElement): void {
    shape.setAttribute('transform', `matrix(${this.#hold.transform.map(precise).join(' ')})`);
    this.#add(shape);
  }

  #add(shape: SVGElement): void {
    if (this.globalCompositeOperation === 'destination-over') this.drawn.prepend(shape);
    else this.drawn.append(shape);
  }
}

/** A turn takes more digits than a place. */
const precise = (value: number): number => Math.round(value * 10_000) / 10_000;

/** A canvas for a painter, and what has been drawn on it. */
export function svgCanvas(probe: CanvasRenderingContext2D): {
  readonly canvas: StageCanvas;
  readonly drawn: SVGElement;
} {
  const canvas = { width: 0, height: 0, getContext: () => brush as unknown as Brush };
  const asCanvas = canvas as unknown as StageCanvas;
  const brush = new SvgBrush(asCanvas, probe);
  return { canvas: asCanvas, drawn: brush.drawn };
}
