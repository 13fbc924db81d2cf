/**
 * Goal: what the table says of a group, and of an answer, is so in every state that there is.
 * Method: every state alone and beside others, and every way in which a request can end, held to words written out here.
 */
import { describe, expect, it } from 'vitest';
import { Action, Ending, PlaceKind } from '../../../src/engine';
import { groupPlaceWords, groupStates, resultWords } from '../../../src/stage/popup/tableWords';
import type { GroupView } from '../../../src/timeline/view';

type States = Partial<Omit<GroupView, 'home' | 'first' | 'changes'>>;

/** Ten people with their sessions on S2, unless said otherwise. */
const group = (states: States, home: GroupView['home'] = { kind: PlaceKind.memory, index: 1 }) => ({
  home,
  first: 0,
  changes: [],
  ...{ people: 10, lost: 0, loggedOut: 0, loggingIn: 0, withoutSession: 0, anonymous: 0 },
  ...states,
});

describe('where the sessions of a group live', () => {
  it.each([
    [{}, 'S2’s memory'],
    [{ lost: 9 }, 'S2’s memory'],
    [{ lost: 3, loggedOut: 3, loggingIn: 3 }, 'S2’s memory'],
    [{ lost: 10 }, 'nowhere (was S2’s memory)'],
    [{ loggedOut: 10 }, 'nowhere (was S2’s memory)'],
    [{ loggingIn: 10 }, 'nowhere (was S2’s memory)'],
    [{ lost: 2, loggedOut: 3, loggingIn: 5 }, 'nowhere (was S2’s memory)'],
    // Where nobody is, nothing was lost.
    [{ people: 0 }, 'S2’s memory'],
  ] as const)('is said as long as one of them has one: %o', (states, words) => {
    expect(groupPlaceWords(group(states))).toBe(words);
  });

  it('is nowhere for those who never had one', () => {
    expect(groupPlaceWords(group({ withoutSession: 10, anonymous: 0 }, null))).toBe('nowhere');
  });
});

describe('the people of a group', () => {
  it.each([
    [{}, '10 logged in'],
    [{ lost: 1 }, '9 logged in, 1 session lost'],
    [{ loggedOut: 2 }, '8 logged in, 2 logged out'],
    [{ loggingIn: 3 }, '7 logged in, 3 logging in'],
    [{ withoutSession: 4, anonymous: 0 }, '6 logged in, 4 not logged in'],
    [{ lost: 10 }, '10 session lost'],
    [
      { lost: 1, loggedOut: 2, loggingIn: 3, withoutSession: 3, anonymous: 0 },
      '1 logged in, 3 logging in, 1 session lost, 2 logged out, 3 not logged in',
    ],
    [{ people: 0 }, ''],
  ] as const)('are counted by state, and all of them: %o', (states, words) => {
    expect(groupStates(group(states))).toBe(words);
  });
});

describe('the last result', () => {
  it.each([
    [Action.browse, Ending.ok, 200, 'browse: ok'],
    [Action.checkout, Ending.error, 503, 'check out: error 503'],
    [Action.checkout, Ending.error, 0, 'check out: error'],
    [Action.read, Ending.notLoggedIn, 302, 'view cart: not logged in'],
    [Action.login, Ending.notLoggedIn, 403, 'log in: refused (banned)'],
    [Action.add, Ending.timedOut, 0, 'add: no response'],
    [Action.add, Ending.refused, 0, 'add: refused'],
  ] as const)(
    'of action %i with ending %i and status %i is: %s',
    (action, ending, status, words) => {
      expect(resultWords({ action, ending, status })).toBe(words);
    },
  );

  it('is none before there was one', () => {
    expect(resultWords(null)).toBe('none yet');
  });
});
