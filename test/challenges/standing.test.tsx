/**
 * Goal: how a run stands to a goal is said aloud when it changes and only then; what it took changes with every instant.
 * Method: the standing by itself, with judgements of one state at two instants.
 */
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ChallengeMessage } from '../../src/challenges/challenge';
import { Standing } from '../../src/challenges/page/Standing';
import type { Judgement } from '../../src/challenges/referee';

const cost = (ms: number): ChallengeMessage => ({
  id: 'challenges.cost',
  args: {
    against: { id: 'challenges.against.given' },
    slower: 'more',
    ms,
    heavier: 'other',
    bytes: 0,
    logins: 0,
    before: 2,
  },
});
const met = (ms: number): Judgement => ({
  state: 'met',
  findings: [],
  broken: null,
  endUs: 45e6,
  cost: cost(ms),
});
const at = (ms: number) => (
  <Standing judgement={met(ms)} lastsS={45} onSet={() => expect.unreachable()} />
);

it('a goal that is met is said once, and what it took is beside it', () => {
  const { rerender } = render(at(100));
  const status = screen.getByRole('status');
  expect(status.textContent).toBe('Met.');
  expect(screen.getByText(/^Against .* 100 ms more on average/)).toBeVisible();
  rerender(at(101));
  expect(status.textContent).toBe('Met.');
  expect(screen.getByText(/^Against .* 101 ms more on average/)).toBeVisible();
});
