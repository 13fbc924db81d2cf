/**
 * Goal: whatever can be done to somebody tells two runs apart; and "still in" is said of the other run only where somebody was
 * logged out in one: it is no opposite of another harm.
 */
import { expect, it } from 'vitest';
import { Standing } from '../../src/engine';
import { apartOf, type ComparedRun } from '../../src/runner/comparing/apart';
import { HARMS, type Harm } from '../../src/timeline/harm';

/** A run in which one person, logged in now, has suffered this at these instants. */
const told = (harms: Partial<Record<Harm, number>>): ComparedRun => ({
  harms: { sinceUs: 0, all: new Map([[0, { index: 0, ...harms }]]) },
  fates: [
    {
      index: 0,
      standing: Standing.loggedIn,
      holdsSession: true,
      cartLost: false,
      progressLost: false,
      transferLost: false,
      forcedLogins: 0,
      duplicateOrders: 0,
      madeTwice: 0,
      answers: 0,
      banned: false,
    },
  ],
});

it.each([
  [{ session: 5 }, 'in'],
  [{ login: 5 }, 'in'],
  [{ session: 5, cart: 5 }, 'in'],
  [{ cart: 5 }, 'not'],
  [{ order: 5 }, 'not'],
  [{ cart: 5, session: 6 }, 'not'],
] as const)('%j under one run: %s under the other', (harms, other) => {
  const [person] = apartOf([told(harms), told({})]).people;
  expect(person?.sides).toEqual(['then', other]);
});

it.each(HARMS)('finds whoever suffered nothing but this under one run: %s', (harm) => {
  const { people } = apartOf([told({ [harm]: 5 }), told({})]);
  expect(people.map(({ harms }) => harms)).toEqual([[harm]]);
});

it('is not said of whoever was out meanwhile', () => {
  const [person] = apartOf([told({ session: 5 }), told({ login: 3 })]).people;
  expect(person?.sides).toEqual(['not', 'then']);
});
