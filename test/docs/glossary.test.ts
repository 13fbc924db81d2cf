/**
 * Goal: one word for one thing, in code, page and documents.
 * Method: the glossary's own table says which words are not used; they are looked for in every source, test and document,
 * also inside of names. What the table says of the code must be there.
 */
import { describe, expect, it } from 'vitest';
import { readTextFiles } from '../support/files';

const GLOSSARY = 'docs/glossary.md';
/** What has changed is told in the words of its day. */
const files = [...readTextFiles()].filter(
  ([name]) =>
    !/^(docs\/glossary\.md|CHANGELOG\.md|test\/docs\/glossary|public\/|package)/.test(name),
);

interface Term {
  readonly term: string;
  readonly inCode: readonly string[];
  readonly unused: readonly string[];
}

const listed = (cell: string): string[] =>
  cell
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

function termsOf(markdown: string): Term[] {
  const rows = markdown
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2);
  return rows.map((row) => {
    const [, term = '', , inCode = '', unused = ''] = row.split('|').map((cell) => cell.trim());
    return {
      term,
      inCode: [...inCode.matchAll(/`([^`]+)`/g)].map(([, name]) => name as string),
      unused: listed(unused),
    };
  });
}

/** Where the word stands by itself, or as a part of a name: "turnKnob", "KNOBS", "knob-title". */
function findWord(name: string, text: string, word: string): string[] {
  const found = new RegExp(`(?<![a-z])${word}(s|es|ed)?(?![a-z])`, 'i');
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .split('\n')
    .flatMap((line, at) => (found.test(line) ? [`${name}:${at + 1}: ${word}`] : []));
}

const terms = termsOf(new Map(readTextFiles()).get(GLOSSARY) as string);

describe('the glossary', () => {
  it('is in order, has every term once, and explains each', () => {
    const names = terms.map(({ term }) => term);
    expect(names.length).toBeGreaterThan(20);
    expect(names).toEqual([...new Set(names)].sort());
  });

  it('names what there is in the code', () => {
    const code = files
      .filter(([name]) => name.startsWith('src/'))
      .map(([, text]) => text)
      .join('\n');
    const missing = terms
      .flatMap(({ inCode }) => inCode)
      .filter((name) => !new RegExp(`\\b${name.replace('.', '\\.')}\\b`).test(code));
    expect(missing).toEqual([]);
  });

  it('knows words that are not used', () => {
    expect(terms.flatMap(({ unused }) => unused)).toContain('knob');
  });
});

describe('a word that is not used', () => {
  it.each(terms.flatMap(({ unused }) => unused))('is nowhere: %s', (word) => {
    expect(files.flatMap(([name, text]) => findWord(name, text, word))).toEqual([]);
  });

  it.each(['turnKnob()', 'KNOBS', 'a knob.', '.knob-title {', 'useKnobs'])(
    'is found in %s',
    (text) => {
      expect(findWord('a', text, 'knob')).toHaveLength(1);
    },
  );

  it.each(['wishbone', 'Knobelsdorff', 'doorknob'])('is not found in %s', (text) => {
    expect([...findWord('a', text, 'knob'), ...findWord('a', text, 'wish')]).toEqual([]);
  });
});
