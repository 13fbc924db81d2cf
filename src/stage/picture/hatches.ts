import type { Rect } from '../layers/types';
import { painted } from './ink';
import { type Attributes, svg } from './nodes';
import type { Sheet } from './sheet';

const COLOUR = String.raw`((?:rgba?|color)\([^)]*\)|transparent|#\w+)`;
/** A colour from one place on, or from one place to another. */
const STOP = new RegExp(`${COLOUR}((?: -?[\\d.]+px)+)`, 'g');

interface Stop {
  readonly colour: string;
  readonly at: number;
}

/** What stripes or dots a box is filled with: the two kinds there are on the stage. Null where it has none. */
export function hatchOf(css: string, rect: Rect, sheet: Sheet): Attributes | null {
  if (css.startsWith('repeating-linear-gradient(')) {
    return { fill: sheet.define(stripes(css, rect)) };
  }
  return css.startsWith('radial-gradient(') ? { fill: sheet.define(dots(css, rect)) } : null;
}

const stopsOf = (css: string): Stop[] =>
  [...css.matchAll(STOP)].flatMap(([, colour = '', places = '']) =>
    places
      .trim()
      .split(' ')
      .map((place) => ({ colour, at: Number.parseFloat(place) })),
  );

/** Begins where style sheets have it begin: at the corner that the stripes come from. */
function stripes(css: string, { x, y, width, height }: Rect): SVGElement {
  const stops = stopsOf(css);
  const [, degrees = '180'] = /\((-?[\d.]+)deg/.exec(css) ?? [];
  const angle = (Number(degrees) * Math.PI) / 180;
  const [alongX, alongY] = [Math.sin(angle), -Math.cos(angle)];
  const reach = (Math.abs(width * alongX) + Math.abs(height * alongY)) / 2;
  const [fromX, fromY] = [x + width / 2 - alongX * reach, y + height / 2 - alongY * reach];
  const period = stops.at(-1)?.at ?? 1;
  const run = svg('linearGradient', {
    gradientUnits: 'userSpaceOnUse',
    spreadMethod: 'repeat',
    x1: fromX,
    y1: fromY,
    x2: fromX + alongX * period,
    y2: fromY + alongY * period,
  });
  for (const { colour, at } of stops) {
    const { fill, 'fill-opacity': opacity } = painted('fill', colour) ?? { 'fill-opacity': 0 };
    run.append(svg('stop', { offset: at / period, 'stop-color': fill, 'stop-opacity': opacity }));
  }
  return run;
}

/** Pixels between two dots, both ways. */
const DOTS_APART = 12;

function dots(css: string, { x, y }: Rect): SVGElement {
  const [inner, outer] = stopsOf(css);
  const tile = svg('pattern', {
    patternUnits: 'userSpaceOnUse',
    x,
    y,
    width: DOTS_APART,
    height: DOTS_APART,
  });
  if (inner === undefined || outer === undefined) return tile;
  const dot = { cx: DOTS_APART / 2, cy: DOTS_APART / 2, r: (inner.at + outer.at) / 2 };
  tile.append(svg('circle', { ...dot, ...painted('fill', inner.colour) }));
  return tile;
}
