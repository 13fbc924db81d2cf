import type { Rect } from '../layers/types';
import { boxOf } from './boxes';
import { drawingOf } from './drawings';
import { lineOf, textOf } from './letters';
import { svg } from './nodes';
import type { Sheet } from './sheet';

/** What is there to be pressed says nothing in a picture. */
const PRESSED = '.node-more, .hint';

const PLAIN = { decoration: '', isFromRight: false };

/**
 * An element of the stage as shapes and text, with everything in it. It knows what style sheets do on the stage and no
 * more: borders are alike all around, shadows are sharp, nothing is turned. A test holds it to what browsers paint.
 */
export function elementOf(element: Element, sheet: Sheet, decoration = ''): SVGElement {
  const group = svg('g');
  const style = getComputedStyle(element);
  if (isUnseen(element, style)) return group;
  if (style.opacity !== '1') group.setAttribute('opacity', style.opacity);
  const isVisible = style.visibility === 'visible';
  const rect = sheet.place(element.getBoundingClientRect());
  if (isVisible && style.display !== 'contents') group.append(...boxOf(style, rect, sheet));
  if (element instanceof SVGSVGElement) {
    if (isVisible) group.append(drawingOf(element, sheet));
    return group;
  }
  const line = style.textDecorationLine;
  const crossed = line === 'none' || line === '' ? decoration : line;
  if (isVisible) group.append(...beforeOf(element, rect, style, sheet));
  for (const child of element.childNodes) {
    if (child instanceof Text && isVisible) group.append(...textOf(child, style, sheet, crossed));
    if (child instanceof Element) group.append(elementOf(child, sheet, crossed));
  }
  return group;
}

/** Also what is there for screen readers only. */
const isUnseen = (element: Element, style: CSSStyleDeclaration): boolean =>
  style.display === 'none' ||
  style.opacity === '0' ||
  style.clipPath.startsWith('inset(50%') ||
  element.matches(PRESSED);

/** What style sheets put in front: a box with a place of its own, or a word that stands for others. */
function beforeOf(
  element: Element,
  rect: Rect,
  own: CSSStyleDeclaration,
  sheet: Sheet,
): readonly SVGElement[] {
  const style = getComputedStyle(element, '::before');
  const [, word] = /^"(.*)"$/.exec(style.content) ?? [];
  if (word === undefined) return [];
  const border = Number.parseFloat(own.borderTopWidth) || 0;
  if (style.position !== 'absolute')
    return lineOf(word, { ...rect, width: 0 }, style, sheet, PLAIN);
  const [left, top, width, height] = [style.left, style.top, style.width, style.height].map(
    Number.parseFloat,
  ) as [number, number, number, number];
  return boxOf(
    style,
    { x: rect.x + border + left, y: rect.y + border + top, width, height },
    sheet,
  );
}
