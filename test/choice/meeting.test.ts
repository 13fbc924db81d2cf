/**
 * Goal: whether a need is met is read off the runs, for each architecture; and what would help is what a run with it shows.
 * Method: runs that are made up, of which one thing goes wrong at a time; and one verdict of real ones.
 */
import { describe, expect, it } from 'vitest';
import { meetingsOf, remediesFor } from '../../src/choice/meeting';
import { meetingWords } from '../../src/choice/meetingWords';
import { type Need, NOTHING_SAID, TERMS, type Term, withTerm } from '../../src/choice/need';
import { type Play, player } from '../../src/choice/playing';
import type { Episode } from '../../src/choice/rules';
import { askedBy, verdictOf } from '../../src/choice/verdict';
import { verdictWords } from '../../src/choice/words';
import { METRICS, type MetricId } from '../../src/engine';

const SEEDS = [1, 2];
const ALL = TERMS.reduce((need, term) => withTerm(need, term, 'yes'), NOTHING_SAID);

/** One thing goes wrong, under one architecture and unless a replica is set up; its first place is JWT's. */
const wrong =
  (episode: Episode, metric: MetricId): Play =>
  (asked, architecture) => {
    const { replica } = asked.document.store as { replica: boolean };
    return METRICS.map(({ id }) => {
      if (id === 'requests-ok') return 1;
      if (id === 'latency-mean' && metric !== id) return architecture === 'jwt' ? 0.05 : 5;
      const isWrong = asked.episode === episode && id === metric && architecture === 'jwt';
      return isWrong && !replica ? 0.5 * asked.people : 0;
    });
  };

const unmetWith = (need: Need, play: Play): readonly Term[] => {
  const verdict = verdictOf(need, askedBy(need), SEEDS, play);
  const jwt = verdict.ranking.find(({ architecture }) => architecture === 'jwt')!;
  return meetingsOf(need, verdict, jwt)
    .filter(({ unmet }) => unmet !== null)
    .map(({ term }) => term);
};

describe('what is needed', () => {
  it.each([
    ['peace', 'items-lost', ['personalization', 'multi-step']],
    ['peace', 'errors', ['personalization']],
    ['crash', 'forced-logins', ['failover']],
    ['crash', 'errors', []],
    ['store', 'items-lost', ['multi-step', 'failover']],
    ['deploy', 'items-lost', ['multi-step']],
    ['deploy', 'forced-logins', []],
    ['scale', 'forced-logins', ['elastic']],
    ['ban', 'accepted-after-revocation', ['revocable']],
    ['traffic', 'session-memory-by-node', ['no-server-data']],
    ['traffic', 'latency-mean', ['real-time', 'high-volume']],
  ] as const)('is not met where there is this in %s: %s', (episode, metric, terms) => {
    expect(unmetWith(ALL, wrong(episode, metric))).toEqual(terms);
  });

  it('is asked of what was said alone', () => {
    expect(unmetWith(NOTHING_SAID, wrong('store', 'items-lost'))).toEqual([]);
  });
});

it('what comes first, and what it does not meet, is said with who does and what helps', () => {
  const need = withTerm(NOTHING_SAID, 'failover', 'yes');
  const play = wrong('store', 'items-lost');
  const verdict = verdictOf(need, askedBy(need), SEEDS, play);
  expect(verdictWords(need, verdict, true)[0]).toBe(
    'For what was said, JWT comes first, but does not meet all of it.',
  );
  const remedies = remediesFor(need, verdict, play);
  expect(remedies).toEqual([{ term: 'failover', measure: 'replica' }]);
  const [said = ''] = meetingWords(need, verdict, remedies);
  expect(said).toContain('There are items lost when the store is lost: 0.5 for each person.');
  expect(said).toContain(
    'Met by No stickiness, Sticky, Central store and Hybrid. JWT meets it with this: A replica',
  );
  const met = withTerm(NOTHING_SAID, 'revocable', 'yes');
  const other = verdictOf(met, askedBy(met), SEEDS, play);
  expect(verdictWords(met, other, true)[0]).toBe('For what was said, JWT comes first.');
  expect(meetingWords(met, other, [])).toEqual(['Met by JWT: Sessions that can be ended at once.']);
});

it('a ban at once is met by a store, and by tokens with a denylist', () => {
  const need = withTerm(NOTHING_SAID, 'revocable', 'yes');
  const play = player();
  const verdict = verdictOf(need, askedBy(need), [1], play);
  const jwt = verdict.ranking.find(({ architecture }) => architecture === 'jwt')!;
  const [first] = verdict.ranking;
  expect(meetingsOf(need, verdict, first!)[0]?.unmet).toBeNull();
  expect(meetingsOf(need, verdict, jwt)[0]?.unmet).toMatchObject({ trouble: 'let-in' });
  const asFirst = { ...verdict, ranking: [jwt, ...verdict.ranking.filter((one) => one !== jwt)] };
  expect(remediesFor(need, asFirst, play)).toEqual([{ term: 'revocable', measure: 'denylist' }]);
}, 60_000);
