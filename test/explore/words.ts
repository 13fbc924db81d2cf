type Pattern = readonly [what: string, pattern: RegExp];

/** What nothing on the page may say. */
const NONE: readonly Pattern[] = [
  ['a value that is none', /undefined|NaN|(?<!in JSON )\bnull\b|Infinity|\[object/],
  ['nobody of nobody', /\b0 of 0\b/],
];
/** What no sentence may have in it besides: lists of nothing, gaps, signs of code. */
const GAPS: readonly Pattern[] = [
  ['an empty list', /: ,|: \.|, ,|, and \.|^and |: and |\(\)|‘’|“”|: ?$/],
  ['a gap', / {2}|^ | $| [,.;:]|\.\.(?!\.)|,\./],
  ['a number below 0', /(^|[ (])[-−]\d/],
  ['a sign that no sentence has', /!|\{|\}/],
];

const found = (words: string, patterns: readonly Pattern[]): readonly string[] =>
  patterns.flatMap(([what, pattern]) =>
    pattern.test(words) ? [`words: ${what} in "${words}"`] : [],
  );

/** What is wrong with anything that is written on the page. */
export const hollow = (words: string): readonly string[] => found(words, NONE);

/** What is wrong with a sentence, or a part of one. */
export const hollowSentence = (words: string): readonly string[] =>
  found(words, [...NONE, ...GAPS]);
