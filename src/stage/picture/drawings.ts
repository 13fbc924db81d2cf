import { painted } from './ink';
import { rounded, svg } from './nodes';
import type { Sheet } from './sheet';

/** A drawing that is SVG on the page already, with its colours in it. */
export function drawingOf(element: SVGSVGElement, sheet: Sheet): SVGElement {
  const style = getComputedStyle(element);
  const side = (...names: string[]) =>
    names.reduce((sum, name) => sum + Number.parseFloat(style.getPropertyValue(name)), 0);
  const { x, y, width, height } = sheet.place(element.getBoundingClientRect());
  const [left, top] = [
    side('border-left-width', 'padding-left'),
    side('border-top-width', 'padding-top'),
  ];
  const inside = {
    width: width - left - side('border-right-width', 'padding-right'),
    height: height - top - side('border-bottom-width', 'padding-bottom'),
  };
  const view = element.viewBox.baseVal;
  const scale = Math.min(inside.width / view.width, inside.height / view.height);
  const move = [
    x + left + inside.width / 2 - (view.x + view.width / 2) * scale,
    y + top + inside.height / 2 - (view.y + view.height / 2) * scale,
  ];
  const group = svg('g', {
    transform: `translate(${move.map(rounded).join(' ')}) scale(${Math.round(scale * 10_000) / 10_000})`,
  });
  for (const child of element.children) {
    if (child instanceof SVGPathElement) group.append(pathOf(child));
    if (child instanceof SVGTextElement) group.append(letterOf(child));
  }
  return group;
}

function pathOf(path: SVGPathElement): SVGElement {
  const style = getComputedStyle(path);
  const width = Number.parseFloat(style.strokeWidth);
  const stroke = width > 0 ? painted('stroke', style.stroke) : null;
  return svg('path', {
    d: path.getAttribute('d') ?? '',
    fill: 'none',
    ...painted('fill', style.fill, Number(style.fillOpacity)),
    ...(stroke && {
      ...stroke,
      'stroke-width': width,
      'stroke-linecap': style.strokeLinecap,
      'stroke-linejoin': style.strokeLinejoin,
      'stroke-dasharray': dashOf(path, style),
    }),
  });
}

/** Dashes may be shares of the whole; few programs know how long that is said to be. */
function dashOf(
  path: SVGPathElement,
  { strokeDasharray }: CSSStyleDeclaration,
): string | undefined {
  const dash = strokeDasharray.match(/[\d.]+/g)?.map(Number) ?? [];
  if (dash.slice(1).every((gap) => gap === 0)) return undefined;
  const said = Number(path.getAttribute('pathLength'));
  const factor = said > 0 ? path.getTotalLength() / said : 1;
  return dash.map((length) => rounded(length * factor)).join(' ');
}

function letterOf(text: SVGTextElement): SVGElement {
  const style = getComputedStyle(text);
  const letter = svg('text', {
    y: text.getAttribute('y') ?? 0,
    'font-family': style.fontFamily,
    'font-size': Number.parseFloat(style.fontSize),
    'font-weight': style.fontWeight,
    'text-anchor': style.textAnchor,
    ...painted('fill', style.fill),
  });
  letter.textContent = text.textContent;
  return letter;
}
