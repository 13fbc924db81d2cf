/**
 * Goal: one sentence says what came out differently, and never hides a cost.
 * Method: pairs of lanes that differ in one counter each.
 */
import { describe, expect, it } from 'vitest';
import { ARCHITECTURES, type ArchitectureId } from '../../src/engine';
import { compareLanes } from '../../src/timeline/comparison';
import type { LaneSummary, Tally } from '../../src/timeline/view';
import { PeopleWords } from '../../src/timeline/words';
import { lane } from '../support/viewParts';
import { s } from './story';

const tally = (people: readonly number[], at: number, total = people.length, from = at): Tally => ({
  total,
  people,
  peopleCount: people.length,
  firstUs: s(from),
  lastUs: s(at),
});
const titles = Object.fromEntries(ARCHITECTURES.map(({ id, title }) => [id, title])) as Record<
  ArchitectureId,
  string
>;
const compare = (from: LaneSummary, to: LaneSummary, words = new PeopleWords(6, true)) =>
  compareLanes(from, to, words, titles);

const lost = { sessionsLost: tally([0, 3], 14.2), cartsLost: tally([0, 3], 14.2) };

describe('a comparison', () => {
  it('says who lost a session and when, and that nobody did', () => {
    expect(compare(lane('sticky', lost), lane('jwt'))).toBe(
      'Sticky: Ana and Dee lost sessions at 14.2 s. JWT: nobody.',
    );
  });

  it('works both ways', () => {
    expect(compare(lane('jwt'), lane('sticky', lost))).toBe(
      'JWT: nobody. Sticky: Ana and Dee lost sessions at 14.2 s.',
    );
  });

  it('says by when losses had happened that did not happen at once', () => {
    const again = { sessionsLost: tally([0, 3], 20, 7, 6) };
    expect(compare(lane('in-memory', again), lane('jwt'))).toBe(
      'No stickiness: Ana and Dee lost sessions by 20.0 s. JWT: nobody.',
    );
  });

  it('names carts where only carts differ', () => {
    const carts = { cartsLost: tally([1], 9) };
    expect(compare(lane('hybrid', carts), lane('jwt'))).toBe(
      'Hybrid: Ben lost the cart at 9.0 s. JWT: nobody.',
    );
  });

  it('does not hide errors behind losses', () => {
    const errors = { errors: tally([0, 1], 12, 3) };
    expect(compare(lane('sticky', lost), lane('central-store', errors))).toBe(
      'Sticky: Ana and Dee lost sessions at 14.2 s; no error. Central store: nobody; 3 errors.',
    );
  });

  it('names people who were charged twice', () => {
    const twice = { duplicateOrders: tally([1], 9) };
    expect(compare(lane('jwt', twice), lane('hybrid'))).toBe(
      'JWT: Ben charged twice at 9.0 s. Hybrid: nobody charged twice.',
    );
  });

  it('says so when all is the same', () => {
    expect(compare(lane('jwt'), lane('hybrid'))).toBe(
      'So far nobody has lost anything: JWT and Hybrid come out the same.',
    );
    expect(compare(lane('sticky', lost), lane('in-memory', lost))).toBe(
      'Sticky and No stickiness: the same people lost the same.',
    );
  });

  it('counts a crowd', () => {
    const many = { sessionsLost: { ...tally([1, 2, 3, 4, 5, 6, 7, 8], 8, 84), peopleCount: 84 } };
    const crowd = new PeopleWords(1000, false);
    expect(compare(lane('sticky', many), lane('jwt'), crowd)).toBe(
      'Sticky: 84 of 1,000 people lost sessions at 8.0 s. JWT: nobody.',
    );
  });
});
