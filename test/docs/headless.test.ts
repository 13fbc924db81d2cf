/**
 * Goal: the commands that docs/headless.md shows can be given, and its table has every option.
 * Method: its command lines are cut as a shell cuts them and read as the program reads them.
 */
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/simulation/arguments';
import { OPTIONS } from '../../src/cli/simulation/knownOptions';
import { planOf } from '../../src/cli/simulation/plan';
import { ENGINE_VERSION, METRICS } from '../../src/engine';
import { SCENARIOS } from '../../src/scenarios';
import hashes from '../golden/hashes.json';
import { blocksOf, firstCells, textOf } from './documents';

const text = textOf('docs/headless.md');
const COMMAND = 'npm run --silent simulate -- ';
const commands = blocksOf(text)
  .filter(({ language }) => language === 'sh')
  .flatMap((block) => block.text.split('\n'));

/** The words of a command line; what is between single quotes is one. What is read from a file is left out. */
const wordsOf = (line: string): string[] =>
  [...line.replace(/ < .*$/, '').matchAll(/'([^']*)'|\S+/g)].map(
    ([word, quoted]) => quoted ?? word,
  );

describe('docs/headless.md', () => {
  it('shows commands', () => {
    expect(commands.length).toBeGreaterThan(3);
  });

  it.each(commands)('can be followed: %s', (line) => {
    expect(line.startsWith(COMMAND)).toBe(true);
    const asked = readArguments(wordsOf(line.slice(COMMAND.length)));
    const readyMade = SCENARIOS.find(({ name }) => name === asked.source);
    const plan = planOf(readyMade?.document ?? { version: 1 }, asked);
    expect(plan.architectures.length).toBeGreaterThan(0);
  });

  it('shows an object with the fingerprint of that run', () => {
    const golden: Record<string, Record<string, string>> = hashes;
    expect(text).toContain(`"traceHash": "${golden['flash-sale, sticky']?.['60']}"`);
    expect(text).toContain(`"engineVersion": "${ENGINE_VERSION}"`);
  });

  it('lists the options', () => {
    const listed = firstCells(text, 'What is run').map((cell) => cell.replaceAll('`', ''));
    const known = OPTIONS.map(({ name, value }) => (value ? `--${name} ${value}` : `--${name}`));
    expect(listed).toEqual(known);
  });

  it('names the ready-made scenarios and the units', () => {
    for (const { name } of SCENARIOS) expect(text).toContain(`\`${name}\``);
    for (const unit of new Set(METRICS.map((metric) => metric.unit))) {
      expect(text).toContain(`\`${unit}\``);
    }
  });
});
