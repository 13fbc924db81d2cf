import type { Attributes } from './nodes';

/** A colour as programs besides browsers read it: opaque, and how opaque. */
interface Ink {
  readonly colour: string;
  readonly opacity: number;
}

/** Reads a colour as `getComputedStyle` and a canvas write it. */
export function inkOf(css: string): Ink {
  const [, space, values = ''] = /^(rgba?|color)\((?:srgb )?(.*)\)$/.exec(css) ?? [];
  // What is none of these is written as a word, or as #rrggbb.
  if (space === undefined) return { colour: css, opacity: css === 'transparent' ? 0 : 1 };
  const [red = 0, green = 0, blue = 0, opacity = 1] = values.split(/[\s,/]+/).map(Number);
  const scale = space === 'color' ? 255 : 1;
  const channels = [red, green, blue].map((value) =>
    Math.round(value * scale)
      .toString(16)
      .padStart(2, '0'),
  );
  return { colour: `#${channels.join('')}`, opacity };
}

/** The attributes that fill or stroke something with a colour; null where nothing would be seen. */
export function painted(what: 'fill' | 'stroke', css: string, alpha = 1): Attributes | null {
  if (css === 'none') return null;
  const { colour, opacity } = inkOf(css);
  const strength = opacity * alpha;
  if (strength === 0) return null;
  return { [what]: colour, [`${what}-opacity`]: strength === 1 ? undefined : strength };
}
