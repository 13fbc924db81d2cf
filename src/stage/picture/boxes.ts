import type { Rect } from '../layers/types';
import { hatchOf } from './hatches';
import { painted } from './ink';
import { type Attributes, rounded, svg } from './nodes';
import type { Sheet } from './sheet';

/** A rectangle with the same corners all around. */
interface Box {
  readonly rect: Rect;
  readonly corner: readonly [x: number, y: number];
}

/** The box of an element as style sheets have it: shadows, ground, hatch and border, in the order of painting. */
export function boxOf(style: CSSStyleDeclaration, rect: Rect, sheet: Sheet): readonly SVGElement[] {
  const width = style.borderTopStyle === 'none' ? 0 : Number.parseFloat(style.borderTopWidth) || 0;
  const box = { rect, corner: cornerOf(style, rect) };
  const inside = grown(box, -width);
  const shadows = shadowsOf(style.boxShadow);
  return [
    ...shadows.filter(({ isInset }) => !isInset).map((shadow) => outer(box, shadow)),
    filled(box, painted('fill', style.backgroundColor)),
    filled(box, hatchOf(style.backgroundImage, inside.rect, sheet)),
    ...shadows.filter(({ isInset }) => isInset).map((shadow) => inner(inside, shadow, sheet)),
    ...bordersOf(style, box, width),
  ].filter((shape) => shape !== null);
}

function filled(box: Box, fill: Attributes | null): SVGElement | null {
  return fill && svg('rect', { ...sidesOf(box), ...fill });
}

const sidesOf = ({ rect: { x, y, width, height }, corner: [rx, ry] }: Box) => ({
  x,
  y,
  width,
  height,
  rx: rx || undefined,
  ry: ry || undefined,
});

/** Corners that do not fit are made smaller, all by the same factor. */
function cornerOf(style: CSSStyleDeclaration, { width, height }: Rect): Box['corner'] {
  const [across = '0', down = across] = style.borderTopLeftRadius.split(' ');
  const length = (css: string, whole: number) =>
    Number.parseFloat(css) * (css.endsWith('%') ? whole / 100 : 1);
  const [x, y] = [length(across, width), length(down, height)];
  const factor = Math.min(1, width / (2 * x || 1), height / (2 * y || 1));
  return [x * factor, y * factor];
}

function grown({ rect: { x, y, width, height }, corner: [rx, ry] }: Box, by: number): Box {
  const corner = (radius: number) => (radius === 0 ? 0 : Math.max(0, radius + by));
  return {
    rect: {
      x: x - by,
      y: y - by,
      width: Math.max(0, width + 2 * by),
      height: Math.max(0, height + 2 * by),
    },
    corner: [corner(rx), corner(ry)],
  };
}

/** As Chromium draws them: thin dots are dashes, too. */
function bordersOf(style: CSSStyleDeclaration, box: Box, width: number): SVGElement[] {
  const stroke = width > 0 ? painted('stroke', style.borderTopColor) : null;
  if (stroke === null) return [];
  const line = (inset: number, thickness: number, dash?: string, cap?: string) =>
    svg('rect', {
      ...sidesOf(grown(box, -inset)),
      fill: 'none',
      ...stroke,
      'stroke-width': thickness,
      'stroke-dasharray': dash,
      'stroke-linecap': cap,
    });
  switch (style.borderTopStyle) {
    case 'double':
      return [line(width / 6, width / 3), line((width * 5) / 6, width / 3)];
    case 'dashed':
      return [
        line(width / 2, width, width < 3 ? `${3 * width} ${2 * width}` : `${2 * width} ${width}`),
      ];
    case 'dotted':
      return [
        width <= 3
          ? line(width / 2, width, `${width}`)
          : line(width / 2, width, `0 ${2 * width}`, 'round'),
      ];
    default:
      return [line(width / 2, width)];
  }
}

interface Shadow {
  readonly colour: string;
  readonly x: number;
  readonly y: number;
  readonly spread: number;
  readonly isInset: boolean;
}

/** Shadows of the stage are lines and rings: none is blurred. */
const SHADOW = /((?:rgba?|color)\([^)]*\)|#\w+)((?: -?[\d.]+px){4})( inset)?/g;

/** The first lies on top of the others. */
const shadowsOf = (css: string): Shadow[] =>
  [...css.matchAll(SHADOW)].reverse().map(([, colour = '', lengths = '', inset]) => {
    const [x = 0, y = 0, , spread = 0] = lengths.trim().split(' ').map(Number.parseFloat);
    return { colour, x, y, spread, isInset: inset !== undefined };
  });

function outer(box: Box, { colour, x, y, spread }: Shadow): SVGElement | null {
  return between(moved(grown(box, spread), x, y), box, colour);
}

/** What of it would lie outside is cut off. */
function inner(box: Box, { colour, x, y, spread }: Shadow, sheet: Sheet): SVGElement | null {
  const shadow = between(grown(box, EDGE), moved(grown(box, -spread), x, y), colour);
  if (shadow === null) return null;
  const clip = svg('clipPath');
  clip.append(svg('rect', sidesOf(box)));
  shadow.setAttribute('clip-path', sheet.define(clip));
  return shadow;
}

/** Further than any shadow is moved. */
const EDGE = 100;

const moved = ({ rect, corner }: Box, x: number, y: number): Box => ({
  rect: { ...rect, x: rect.x + x, y: rect.y + y },
  corner,
});

/** What is in one box and not in another inside it. */
function between(one: Box, other: Box, colour: string): SVGElement | null {
  const fill = painted('fill', colour);
  const d = `${outline(one)}${outline(other)}`;
  return fill && svg('path', { d, 'fill-rule': 'evenodd', ...fill });
}

function outline({ rect: { x, y, width, height }, corner: [rx, ry] }: Box): string {
  const arc = (toX: number, toY: number) =>
    rx === 0 ? '' : ` a${n(rx)} ${n(ry)} 0 0 1 ${n(toX)} ${n(toY)}`;
  const n = rounded;
  const [across, down] = [width - 2 * rx, height - 2 * ry];
  return (
    `M${n(x + rx)} ${n(y)} h${n(across)}${arc(rx, ry)} v${n(down)}${arc(-rx, ry)} ` +
    `h${n(-across)}${arc(-rx, -ry)} v${n(-down)}${arc(rx, -ry)}Z`
  );
}
