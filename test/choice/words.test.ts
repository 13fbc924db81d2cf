/**
 * Goal: what things count is said in points, with the factors that they come from, and not more precisely than is of use.
 * Method: the sentences of a made-up verdict.
 */
import { expect, it } from 'vitest';
import type { Part } from '../../src/choice/costs';
import { makeupOf } from '../../src/choice/makeup';
import { NOTHING_SAID, withNumber } from '../../src/choice/need';
import type { Play } from '../../src/choice/playing';
import { type Reason, reasonsFor } from '../../src/choice/reasons';
import { askedBy, type Candidate, verdictOf } from '../../src/choice/verdict';
import {
  costWords,
  madeUpWords,
  reasonWords,
  verdictWords,
  weighingWords,
  weightWords,
} from '../../src/choice/words';
import { METRICS } from '../../src/engine';

const play: Play = (_asked, architecture) =>
  METRICS.map(({ id }) => (id === 'latency-mean' && architecture === 'jwt' ? 0.0501 : 0.05));
const verdict = verdictOf(NOTHING_SAID, askedBy(NOTHING_SAID), [1, 2], play);
const [first] = verdict.ranking as readonly [Candidate];

const none = { ...first.cost, mean: 0 };
const reason: Reason = {
  speaks: 'against',
  trouble: 'lost',
  episode: 'deploy',
  own: { ...none, mean: 4.76 },
  others: none,
  difference: { ...verdict.difference, mean: 10_329 },
  times: 7,
  price: 310,
  overwritten: 0,
};

it.each([
  [0.937, '0.94 points'],
  [-0.2, '0.2 points'],
  [1.0149, '1.01 points'],
  [57_744, '57,744 points'],
])('a reason that differs by %d weighs %s', (mean, said) => {
  const difference = { ...verdict.difference, mean };
  expect(weightWords(verdict, { ...reason, difference })).toMatch(new RegExp(`≈ ${said}\\.$`));
});

it('how a difference weighs is said by its factors, and they make what it comes to', () => {
  expect(weightWords(verdict, reason)).toBe(
    '4.76 items × 7 deploys a week × 310 points ≈ 10,329 points.',
  );
  const slow = { trouble: 'slow', episode: 'traffic', price: 1000, times: 1 } as const;
  const own = { ...none, mean: 0.091 };
  const others = { ...none, mean: 0.09 };
  expect(weightWords(verdict, { ...reason, ...slow, own, others })).toMatch(/^1 ms × 1 point ≈ /);
  for (const candidate of verdict.ranking) {
    for (const { own, others, times, price, difference } of reasonsFor(verdict, candidate)) {
      expect((own.mean - others.mean) * times * price).toBeCloseTo(difference.mean);
    }
  }
});

it('items that were mostly overwritten are said to be', () => {
  const lost = { ...reason, episode: 'peace', own: { ...none, mean: 0.15 } } as const;
  expect(reasonWords(verdict, first, { ...lost, overwritten: 0.14 })).toMatch(
    / Of these, 0\.14 were overwritten by an older copy of the cart/,
  );
  expect(reasonWords(verdict, first, { ...lost, overwritten: 0.01 })).not.toMatch(/overwritten/);
});

it('what one costs, and costs more than another, is said in points', () => {
  const cost = { ...first.cost, mean: 0.5, halfWidth: 0.012 };
  expect(costWords({ ...first, cost })).toMatch(/: 0\.500 ± 0\.012 points a week$/);
  const difference = { ...verdict.difference, mean: 0.5, halfWidth: 0.012 };
  expect(verdictWords(NOTHING_SAID, { ...verdict, difference }, true).join(' ')).toContain(
    'costs 0.500 ± 0.012 points more a week',
  );
});

it('what is close is said to be so for what it is: few runs, chance, or little', () => {
  const said = (mean: number, halfWidth: number, seeds: readonly number[]) =>
    verdictWords(
      NOTHING_SAID,
      { ...verdict, seeds, isClose: true, difference: { ...verdict.difference, mean, halfWidth } },
      true,
    ).join(' ');
  expect(said(7791, Number.POSITIVE_INFINITY, [1])).toContain('One run each is too little');
  expect(said(100, 120, [1, 2])).toContain('no more than chance may explain');
  expect(said(1, 0.1, [1, 2])).toContain('so little that other reasons may decide');
});

it('what the points of one are made up of adds up, and what may be chance is marked', () => {
  const part = { trouble: 'lost', overwritten: 0, isCounted: true, times: 1, price: 1 } as const;
  const parts = (peace: number, deploy: number, store: number): readonly Part[] =>
    (
      [
        ['peace', peace],
        ['deploy', deploy],
        ['store', store],
      ] as const
    ).map(([episode, cost]) => ({
      ...part,
      episode,
      cost,
      amount: cost,
    }));
  const bySeed = [parts(0, 100, 0.5), parts(50, 102, 0.5)];
  const cost = { mean: 126.5, halfWidth: 1 };
  const candidate = { ...first, bySeed, cost };
  const { shares, rest } = makeupOf(candidate);
  expect(shares.map(({ cost: { mean } }) => mean)).toEqual([101, 25]);
  expect(rest.mean).toBeCloseTo(0.5);
  const said = madeUpWords(verdict, candidate);
  expect(said).toMatch(
    /^Of these: items lost with deploys 101 ± 13, items lost without any failure/,
  );
  expect(said).toMatch(/ \(may be chance\) and all else 0\.5/);
});

it('frequencies and prices are those of the rules', () => {
  const said = weighingWords(withNumber(NOTHING_SAID, 'deploysPerWeek', 7), verdict);
  expect(said).toContain('A rolling deploy: 7 times a week');
  expect(said).toContain('The store is lost: 0.02 times a week');
  expect(said).toContain('A login that nobody wanted: 30 points');
  expect(said).toContain('Every answer takes a millisecond longer: 1 point');
  expect(said.filter((text) => text.includes('banned'))).toEqual([]);
});
