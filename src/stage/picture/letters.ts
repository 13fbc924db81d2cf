import type { Rect } from '../layers/types';
import { painted } from './ink';
import { svg } from './nodes';
import type { Sheet } from './sheet';

/** What one line of a text says, and where on the page. */
interface Line {
  text: string;
  left: number;
  right: number;
  /** Whether its letters follow each other from right to left. */
  isFromRight: boolean;
  readonly top: number;
  readonly height: number;
}

/** What a style sheet says elsewhere, or not at all. */
interface Look {
  readonly decoration: string;
  readonly isFromRight: boolean;
}

/** A text of the page as text, line by line as it is broken there. */
export function textOf(
  node: Text,
  style: CSSStyleDeclaration,
  sheet: Sheet,
  decoration: string,
): readonly SVGElement[] {
  if (Number.parseFloat(style.fontSize) === 0) return [];
  return linesOf(node, style).flatMap(({ text, left, right, isFromRight, top, height }) => {
    const rect = sheet.place({ x: left, y: top, width: right - left, height });
    const look = { decoration, isFromRight };
    return lineOf(text.replace(/\s+/g, ' ').trim(), rect, style, sheet, look);
  });
}

/** One line, in a box that is as high as its letters. */
export function lineOf(
  text: string,
  rect: Rect,
  style: CSSStyleDeclaration,
  { probe }: Sheet,
  { decoration, isFromRight }: Look,
): readonly SVGElement[] {
  const fill = painted('fill', style.color);
  if (text === '' || fill === null) return [];
  const size = Number.parseFloat(style.fontSize);
  probe.font = `${style.fontStyle} ${style.fontWeight} ${size}px ${style.fontFamily}`;
  probe.textBaseline = 'alphabetic';
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } =
    probe.measureText(text);
  const line = svg('text', {
    x: isFromRight ? rect.x + rect.width : rect.x,
    // What has no height stands for other words, on their line.
    y: rect.y + (rect.height && (rect.height + ascent - descent) / 2),
    direction: isFromRight ? 'rtl' : undefined,
    'font-family': style.fontFamily,
    'font-size': size,
    'font-weight': style.fontWeight,
    'font-style': style.fontStyle === 'normal' ? undefined : style.fontStyle,
    'text-decoration': decoration || undefined,
    // With another font the words keep their room.
    textLength: rect.width || undefined,
    lengthAdjust: rect.width ? 'spacingAndGlyphs' : undefined,
    ...fill,
  });
  line.textContent = text;
  return [line];
}

/** Where a browser has broken a text is known by where its letters are. */
function linesOf(node: Text, style: CSSStyleDeclaration): readonly Line[] {
  const lines: Line[] = [];
  const range = node.ownerDocument.createRange();
  const edge = node.parentElement?.getBoundingClientRect().right ?? 0;
  let before = '';
  [...node.data].reduce((from, letter) => {
    range.setStart(node, from);
    range.setEnd(node, from + letter.length);
    const box = [...range.getClientRects()].find(({ width }) => width > 0);
    const last = lines.at(-1);
    if (box !== undefined && last !== undefined && isBeside(box, last)) lengthen(last, letter, box);
    else if (box !== undefined && letter.trim() !== '') {
      // A browser puts a hyphen, which is none of the letters, where more of a word would have had room.
      const hasRoom = last !== undefined && last.right + box.width <= edge;
      if (hasRoom && style.hyphens === 'auto' && /\p{L}/u.test(before)) last.text += '-';
      const { left, right, top, height } = box;
      lines.push({ text: letter, left, right, isFromRight: false, top, height });
    }
    before = letter;
    return from + letter.length;
  }, 0);
  return lines;
}

const isBeside = ({ top, height }: DOMRect, line: Line): boolean =>
  Math.abs(line.top - top) < height / 2;

function lengthen(line: Line, letter: string, { left, right }: DOMRect): void {
  line.text += letter;
  if (letter.trim() === '') return;
  line.isFromRight = left < line.left;
  line.left = Math.min(line.left, left);
  line.right = Math.max(line.right, right);
}
