/**
 * Goal: a glyph shows the state that a person is in, and no other; so do the words of a crowd.
 * Method: every standing with and without a session, a ban and a lost cart, held to what is written out here.
 */
import { describe, expect, it } from 'vitest';
import { legendOf } from '../../../src/app/panel/fiveWays/legend';
import { Standing } from '../../../src/engine';
import { crowdWords, fateWords, markOf, saidOf, stateOf } from '../../../src/stage/fates/fates';
import { fate, lane } from '../../support/viewParts';

const { loggedIn, sessionLost, loggedOut, loggingIn } = Standing;

describe('a person', () => {
  it.each([
    [loggedIn, true, 'in', null, 'fates.in'],
    [sessionLost, true, 'lost', null, 'fates.lost'],
    [loggedOut, true, 'out', 'out', 'fates.out'],
    [loggedOut, false, 'none', null, 'fates.none'],
    [loggingIn, true, 'logging-in', 'coming', 'fates.logging-in'],
    [loggingIn, false, 'logging-in', 'coming', 'fates.logging-in'],
  ] as const)('is shown as is: %s, session %s', (standing, holdsSession, state, mark, id) => {
    const one = fate(0, { standing, holdsSession });
    expect([stateOf(one), markOf(one), saidOf(one)]).toEqual([state, mark, [{ id }]]);
  });

  it('may be banned, and have lost and paid besides', () => {
    expect(saidOf(fate(0, { banned: true }))).toEqual([{ id: 'fates.bannedIn' }]);
    const out = fate(0, { banned: true, standing: loggedOut });
    expect(saidOf(out)).toEqual([{ id: 'fates.banned' }]);
    expect(markOf(fate(0, { banned: true, standing: loggingIn }))).toBeNull();
    expect(fateWords(fate(0, { cartLost: true, duplicateOrders: 2 }))).toBe(
      'logged in, cart lost, charged twice (2 duplicate orders)',
    );
  });
});

it('a crowd is told by state, in full and in short', () => {
  const states = {
    loggedIn: 916,
    loggingIn: 1,
    sessionLost: 20,
    loggedOut: 3,
    withoutSession: 60,
    anonymous: 0,
  };
  expect(crowdWords(states)).toEqual([
    'now 916 in · 1 logging in · 20 sessions lost · 3 logged out · 60 not logged in',
    '916 in · 84 not in',
  ]);
  expect(
    crowdWords({ ...states, loggedIn: 0, loggingIn: 0, sessionLost: 0, loggedOut: 0 }),
  ).toEqual(['now 60 not logged in']);
});

describe('the legend', () => {
  /** What is said of a glyph, and how it looks. */
  const all = Object.values(Standing).flatMap((standing) =>
    [true, false].flatMap((holdsSession) =>
      [true, false].flatMap((cartLost) =>
        [0, 2].flatMap((duplicateOrders) =>
          [true, false].map((banned) => ({
            standing,
            holdsSession,
            cartLost,
            duplicateOrders,
            banned,
          })),
        ),
      ),
    ),
  );

  it.each(all)('says of each glyph all that it shows, and nothing else: %o', (changes) => {
    const one = fate(3, changes);
    const { cartLost, duplicateOrders, banned } = one;
    const legend = legendOf([lane('jwt', { fates: [] }), lane('sticky', { fates: [one] })]);
    expect(legend.map(({ text }) => text)).toEqual([
      // Who has not been told is untold.
      stateOf(one) === 'lost' ? 'fates.untold' : `fates.${stateOf(one)}`,
      ...(cartLost ? ['fates.cartLost'] : []),
      ...(duplicateOrders > 0 ? ['fates.chargedTwice'] : []),
      ...(banned ? ['fates.banned'] : []),
    ]);
    expect(stateOf((legend[0] as (typeof legend)[number]).fate)).toBe(stateOf(one));
  });
});
