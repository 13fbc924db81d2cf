/**
 * Goal: the rules are monotone where they must be, and small changes of what was said change little.
 * Method: runs whose metrics are drawn at random stand in for real ones, so that thousands of verdicts can be compared.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { total } from '../../src/choice/costs';
import { askedFor } from '../../src/choice/episodes';
import { TOLERATED, TOLERATED_S } from '../../src/choice/meeting';
import {
  ANSWERS,
  type Need,
  NOTHING_SAID,
  NUMBER_IDS,
  NUMBERS,
  type NumberId,
  TERMS,
  withNumber,
  withTerm,
} from '../../src/choice/need';
import { type Play, scenarioOf } from '../../src/choice/playing';
import { reasonsFor } from '../../src/choice/reasons';
import {
  CLOSE_S,
  EPISODES,
  type Episode,
  numberIn,
  priceOf,
  TROUBLES,
  timesAWeek,
} from '../../src/choice/rules';
import { SEARCH_RUNS } from '../../src/choice/search';
import { askedBy, type Verdict, verdictOf } from '../../src/choice/verdict';
import { type ArchitectureId, METRICS, type MetricId, sideBySide } from '../../src/engine';
import choose from '../../src/messages/en/command/choose';
import choice from '../../src/messages/en/views/choice';
import choosing from '../../src/messages/en/views/choosing';
import { textOf } from '../docs/documents';

const SEEDS = [1, 2];

const needs = fc
  .record({
    terms: fc.dictionary(fc.constantFrom(...TERMS), fc.constantFrom(...ANSWERS)),
    deploysPerWeek: fc.double({ min: 0, max: 200, noNaN: true }),
    forcedLoginS: fc.double({ min: 0, max: 600, noNaN: true }),
    slow20msS: fc.double({ min: 0, max: 600, noNaN: true }),
  })
  .map(({ terms, ...numbers }): Need => ({ terms, numbers, measures: [] }));

/** Runs of which every metric is made up, the same for the same run. @param more what is added, and where */
const madeUp =
  (salt: number, more?: { at: readonly [Episode, ArchitectureId, MetricId]; by: number }): Play =>
  ({ episode }, architecture, seed) =>
    METRICS.map(({ id }, index) => {
      const where = EPISODES.indexOf(episode) * 7 + sideBySide().indexOf(architecture) * 3 + seed;
      const value = ((salt * (index + 1) * 31 + where * 17) % 101) / 10;
      const isThere = more?.at[0] === episode && more.at[1] === architecture && more.at[2] === id;
      return isThere ? value + more.by : value;
    });

const placeOf = ({ ranking }: Verdict, architecture: ArchitectureId): number =>
  ranking.findIndex((one) => one.architecture === architecture);

const judged = (need: Need, play: Play): Verdict => verdictOf(need, askedBy(need), SEEDS, play);

describe('monotone', () => {
  const HARMS = ['forced-logins', 'items-lost', 'errors'] as const satisfies readonly MetricId[];
  const FAILURES = ['crash', 'store'] as const satisfies readonly Episode[];

  it('whoever does worse when something fails never comes further up, whatever else is needed', () => {
    fc.assert(
      fc.property(
        needs,
        fc.nat(1000),
        fc.constantFrom(...FAILURES),
        fc.constantFrom(...HARMS),
        fc.constantFrom(...sideBySide()),
        fc.double({ min: 0, max: 1000, noNaN: true }),
        (some, salt, episode, metric, architecture, by) => {
          const need = withTerm(some, 'failover', 'yes');
          const before = judged(need, madeUp(salt));
          const after = judged(need, madeUp(salt, { at: [episode, architecture, metric], by }));
          expect(placeOf(after, architecture)).toBeGreaterThanOrEqual(
            placeOf(before, architecture),
          );
        },
      ),
    );
  });

  it('whoever lets people in longer, is slower or keeps more never comes further up', () => {
    const places = [
      ['ban', 'accepted-after-revocation'],
      ['traffic', 'latency-mean'],
      ['traffic', 'session-memory-by-node'],
      ['deploy', 'forced-logins'],
      ['scale', 'items-lost'],
      ['peace', 'forced-logins'],
      ['peace', 'items-lost'],
      ['peace', 'errors'],
    ] as const;
    fc.assert(
      fc.property(
        needs,
        fc.nat(1000),
        fc.constantFrom(...places),
        fc.constantFrom(...sideBySide()),
        fc.double({ min: 0, max: 1000, noNaN: true }),
        (need, salt, [episode, metric], architecture, by) => {
          const before = judged(need, madeUp(salt));
          const after = judged(need, madeUp(salt, { at: [episode, architecture, metric], by }));
          expect(placeOf(after, architecture)).toBeGreaterThanOrEqual(
            placeOf(before, architecture),
          );
        },
      ),
    );
  });

  it('whoever serves few is not quick, but as the slowest; and it is neither for nor against it', () => {
    const served: Play = (asked, architecture) =>
      METRICS.map(({ id }) => {
        if (id === 'latency-mean')
          return { 'in-memory': 0.01, jwt: 0.02 }[architecture as string] ?? 0.5;
        return id === 'requests-ok' && architecture !== 'in-memory' ? asked.people : 0;
      });
    const verdict = judged(NOTHING_SAID, served);
    const costOf = (architecture: ArchitectureId) =>
      verdict.ranking[placeOf(verdict, architecture)]!.cost.mean;
    expect(verdict.ranking[0]?.architecture).toBe('jwt');
    expect(costOf('in-memory')).toBe(costOf('central-store'));
    const slow = (architecture: ArchitectureId) =>
      reasonsFor(verdict, verdict.ranking[placeOf(verdict, architecture)]!).map(
        ({ trouble }) => trouble,
      );
    expect(slow('in-memory')).toEqual([]);
    expect(slow('central-store')).toEqual(['slow']);
  });

  it('whoever has to log in again and again without a failure is not praised for quick answers', () => {
    const asked: Play = (of, architecture) =>
      METRICS.map(({ id }) => {
        if (id === 'requests-ok') return 1;
        if (id === 'latency-mean') return architecture === 'in-memory' ? 0.01 : 0.5;
        return id === 'forced-logins' && architecture === 'in-memory' ? 2 * of.people : 0;
      });
    const verdict = judged(NOTHING_SAID, asked);
    const candidate = verdict.ranking[placeOf(verdict, 'in-memory')]!;
    expect(reasonsFor(verdict, candidate).map(({ trouble }) => trouble)).not.toContain('slow');
  });

  it('of what is kept of somebody, one copy is all there can be', () => {
    const need = withTerm(NOTHING_SAID, 'no-server-data', 'yes');
    const keptOf = (copies: number) => {
      const runs: Play = ({ people }) =>
        METRICS.map(({ id }) => (id === 'session-memory-by-node' ? copies * people : 0));
      return judged(need, runs).ranking[0]!.bySeed[0]!.find(({ trouble }) => trouble === 'kept')!;
    };
    expect(keptOf(0.5).amount).toBe(0.5);
    expect(keptOf(2)).toEqual(keptOf(1));
    expect(choice('choice.reason.kept', { own: '1', rival: 'JWT', others: '0' })).toBe(
      'Sessions that servers and the store keep, copies too, for each person and at most 1: 1; under JWT 0.',
    );
  });

  it('a server that is removed has a smaller part of the people where there are more', () => {
    const need = withTerm(NOTHING_SAID, 'elastic', 'yes');
    const times = (servers: number) => {
      const some = withNumber(need, 'servers', servers);
      return timesAWeek(some, 'scale', askedFor(some, 'scale').servers, 75);
    };
    expect(times(2)).toBe(times(4));
    expect(times(64)).toBe(times(4) / 8);
  });

  it('what is needed weighs no less than what is not, and what is not known lies between', () => {
    for (const term of TERMS) {
      const [yes, no, unknown] = ANSWERS.map((answer) => withTerm(NOTHING_SAID, term, answer));
      for (const trouble of TROUBLES) {
        expect(priceOf(yes!, trouble)).toBeGreaterThanOrEqual(priceOf(unknown!, trouble));
        expect(priceOf(unknown!, trouble)).toBeGreaterThanOrEqual(priceOf(no!, trouble));
      }
      for (const episode of EPISODES) {
        const times = [yes!, unknown!, no!].map((need) =>
          timesAWeek(withNumber(need, 'servers', 4), episode, 4, 75),
        );
        expect(times).toEqual([...times].sort((one, other) => other - one));
      }
    }
  });
});

describe('what docs/choice.md says of the rules', () => {
  const text = textOf('docs/choice.md');
  const inWords = (value: number) => value.toLocaleString('en');

  it('has their numbers', () => {
    const history = numberIn(withTerm(NOTHING_SAID, 'personalization', 'yes'), 'sessionBytes');
    const small = numberIn(NOTHING_SAID, 'sessionBytes');
    expect(text).toContain(`${inWords(history)} bytes, and otherwise ${inWords(small)}.`);
    expect(text).toContain('less than five points a week');
    expect(CLOSE_S).toBe(5);
    expect(text).toContain('three points');
    expect(priceOf(NOTHING_SAID, 'failed')).toBe(3);
    expect(text).toContain('uses two of the seeds');
    for (const how of [
      choosing('choosing.how', { runs: 10, tolerated: TOLERATED, ms: TOLERATED_S * 1000 }),
      choose('choose.how', { runs: 10 }),
    ]) {
      expect(how).toMatch(/^Each episode was played 10 times .* with two seeds, and said only if/);
    }
    expect(SEARCH_RUNS).toBe(2);
  });

  it('has every episode', () => {
    for (const episode of EPISODES) expect(text).toContain(`| \`${episode}\``);
  });
});

describe('stable', () => {
  const WEIGHTS = ['deploysPerWeek', 'forcedLoginS', 'slow20msS'] as const;

  it('one per cent more of a number that weighs changes no cost by more than one per cent of its parts', () => {
    fc.assert(
      fc.property(needs, fc.nat(1000), fc.constantFrom(...WEIGHTS), (need, salt, number) => {
        const value = Math.min(numberIn(need, number) * 1.01, NUMBERS[number].to);
        const before = judged(
          withNumber(need, number, Math.max(0.001, numberIn(need, number))),
          madeUp(salt),
        );
        const after = judged(withNumber(need, number, Math.max(0.001, value)), madeUp(salt));
        for (const { architecture, bySeed } of before.ranking) {
          const now = after.ranking[placeOf(after, architecture)]!;
          const size = bySeed[0]!.reduce((sum, { cost }) => sum + Math.abs(cost), 0);
          expect(Math.abs(total(now.bySeed[0]!) - total(bySeed[0]!))).toBeLessThanOrEqual(
            0.0101 * size + 1e-9,
          );
        }
      }),
    );
  });
});

describe('episodes', () => {
  it('are scenarios at both ends of every number, and with every answer', () => {
    const ends = NUMBER_IDS.flatMap((number: NumberId) =>
      [NUMBERS[number].from, NUMBERS[number].to].map((value) =>
        withNumber(NOTHING_SAID, number, value),
      ),
    );
    const answered = TERMS.map((term) => withTerm(NOTHING_SAID, term, 'yes'));
    for (const need of [...ends, ...answered]) {
      for (const episode of EPISODES)
        expect(() => scenarioOf(askedFor(need, episode))).not.toThrow();
    }
  });

  it('are not asked for where they weigh nothing', () => {
    const none = withNumber(withTerm(NOTHING_SAID, 'elastic', 'no'), 'deploysPerWeek', 0);
    const names = askedBy(none).map(({ episode }) => episode);
    expect(names).not.toContain('scale');
    expect(names).not.toContain('deploy');
    expect(names).not.toContain('ban');
    expect(askedBy(withTerm(none, 'revocable', 'yes')).map(({ episode }) => episode)).toContain(
      'ban',
    );
  });
});
