const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';

/** Attributes by name; what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of an SVG file. Styles are attributes: the page's security policy allows no others, and every program reads them. */
export function svg(name: string, attributes: Attributes = {}): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(attribute, textOf(value));
  }
  return made;
}

/** A picture of pixels, inside the file itself. */
export function imageOf(canvas: HTMLCanvasElement): SVGElement {
  const image = svg('image', { width: canvas.width, height: canvas.height });
  // The older name of the attribute is known by every program.
  image.setAttributeNS(XLINK, 'xlink:href', canvas.toDataURL('image/png'));
  return image;
}

const textOf = (value: string | number): string =>
  typeof value === 'number' ? String(rounded(value)) : value;

/** A hundredth of a pixel is as fine as anybody sees. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;
