/**
 * Goal: what the documents show works, and fails as they say.
 * Method: every JSON block is parsed as a scenario. A block marked "bad" is followed by the messages it gets.
 */
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../src/engine';
import { type Problem, problemInWords } from '../../src/messages/problems';
import { expandPresets } from '../../src/scenarios/presets';
import { blocksOf, documents } from './documents';

const blocks = [...documents].flatMap(([name, text]) =>
  blocksOf(text).map((block, index, all) => ({ ...block, name, index, next: all[index + 1] })),
);
const examples = blocks.filter(({ language }) => language === 'json');
const good = examples.filter(({ note }) => note === '');
const bad = examples.filter(({ note }) => note === 'bad');

function problemsOf(text: string): readonly Problem[] {
  const expanded = expandPresets(JSON.parse(text));
  if ('problem' in expanded) return [expanded.problem];
  const parsed = parseScenario(expanded.document);
  return 'problems' in parsed ? parsed.problems : [];
}

describe('examples', () => {
  it('are there, and each is good or bad', () => {
    expect(good.length).toBeGreaterThan(2);
    expect(bad.length).toBeGreaterThan(2);
    expect(good.length + bad.length).toBe(examples.length);
  });

  it.each(good)('$name, block $index, is a scenario', ({ text }) => {
    expect(problemsOf(text)).toEqual([]);
  });

  it.each(bad)('$name, block $index, gets the messages shown', ({ text, next }) => {
    expect(problemsOf(text).map(problemInWords).join('\n')).toBe(next?.text);
  });
});
