/**
 * The text with every sign shown by its number that nobody sees, or that a terminal or a page would obey: controls, marks
 * of direction, signs without width.
 */
export const readable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => `U+${hexadecimal(sign)}`);

/** The beginning of a text, with no sign cut in two. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`;

const hexadecimal = (sign: string): string =>
  (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
