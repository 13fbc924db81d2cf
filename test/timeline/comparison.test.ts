/**
 * Goal: one sentence says what came out differently, and never hides a cost.
 * Method: pairs of lanes that differ in one counter each.
 */
import { describe, expect, it } from 'vitest';
import { say } from '../../src/timeline/claims/claim';
import { compareLanes } from '../../src/timeline/comparison';
import type { LaneSummary, Tally } from '../../src/timeline/view';
import { PeopleWords } from '../../src/timeline/words/peopleWords';
import { textOf } from '../support/english';
import { plain } from '../support/plainText';
import { lane } from '../support/viewParts';
import { s } from './story';

const tally = (people: readonly number[], at: number, total = people.length, from = at): Tally => ({
  total,
  people,
  peopleCount: people.length,
  firstUs: s(from),
  lastUs: s(at),
});
const kept = say(plain('Sessions live somewhere.'), { is: 'works', how: 'always' });
const compared = (from: LaneSummary, to: LaneSummary, words = new PeopleWords(6, true)) =>
  compareLanes(from, to, words, kept, s(20));
const compare = (...args: Parameters<typeof compared>) => textOf(compared(...args).says);
const detail = (...args: Parameters<typeof compared>) => textOf(compared(...args).adds);

const lost = { sessionsLost: tally([0, 3], 14.2), cartsLost: tally([0, 3], 14.2) };

describe('a comparison', () => {
  it('says who lost a session and when, and that nobody did', () => {
    expect(compare(lane('sticky', lost), lane('jwt'))).toBe(
      'Sticky: Ana and Dee lost sessions at 14.2 s. JWT: no session lost.',
    );
  });

  it('works both ways', () => {
    expect(compare(lane('jwt'), lane('sticky', lost))).toBe(
      'JWT: no session lost. Sticky: Ana and Dee lost sessions at 14.2 s.',
    );
  });

  it('says by when losses had happened that did not happen at once', () => {
    const again = { sessionsLost: tally([0, 3], 20, 7, 6) };
    expect(compare(lane('in-memory', again), lane('jwt'))).toBe(
      'No stickiness: Ana and Dee lost sessions, the last at 20.0 s. JWT: no session lost.',
    );
  });

  it('names carts where only carts differ', () => {
    const carts = { cartsLost: tally([1], 9) };
    expect(compare(lane('hybrid', carts), lane('jwt'))).toBe(
      'Hybrid: Ben lost his cart at 9.0 s. JWT: no cart lost.',
    );
  });

  it('names messages and progress: where either is lost, it is not said that nothing is', () => {
    const messages = { messagesLost: tally([1, 4], 18, 3, 13) };
    expect(compare(lane('sticky', messages), lane('central-store'))).toBe(
      'Sticky: 3 messages to Ben and Eli lost, the last at 18.0 s. Central store: no message lost.',
    );
    expect(compare(lane('sticky', messages), lane('jwt', messages))).not.toContain('nothing lost');
    const progress = { progressLost: tally([1], 9) };
    expect(compare(lane('sticky', progress), lane('jwt', progress))).not.toContain('nothing lost');
  });

  it('takes no difference in timing for a law, and does not hide errors either', () => {
    const few = lane('central-store', { errors: tally([0, 1], 12, 2) });
    const one = lane('jwt', { errors: tally([0], 12, 1) });
    expect(compare(few, one)).not.toMatch(/error|request|2/);
    expect(detail(few, one)).toContain(
      'Failed requests so far: 2 under Central store, 1 under JWT; so small a difference is timing.',
    );
    const many = lane('central-store', { errors: tally([0, 1], 12, 40) });
    expect(compare(lane('sticky', lost), many)).toBe(
      'Sticky: Ana and Dee lost sessions at 14.2 s; 0 failed requests. ' +
        'Central store: no session lost; 40 failed requests.',
    );
    expect(detail(lane('sticky'), lane('jwt'))).toBe(
      'As if it had been JWT from the start: same people, choices and changes.',
    );
  });

  it('does not call two architectures alike where one serves nobody', () => {
    const errors = tally([0, 1], 18, 9);
    const stuck = lane('central-store', { errors, servedUs: s(12.3) });
    expect(compare(stuck, lane('jwt', { servedUs: s(19) }))).toBe(
      'Central store: nobody served since 12.3 s; 9 failed requests. ' +
        'JWT: latest success at 19.0 s; 0 failed requests.',
    );
  });

  it('names people who were charged twice', () => {
    const twice = { duplicateOrders: tally([1], 9) };
    expect(compare(lane('jwt', twice), lane('hybrid'))).toBe(
      'JWT: Ben charged twice (1 duplicate order) at 9.0 s. Hybrid: nobody charged twice.',
    );
  });

  it('says which seats were denied, and which were taken twice', () => {
    const denied = { chains: true, seatsDenied: tally([1], 9) };
    expect(compare(lane('central-store', denied), lane('jwt', { chains: true }))).toBe(
      'Central store: 1 seat of Ben taken and answered as failed at 9.0 s. JWT: no seat taken and answered as failed.',
    );
    const twice = { chains: true, seatsTwice: tally([1, 4], 12, 3, 9) };
    expect(compare(lane('sticky', twice), lane('jwt', { chains: true }))).toContain(
      'Sticky: 3 seats of Ben and Eli taken once more than wanted, the last at 12.0 s.',
    );
  });

  it('says so when all is the same', () => {
    expect(compare(lane('jwt'), lane('hybrid'))).toBe(
      'JWT and Hybrid: nothing lost so far. Under Hybrid, sessions live somewhere.',
    );
    expect(compare(lane('sticky', lost), lane('in-memory', lost))).toBe(
      'Sticky and No stickiness: the same people lost the same. Under No stickiness, sessions live somewhere.',
    );
  });

  it('counts a crowd', () => {
    const many = { sessionsLost: { ...tally([1, 2, 3, 4, 5, 6, 7, 8], 8, 84), peopleCount: 84 } };
    const crowd = new PeopleWords(1000, false);
    expect(compare(lane('sticky', many), lane('jwt'), crowd)).toBe(
      'Sticky: 84 of 1,000 people lost sessions at 8.0 s. JWT: no session lost.',
    );
  });
});
