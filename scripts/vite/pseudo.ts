import { parse, type Token } from '@messageformat/parser';

const LETTERS = new Map(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, index) => [
    letter,
    [...'áƀçđéƒğĥíĵķļɱñóþɋřšţúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶĻṀÑÓÞɊŘŠŢÚṼŴẊÝŽ'][index] as string,
  ]),
);
/** Makes what stands at the ends of a text be set from right to left. */
const RIGHT_TO_LEFT = '\u200f';

/** The same message in the pseudo-locale: no plain letter is left, it is some 40 % longer, and begins at the right. */
export function pseudo(message: string): string {
  const changed = contents(parse(message)).reduceRight(
    (text, { start, end }) =>
      text.slice(0, start) + accented(text.slice(start, end)) + text.slice(end),
    message,
  );
  return RIGHT_TO_LEFT + changed + RIGHT_TO_LEFT;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the letters of a message stand that are said as they are written, in order. */
const contents = (tokens: readonly Token[]): readonly Span[] =>
  tokens.flatMap((token) => {
    if (token.type === 'content') {
      const { offset, text } = token.ctx;
      return [{ start: offset, end: offset + text.length }];
    }
    return 'cases' in token ? token.cases.flatMap((one) => contents(one.tokens)) : [];
  });

/** Tags stay as they are. */
const accented = (text: string): string =>
  text.replace(/<[^>]*>|[A-Za-z]/g, (found) => {
    const letter = LETTERS.get(found);
    if (letter === undefined) return found;
    return /[aeiou]/i.test(found) ? letter + letter.toLowerCase() : letter;
  });
