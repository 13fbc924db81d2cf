/**
 * Goal: what is asked of `validate` is understood or refused by name, and its report can be read in a terminal.
 * Method: the pure parts, with a report made by hand.
 */
import { describe, expect, it } from 'vitest';
import { helpInWords, readArguments } from '../../src/cli/validation/arguments';
import { reportInWords } from '../../src/cli/validation/words';
import { LAWS } from '../../src/theory/laws';
import { problemsOf } from '../support/commandLine';
import { atLoad, report, row, simulated } from '../support/reports';

const refusal = (...args: readonly string[]) => problemsOf(() => readArguments(args));

describe('the arguments of validate', () => {
  it('choose all laws, or some', () => {
    expect(readArguments([]).laws).toEqual(LAWS);
    expect(readArguments(['--law', 'mva,m-m-1']).laws.map(({ id }) => id)).toEqual([
      'm-m-1',
      'mva',
    ]);
  });

  it('are refused by name', () => {
    expect(refusal('--law', 'm-m-1,foo')).toEqual([
      expect.stringMatching(/^--law is "foo"\. Allowed: one or more of m-m-1, /),
    ]);
    expect(refusal('--seed', '5')).toEqual([
      'There is no option "--seed". Known: --law, --json, --help.',
    ]);
    expect(refusal('twice')).toEqual(['Besides options there is "twice". Allowed: only options.']);
    expect(refusal('--law')).toEqual([expect.stringMatching(/^--law has no value\. Allowed: /)]);
  });

  it('are all in the help, and so is every law', () => {
    for (const word of ['--law', '--json', '--help', ...LAWS.map(({ id }) => id)]) {
      expect(helpInWords()).toContain(word);
    }
  });
});

describe('the report in a terminal', () => {
  const wrong = row({
    setting: atLoad(0.8),
    simulated: simulated(0.02, 0.001),
    verdict: 'disagrees',
  });
  const text = reportInWords(report([row(), wrong]));

  it('is at most 80 columns wide', () => {
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('has every number, and shouts where something is wrong', () => {
    expect(text).toContain('10.000 ms');
    expect(text).toContain('20.0 ± 1.0 ms');
    expect(text).toContain('DISAGREES');
    expect(text).toContain('1 of 2 numbers agree');
  });
});
