/**
 * Goal: people and numbers are spoken of as one would aloud.
 * Method: the edges of every rule.
 */
import { describe, expect, it } from 'vitest';
import { lostBy } from '../../../src/timeline/incidents/parts';
import { everybody, ownersOf, PeopleWords } from '../../../src/timeline/words/peopleWords';
import { english } from '../../support/english';

describe('numbers', () => {
  it('of people are words up to eight', () => {
    expect([1, 8, 9, 1000].map((count) => english(everybody(count)))).toEqual([
      'one person',
      'eight people',
      '9 people',
      '1,000 people',
    ]);
  });
});

describe('people', () => {
  const six = new PeopleWords(6, true);
  const crowd = new PeopleWords(1000, false);

  it('are named in order while a list can be followed', () => {
    expect(english(six.some([3, 0]))).toBe('Ana and Dee');
    expect(english(six.some([0, 1, 2, 3, 4]))).toBe('Ana, Ben, Cy, Dee and Eli');
    expect(english(six.some([0, 1, 2, 3, 4, 5]))).toBe('all six people');
    expect(english(new PeopleWords(8, true).some([0, 1, 2, 3, 4, 5]))).toBe('6 of 8 people');
  });

  it('own what is theirs', () => {
    expect([[0], [1], [0, 3], [40]].map(ownersOf)).toEqual(['she', 'he', 'many', 'other']);
    const losers = (clients: readonly number[]) =>
      english(lostBy(six, clients, 'befell.lostCarts'));
    expect([[0], [1], [0, 3], [40]].map(losers)).toEqual([
      'Ana lost her cart',
      'Ben lost his cart',
      'Ana and Dee lost their carts',
      'P41 lost the cart',
    ]);
  });

  it('are named when they are both', () => {
    expect(english(new PeopleWords(2, true).some([0, 1]))).toBe('Ana and Ben');
  });

  it('names those who are still here, and counts those who have left', () => {
    const strollers = new PeopleWords(0, true);
    expect(english(strollers.some([3, 0], 3))).toBe('Ana, Dee and one who has left');
    expect(english(strollers.some([0], 4))).toBe('Ana and 3 who have left');
    expect(english(strollers.some([], 1))).toBe('one person who has left');
    expect(english(strollers.some([], 2))).toBe('2 people who have left');
  });

  it('of a crowd are a number, also where only some are listed', () => {
    expect(english(crowd.some([4]))).toBe('1 of 1,000 people');
    expect(english(crowd.some([4, 5], 84))).toBe('84 of 1,000 people');
    expect(english(crowd.some([], 1000))).toBe('all 1,000 people');
  });
});
