/**
 * Goal: what was turned is said in one short sentence, and what came of it in another.
 * Method: one, two and many settings; pairs of lanes that differ and that do not.
 */
import { describe, expect, it } from 'vitest';
import { turnedWords } from '../../src/controls/settings/turnedWords';
import { compareReplayed } from '../../src/timeline/comparison';
import { PeopleWords } from '../../src/timeline/words/peopleWords';
import { textOf } from '../support/english';
import { lane, tally } from '../support/viewParts';

describe('what was turned', () => {
  it('is named with its value, if it is one', () => {
    expect(turnedWords({ 'clients.count': 6 }, { 'clients.count': 7 })).toBe('People: 7.');
    expect(turnedWords({ 'servers.serviceTime': 0.4 }, { 'servers.serviceTime': 0.8 })).toBe(
      'Service time: 0.8 s.',
    );
    expect(turnedWords({}, { 'balancer.fall': 1 })).toBe('Checks to go down: 1 check.');
    const half = { 'clients.thinkTime': [1, 'x'] as never };
    expect(turnedWords({}, half)).toBe('Think time: ?.');
  });

  it('is counted when it is more, or has a name of its own', () => {
    const three = { 'balancer.fall': 1, 'balancer.rise': 5, seed: 2 };
    expect(turnedWords({}, three)).toBe('3 settings changed.');
    const before = { 'balancer.fall': 1, 'balancer.rise': 4 };
    const called = (isUndone: boolean) =>
      turnedWords(before, three, { title: 'AWS ALB', isUndone });
    expect(called(false)).toBe('AWS ALB: 2 settings changed.');
    expect(called(true)).toBe('AWS ALB undone: 2 settings changed.');
  });
});

describe('what came of it', () => {
  const hurt = lane('sticky', { sessionsLost: { ...tally([0, 3]), firstUs: 6e6, lastUs: 6e6 } });
  const whole = lane('sticky');

  const side = (one: ReturnType<typeof lane>, people = 6) => ({
    lane: one,
    words: new PeopleWords(people, people < 9),
  });
  const compared = (before: ReturnType<typeof side>, after: ReturnType<typeof side>) =>
    textOf(compareReplayed(before, after, 6e6));

  it('is who lost what before, and now', () => {
    expect(compared(side(hurt), side(whole))).toBe(
      'Before: Ana and Dee lost sessions at 6.0 s. Now: no session lost.',
    );
  });

  it('counts the people of each run by their own number', () => {
    const many = lane('sticky', {
      sessionsLost: { ...tally([0]), peopleCount: 334, total: 334, firstUs: 6e6, lastUs: 6e6 },
    });
    expect(compared(side(many, 1000), side(whole, 7))).toBe(
      'Before: 334 of 1,000 people lost sessions at 6.0 s. Now: no session lost.',
    );
  });

  it('is said to be the same where it is, and nothing where nothing has happened', () => {
    expect(compared(side(hurt), side(hurt))).toBe('The same people lost the same.');
    expect(compared(side(whole), side(whole))).toBe('');
  });
});
