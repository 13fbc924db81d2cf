/**
 * Goal: what is asked of `choose` is understood or refused by name, and what it found can be read in a terminal.
 * Method: the pure parts, with runs that are made up.
 */
import { describe, expect, it } from 'vitest';
import { MEASURES, NOTHING_SAID, NUMBER_IDS, TERMS } from '../../src/choice/need';
import type { Play } from '../../src/choice/playing';
import { turnsOf } from '../../src/choice/search';
import { askedBy, verdictOf } from '../../src/choice/verdict';
import { helpInWords, readArguments } from '../../src/cli/choice/arguments';
import { reportAsData, reportInWords } from '../../src/cli/choice/report';
import { METRICS } from '../../src/engine';
import { problemsOf } from '../support/commandLine';

const refusal = (...args: readonly string[]) => problemsOf(() => readArguments(args));

describe('the arguments of choose', () => {
  it('say what is needed, what is not, and what is known', () => {
    const args = ['--need', 'revocable', '--need', 'elastic=no', '--set', 'servers=8'];
    const { need, runs, json } = readArguments([...args, '--with', 'replica', '--runs', '3']);
    expect(need).toEqual({
      terms: { revocable: 'yes', elastic: 'no' },
      numbers: { servers: 8 },
      measures: ['replica'],
    });
    expect([runs, json]).toEqual([3, false]);
  });

  it('are refused by name', () => {
    expect(refusal('--need', 'speed')).toEqual([
      expect.stringMatching(/^--need is "speed"\. Allowed: personalization, /),
    ]);
    expect(refusal('--need', 'elastic=perhaps')).toHaveLength(1);
    for (const wrong of ['servers=1', 'servers=2.5', 'servers', 'servers=', 'colour=1']) {
      expect(refusal('--set', wrong)).toEqual([
        expect.stringMatching(/^--set is .* Allowed: people=10 to 100,000, /),
      ]);
    }
    expect(refusal('--with', 'luck')).toEqual(['--with is "luck". Allowed: replica, denylist.']);
    expect(refusal('--runs', '1')).toEqual([
      '--runs is "1". Allowed: a whole number from 2 to 200.',
    ]);
    expect(refusal('JWT')).toEqual(['Besides options there is "JWT". Allowed: only options.']);
  });

  it('are all in the help', () => {
    for (const word of ['--need', '--set', '--with', '--runs', '--json', '--help']) {
      expect(helpInWords()).toContain(word);
    }
    for (const word of [...TERMS, ...NUMBER_IDS, ...MEASURES]) {
      expect(helpInWords()).toContain(`  ${word} `);
    }
  });
});

describe('what choose found', () => {
  const play: Play = ({ people }, architecture, seed) =>
    METRICS.map(({ id }) => {
      if (id === 'latency-mean') return 0.05 + seed / 1e6;
      if (id === 'forced-logins') return architecture === 'hybrid' ? 0 : people;
      return 0;
    });
  const verdict = verdictOf(NOTHING_SAID, askedBy(NOTHING_SAID), [1, 2], play);
  const found = [...turnsOf(NOTHING_SAID, [1, 2], play)];
  const turns = found.flatMap(({ turn }) => turn ?? []);
  const text = reportInWords(NOTHING_SAID, { verdict, turns, remedies: [] });

  it('says who comes first, where the parts go, why, and what would change it', () => {
    expect(text).toContain('For what was said, Hybrid comes first.');
    expect(text).toContain('Hybrid has two parts');
    expect(text).toContain('Servers: 4 (default)');
    expect(text).toMatch(/Forced logins without any failure, for each person in 75 s: 0;\s+under/);
    expect(text).toMatch(
      /Changing one thing at a time, nothing was found that puts another\s+one first\./,
    );
    expect(text).toContain('What no run here shows:');
  });

  it('never says that one is best', () => {
    expect(text).not.toMatch(/\bbest\b/i);
  });

  it('is the same as data', () => {
    expect(reportAsData(NOTHING_SAID, { verdict, turns, remedies: [] })).toMatchObject({
      runs: 2,
      ranking: [{ architecture: 'hybrid' }, {}, {}, {}, {}],
      need: { terms: { revocable: 'unknown' }, numbers: { servers: 4 } },
    });
  });
});
