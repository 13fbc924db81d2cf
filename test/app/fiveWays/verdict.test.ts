/**
 * Goal: the line that an architecture is judged by is true, in each of its forms, and leaves no cost out.
 * Method: random runs with random failures, held to what the engine counted at several instants; and a few by hand.
 */

import { describe, expect, it, vi } from 'vitest';
import { verdictOf } from '../../../src/app/panel/fiveWays/verdict';
import { createSimulation, Standing } from '../../../src/engine';
import { summarise } from '../../../src/runner/summary';
import type { LaneSummary } from '../../../src/timeline/view';
import { anyCase, type Case } from '../../support/arbitraries';
import fc from '../../support/random';
import { history, scenario } from '../../support/scenarios';
import { fate, lane, tally } from '../../support/viewParts';

vi.setConfig({ testTimeout: 300_000 });

const INSTANTS_S = [0, 4, 9, 17, 28, 40];

function* moments({ document, architecture, interventions }: Case): Generator<LaneSummary> {
  const simulation = createSimulation(scenario(document), {
    architecture,
    history: history(interventions),
  });
  for (const atS of INSTANTS_S) {
    simulation.advanceTo(atS * 1e6);
    yield summarise(simulation, architecture);
  }
}

/** Four seconds of errors and of nothing else. */
const isUnserved = ({ errors, servedUs }: LaneSummary): boolean =>
  errors.lastUs !== null && errors.lastUs >= (servedUs ?? 0) + 4_000_000;

/** What a word claims, and what must then be so. */
const CLAIMS: readonly (readonly [RegExp, (lane: LaneSummary) => boolean])[] = [
  [
    /\ball logged in\b/,
    ({ states, sessionsLost, cartsLost, duplicateOrders }) =>
      states.sessionLost + states.loggedOut + states.loggingIn + states.withoutSession === 0 &&
      sessionsLost.total + cartsLost.total + duplicateOrders.total === 0,
  ],
  [/no session lost/, ({ sessionsLost }) => sessionsLost.total === 0],
  [
    /\d+ not in$/,
    ({ states }) =>
      states.sessionLost + states.loggedOut + states.loggingIn + states.withoutSession > 0,
  ],
  [/, \d+ logging in/, ({ states }) => states.loggingIn > 0],
  [/, \d+ not logged in/, ({ states }) => states.withoutSession > 0],
  [
    /\d+ more not in now/,
    ({ fates, sessionsLost }) =>
      fates.some(
        ({ index, standing }) =>
          standing !== Standing.loggedIn && !sessionsLost.people.includes(index),
      ),
  ],
  [
    /(was|were) logged out/,
    ({ sessionsLost, states }) => sessionsLost.total > 0 && states.sessionLost === 0,
  ],
  [/turned away/, ({ states }) => states.loggedOut > 0],
  [/nobody served/, (one) => isUnserved(one)],
  [/\b(everybody|all) (was|were|lost)/, (one) => one.sessionsLost.peopleCount === one.everybody],
  [/still let in|ban ignored/, ({ bans }) => bans.stillInCount > 0 && bans.letIn > 0],
  [/not (yet put to the test|tested)/, ({ bans }) => bans.stillInCount > 0 && bans.letIn === 0],
  [/banned and out/, ({ bans }) => bans.peopleCount > 0 && bans.stillInCount === 0],
  [/charged twice/, ({ duplicateOrders }) => duplicateOrders.total > 0],
];

/** What must be said where it is so, in the very shortest form, too. */
const LAST_DUTIES: readonly (readonly [RegExp, (lane: LaneSummary) => boolean])[] = [
  [/\d errors?\b/, ({ errors }) => errors.total > 0],
  [/nobody served/, (one) => isUnserved(one)],
  // Some words always stand.
  [/./, () => true],
];

/** The same, in all longer forms. */
const DUTIES: readonly (readonly [RegExp, (lane: LaneSummary) => boolean])[] = [
  ...LAST_DUTIES,
  [/logged out|lost (the|their )?session|session/, ({ sessionsLost }) => sessionsLost.total > 0],
  [/\d carts?/, ({ cartsLost }) => cartsLost.total > 0],
  [/twice/, ({ duplicateOrders }) => duplicateOrders.total > 0],
  [/let in|ban ignored/, ({ bans }) => bans.stillInCount > 0 && bans.letIn > 0],
];

describe('a verdict', () => {
  it('claims only what is so, and says all that was lost or let in', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        for (const found of moments(one)) {
          const forms = verdictOf(found).words;
          for (const [index, words] of forms.entries()) {
            for (const [claim, isSo] of CLAIMS) {
              if (claim.test(words)) expect([words, isSo(found)]).toEqual([words, true]);
            }
            const isLast = index > 0 && index === forms.length - 1;
            for (const [saying, isDue] of isLast ? LAST_DUTIES : DUTIES) {
              if (isDue(found)) expect(words).toMatch(saying);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is about things that happen', () => {
    const said = new Set<number>();
    for (const one of fc.sample(anyCase, { seed: 3, numRuns: 300 })) {
      for (const found of moments(one)) {
        const { words } = verdictOf(found);
        CLAIMS.forEach(([claim], index) => {
          if (words.some((text) => claim.test(text))) said.add(index);
        });
      }
    }
    expect([...said].sort((one, other) => one - other)).toEqual(CLAIMS.map((_, index) => index));
  });

  it('gets shorter from form to form', () => {
    const busy = lane('sticky', {
      sessionsLost: tally([0, 3], 5),
      cartsLost: tally([0, 3]),
      errors: tally([0], 4),
      duplicateOrders: tally([1, 2], 3),
    });
    const { words, tone } = verdictOf(busy);
    expect(tone).toBe('fail');
    expect(words[0]).toBe(
      'Ana and Dee were logged out (5 times), 2 carts lost · Ben and Cy charged twice (3 duplicate orders) · 4 errors',
    );
    expect(words.slice(-2)).toEqual([
      '5 sessions, 2 carts, 2 twice, 4 errors',
      '5 sessions, 4 errors',
    ]);
    const lengths = words.map(({ length }) => length);
    expect(lengths).toEqual([...lengths].sort((one, other) => other - one));
  });

  it('keeps all digits of a crowd in every form', () => {
    const many = { ...tally([]), total: 1234, peopleCount: 1100 };
    const lost = { fates: [], everybody: 2000, sessionsLost: many };
    const { words } = verdictOf(lane('sticky', { ...lost, cartsLost: { ...many, total: 56 } }));
    expect(words.slice(-2)).toEqual(['1,234 sessions, 56 carts', '1,234 sessions']);
    expect(words.filter((text) => !/1,(234|100) /.test(text))).toEqual([]);
    expect(verdictOf(lane('sticky', lost)).words.at(-1)).toBe('1,100 lost sessions');
    const carts = { ...lost, sessionsLost: tally([]), cartsLost: many, errors: tally([0], 4321) };
    expect(verdictOf(lane('sticky', carts)).words.at(-1)).toBe('1,234 carts, 4,321 errors');
  });

  it('says what everybody who is not in is doing', () => {
    const states = {
      loggedIn: 3,
      sessionLost: 0,
      loggedOut: 1,
      loggingIn: 2,
      withoutSession: 0,
    };
    const { words } = verdictOf(lane('in-memory', { states }));
    expect(words).toEqual([
      'no session lost, 1 turned away, 2 logging in',
      'no session lost, 3 not in',
      '3 not in',
    ]);
    const fates = [0, 1, 2].map((index) =>
      fate(index, { standing: index === 2 ? Standing.loggedOut : Standing.loggedIn }),
    );
    const some = verdictOf(lane('in-memory', { fates, states, sessionsLost: tally([0, 1]) }));
    expect(some.words[0]).toBe('Ana and Ben were logged out, 1 more not in now');
  });

  it.each([
    [Standing.loggedOut, false, ', 1 more not in now'],
    [Standing.loggingIn, false, ', 1 more not in now'],
    [Standing.loggedIn, false, ''],
    // Whoever is banned was to be out.
    [Standing.loggedOut, true, ''],
  ])('counts who else is not in, and may be: standing %i, banned %s', (standing, banned, also) => {
    const fates = [0, 1, 2].map((index) => fate(index, index === 2 ? { standing, banned } : {}));
    const { words } = verdictOf(lane('sticky', { fates, sessionsLost: tally([0, 1]) }));
    expect(words[0]).toBe(`Ana and Ben were logged out${also}`);
  });

  it('does not say that people were told who have left', () => {
    const left = lane('sticky', { sessionsLost: tally([0, 3]), everybody: 9 });
    expect(verdictOf(left).words[0]).toBe('Ana and Dee lost their sessions');
  });

  it('never calls an ignored ban nothing', () => {
    const bans = {
      people: [0],
      peopleCount: 1,
      stillIn: [0],
      stillInCount: 1,
      accepted: 3,
      letIn: 3,
    };
    const fates = [0, 1, 2, 3, 4, 5].map((index) => fate(index, { banned: index === 0 }));
    const ignored = verdictOf(lane('jwt', { bans, fates }));
    expect(ignored.words[0]).toBe('no session lost · Ana is banned and still let in');
    expect(ignored.tone).toBe('fail');
    const obeyed = verdictOf(lane('sticky', { bans: { ...bans, stillIn: [], stillInCount: 0 } }));
    expect(obeyed.words[0]).toBe('no session lost · Ana banned and out (let in 3 times first)');
    expect(obeyed.tone).toBe('plain');
  });

  it('does not blame a ban for what a logout let in', () => {
    const bans = { people: [0], peopleCount: 1, stillIn: [0], stillInCount: 1 };
    const fates = [0, 1].map((index) => fate(index, { banned: index === 0 }));
    const other = verdictOf(lane('jwt', { bans: { ...bans, accepted: 2, letIn: 0 }, fates }));
    expect(other.words[0]).toBe('no session lost · Ana is banned, not yet put to the test');
  });

  it('says that nothing was lost although people were charged twice', () => {
    const charged = lane('jwt', { duplicateOrders: tally([0, 1, 2, 3, 4], 6) });
    expect(verdictOf(charged).words[0]).toBe(
      'no session lost · 5 people charged twice (6 duplicate orders)',
    );
  });

  it('does not call an outage calm because everybody is logged in', () => {
    const errors = { ...tally([0, 1, 2, 3, 4, 5], 24), lastUs: 20_000_000 };
    const { words, tone } = verdictOf(lane('central-store', { errors, servedUs: 12_300_000 }));
    expect(words[0]).toBe('all logged in · nobody served since 12.3 s · 24 errors');
    expect(tone).toBe('fail');
    const over = verdictOf(lane('central-store', { errors, servedUs: 21_000_000 }));
    expect([over.words[0], over.tone]).toEqual(['all logged in, 24 errors', 'warn']);
  });
});
