/**
 * Goal: what is waited is said in seconds, so that it can be compared at sight, and not more precisely than is of use.
 * Method: the sentences of a made-up verdict.
 */
import { expect, it } from 'vitest';
import { NOTHING_SAID } from '../../src/choice/need';
import type { Play } from '../../src/choice/playing';
import { askedBy, type Candidate, verdictOf } from '../../src/choice/verdict';
import { costWords, reasonWords, verdictWords } from '../../src/choice/words';
import { METRICS } from '../../src/engine';

const play: Play = (_asked, architecture) =>
  METRICS.map(({ id }) => (id === 'latency-mean' && architecture === 'jwt' ? 0.0501 : 0.05));
const verdict = verdictOf(NOTHING_SAID, askedBy(NOTHING_SAID), [1, 2], play);
const [first] = verdict.ranking as readonly [Candidate];

it.each([
  [0.937, '0.94 s'],
  [-0.2, '0.2 s'],
  [1.0149, '1.01 s'],
  [57_744, '57,744 s'],
])('a reason that differs by %d s weighs %s', (mean, said) => {
  const none = { ...first.cost, mean: 0 };
  const difference = { ...verdict.difference, mean };
  const reason = { speaks: 'for', trouble: 'logins', episode: 'store', own: none, others: none };
  expect(reasonWords(verdict, first, { ...reason, difference } as never)).toMatch(
    new RegExp(`As waiting: ${said} a week\\.$`),
  );
});

it('what one costs, and costs more than another, is said in seconds', () => {
  const cost = { ...first.cost, mean: 0.5, halfWidth: 0.012 };
  expect(costWords({ ...first, cost })).toMatch(/: 0\.500 ± 0\.012 s a week for each person$/);
  const difference = { ...verdict.difference, mean: 0.5, halfWidth: 0.012 };
  expect(verdictWords({ ...verdict, difference }, true).join(' ')).toContain(
    'costs each person 0.500 ± 0.012 s more a week',
  );
});
