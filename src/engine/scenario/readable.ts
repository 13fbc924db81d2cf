/**
 * The text with every sign shown by its number that nobody sees, or that a terminal or a page would obey: controls, marks
 * of direction, signs without width.
 */
export const readable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => `U+${hexadecimal(sign)}`);

/** At most so many signs of a text, none of them cut in two. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const signs = Array.from(text.slice(0, 2 * most));
  return signs.length <= most && text.length <= 2 * most
    ? text
    : `${signs.slice(0, most).join('')}…`;
}

const hexadecimal = (sign: string): string =>
  (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
