/**
 * Goal: a question is asked where nothing is broken, also where people come, go, or are banned.
 * Method: the healthy shop of the page's tests, with people in other states.
 */
import { describe, expect, it } from 'vitest';
import { isWhole } from '../../../src/app/tryNext/readings';
import { Standing } from '../../../src/engine';
import type { PersonView } from '../../../src/timeline/view';
import { person } from '../../support/viewParts';
import { healthy } from '../../support/views';

const withPeople = (...changed: readonly Partial<PersonView>[]) => ({
  ...healthy,
  world: {
    ...healthy.world,
    people: healthy.world.people.map((one, index) => person(one.index, changed[index])),
  },
});

const OUT = { standing: Standing.loggedOut } as const;
const NEW = {
  ...OUT,
  credential: { kind: 'none', affinity: null, bytes: 0, moving: 'no' },
  lastResult: null,
} as const;

describe('a run', () => {
  it('is whole while everybody is logged in who may be', () => {
    expect(isWhole(healthy)).toBe(true);
    expect(isWhole(withPeople({ ...OUT, banned: true }))).toBe(true);
    expect(isWhole(withPeople(OUT))).toBe(false);
    expect(isWhole(withPeople({ standing: Standing.loggingIn }))).toBe(false);
  });

  it('is whole although somebody has just come, but not before most are in', () => {
    expect(isWhole(withPeople(NEW))).toBe(true);
    expect(isWhole(withPeople(NEW, NEW, NEW, NEW))).toBe(false);
  });

  it('does not take who was logged out for somebody new', () => {
    const credential = NEW.credential;
    expect(isWhole(withPeople({ ...OUT, credential }))).toBe(false);
  });
});
