/**
 * Goal: people and numbers are spoken of as one would aloud.
 * Method: the edges of every rule.
 */
import { describe, expect, it } from 'vitest';
import { countWord, listOf, PeopleWords, theirs } from '../../src/timeline/peopleWords';
import { digits, duration, instant, plural } from '../../src/timeline/words';

describe('numbers', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1_234_567, '1,234,567'],
  ])('%i is written %s', (count, text) => {
    expect(digits(count)).toBe(text);
  });

  it('are words up to eight', () => {
    expect([1, 8, 9, 1000].map(countWord)).toEqual(['One', 'Eight', '9', '1,000']);
  });

  it('agree with what they count', () => {
    expect([0, 1, 2].map((count) => plural(count, 'error'))).toEqual([
      '0 errors',
      '1 error',
      '2 errors',
    ]);
  });

  it('of seconds never say that something takes no time', () => {
    expect([0, 40_000, 1_300_000].map(duration)).toEqual(['0.1 s', '0.1 s', '1.3 s']);
  });

  it('of an instant are minutes and seconds from a minute on', () => {
    const seconds = [0, 14.24, 59.94, 60, 125, 2440.7];
    expect(seconds.map((one) => instant(one * 1e6))).toEqual([
      '0.0 s',
      '14.2 s',
      '59.9 s',
      '1:00',
      '2:05',
      '40:40',
    ]);
  });
});

describe('people', () => {
  const six = new PeopleWords(6, true);
  const crowd = new PeopleWords(1000, false);

  it('are listed', () => {
    expect([[], ['Ana'], ['Ana', 'Ben'], ['Ana', 'Ben', 'Cy']].map(listOf)).toEqual([
      '',
      'Ana',
      'Ana and Ben',
      'Ana, Ben and Cy',
    ]);
  });

  it('are named in order while a list can be followed', () => {
    expect(six.some([3, 0])).toBe('Ana and Dee');
    expect(six.some([0, 1, 2, 3, 4])).toBe('Ana, Ben, Cy, Dee and Eli');
    expect(six.some([0, 1, 2, 3, 4, 5])).toBe('all six people');
    expect(new PeopleWords(8, true).some([0, 1, 2, 3, 4, 5])).toBe('6 of 8 people');
  });

  it('own what is theirs', () => {
    expect(theirs([0], 'session')).toBe('her session');
    expect(theirs([1], 'cart')).toBe('his cart');
    expect(theirs([0, 3], 'session')).toBe('their sessions');
    expect(theirs([40], 'session')).toBe('the session');
  });

  it('are named when they are both', () => {
    expect(new PeopleWords(2, true).some([0, 1])).toBe('Ana and Ben');
  });

  it('names those who are still here, and counts those who have left', () => {
    const strollers = new PeopleWords(0, true);
    expect(strollers.some([3, 0], 3)).toBe('Ana, Dee and one who has left');
    expect(strollers.some([0], 4)).toBe('Ana and 3 who have left');
    expect(strollers.some([], 1)).toBe('one person who has left');
    expect(strollers.some([], 2)).toBe('2 people who have left');
  });

  it('of a crowd are a number, also where only some are listed', () => {
    expect(crowd.some([4])).toBe('1 of 1,000 people');
    expect(crowd.some([4, 5], 84)).toBe('84 of 1,000 people');
    expect(crowd.some([], 1000)).toBe('all 1,000 people');
  });
});
