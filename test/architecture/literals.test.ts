/**
 * Goal: everything a person reads or hears is a message (docs/messages.md, "What is no message", has what is not).
 * Method: every source of src is read by syntax for texts that read as words. What reads so and is none, such as the name
 * of a key, is listed here, and has to be there. The check is tried on bad examples first.
 */
import { describe, expect, it } from 'vitest';
import { isCode, readTextFiles } from '../support/files';
import { findLiterals } from './literals';

/** The words themselves; documents, which have names of their own; and what works with ids alone. */
const ELSEWHERE: readonly RegExp[] = [
  /^messages\/en\//,
  /^engine\//,
  /^scenarios\//,
  /^proof\/configs/,
  /^lessons\/[\w-]+\/(lesson|stages|fallbacks)\.ts$/,
  /^challenges\/goals\//,
];

/** What reads so and is none. */
const NAMED: readonly string[] = [
  // Keys, as browsers call them and as they stand on keyboards.
  ...['Arrow', 'Control', 'Ctrl', 'End', 'Enter', 'Esc', 'Escape', 'Home', 'Key', 'Space', 'Tab'],
  // What platforms call themselves and what is dropped on them.
  ...['Files', 'Mac'],
  // Names of this house, in every language.
  'Stateside',
  // Ids of units, of verdicts and of what has no formula.
  ...['per second', 'too vague', 'instants of failures'],
  // Classes, selectors, fonts, and keys of wires.
  ...['compact plates', 'groups plates', 'tone-of-', 'input, select', 'px', '700 11px'],
  ...['client', 'store', 'peer', 'server'],
];

const read = [...readTextFiles('src')].filter(([name]) => isCode(name));
const sources = read.filter(([name]) => !ELSEWHERE.some((one) => one.test(name)));

describe('a text in code that reads as words', () => {
  it('is nowhere', () => {
    const isKnown = (text: string) => NAMED.includes(text);
    expect(sources.flatMap(([name, code]) => findLiterals(name, code, isKnown))).toEqual([]);
  });

  it('is listed only where there is one', () => {
    const seen = new Set<string>();
    for (const [name, code] of sources) findLiterals(name, code, (text) => !!seen.add(text));
    expect(NAMED.filter((text) => !seen.has(text))).toEqual([]);
  });

  it('is left to other places only where these have one', () => {
    const hasOne = (place: RegExp) =>
      read.some(([name, code]) => place.test(name) && findLiterals(name, code, () => false)[0]);
    expect(ELSEWHERE.filter((place) => !hasOne(place))).toEqual([]);
  });

  it.each([
    'const a = <p>Hello</p>',
    'const a = <b>+{count} more</b>',
    'const a = <button aria-label="close" />',
    'const a = <Column title="People" />',
    'const a = <Node name="CDN" />',
    `const a = <p title={\`More for \${name}\`} />`,
    "const a = isUp ? 'Running' : null",
    "const a = 'empty cart'",
    `const a = \`\${count} people\``,
    `const a = \`gone: \${names}\``,
    "element.textContent = 'Not noticed yet'",
    "const A = { one: 'disconnected from the store' }",
  ])('is found: %s', (code) => {
    expect(findLiterals('a.tsx', code, () => false)).toHaveLength(1);
  });

  it.each([
    "words('stage.more', { count })",
    'const a = <Icon name="cross" />',
    'const a = <p className="note plain">{text}</p>',
    "throw new Error('no record in slot')",
    "import a from 'Some thing'",
    "type A = 'too vague' | 'Running'",
    "root.querySelector('.column h3, .note')",
    `const a = \`M\${x} \${y}L\${z} 0\``,
  ])('is not found: %s', (code) => {
    expect(findLiterals('a.tsx', code, () => false)).toEqual([]);
  });
});
