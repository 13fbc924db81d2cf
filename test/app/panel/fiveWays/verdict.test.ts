/**
 * Goal: the line that an architecture is judged by is true, in each of its forms, and leaves no cost out.
 * Method: random runs with random failures, held to what the engine counted at several instants; and a few by hand.
 */

import { describe, expect, it, vi } from 'vitest';
import { verdictOf, verdictWords } from '../../../../src/app/panel/fiveWays/verdict';
import { createSimulation, Standing } from '../../../../src/engine';
import { summarise } from '../../../../src/runner/telling/summary';
import type { LaneSummary } from '../../../../src/timeline/view';
import { anyCase, type Case } from '../../../support/arbitraries';
import fc from '../../../support/random';
import { history, scenario } from '../../../support/scenarios';
import { fate, lane, tally } from '../../../support/viewParts';

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

/** A part of a verdict: what it says, and of how many. */
type Part = ReturnType<typeof verdictOf>['forms'][number][number][number];

const argsOf = (part: Part): Readonly<Record<string, unknown>> => ('args' in part ? part.args : {});

const OUT_NOW: readonly Part['id'][] = ['verdict.loggedOut', 'verdict.outCount'];
const LOST_NOW: readonly Part['id'][] = ['verdict.lost', 'verdict.lostCount'];
const LOSSES = [...OUT_NOW, ...LOST_NOW, 'verdict.sessions', 'verdict.sessionsLost'];
const CARTS: readonly Part['id'][] = ['verdict.carts', 'verdict.cartsLost'];
const TWICE: readonly Part['id'][] = ['verdict.charged', 'verdict.chargedCount', 'verdict.twice'];
const OUTAGE: readonly Part['id'][] = [
  'verdict.nobodyServed',
  'compared.neverServed',
  'compared.servedUntil',
];
const IGNORED: readonly Part['id'][] = ['verdict.stillIn', 'verdict.banIgnored'];
const UNTESTED: readonly Part['id'][] = [
  'verdict.untested',
  'verdict.untestedShort',
  'verdict.notTestedYet',
  'verdict.notTested',
];
const BANNED_OUT: readonly Part['id'][] = ['verdict.bannedOut', 'verdict.out'];

const isOneOf =
  (...ids: readonly (readonly string[] | string)[]) =>
  ({ id }: Part): boolean =>
    ids.flat().includes(id);
const says =
  (...[name, wanted]: readonly [string, unknown] | readonly [string]) =>
  (part: Part): boolean => {
    const { [name]: value } = argsOf(part);
    return wanted === undefined ? typeof value === 'number' && value > 0 : value === wanted;
  };
const countIs =
  (wanted: (lane: LaneSummary) => number) =>
  (lane: LaneSummary, part: Part): boolean =>
    argsOf(part).count === wanted(lane);

/** What a part claims, and what must then be so. */
const CLAIMS: readonly (readonly [
  claims: (part: Part) => boolean,
  isSo: (lane: LaneSummary, part: Part) => boolean,
])[] = [
  [
    isOneOf('verdict.allIn'),
    ({ states, sessionsLost, cartsLost, duplicateOrders }) =>
      states.sessionLost + states.loggedOut + states.loggingIn + states.withoutSession === 0 &&
      sessionsLost.total + cartsLost.total + duplicateOrders.total === 0,
  ],
  [
    isOneOf('verdict.noneKept'),
    ({ keeps, states: { anonymous, ...others }, sessionsLost }) =>
      keeps === 'nothing' &&
      anonymous > 0 &&
      Object.values(others).every((count) => count === 0) &&
      sessionsLost.total === 0,
  ],
  [isOneOf('verdict.noneLost'), ({ sessionsLost }) => sessionsLost.total === 0],
  [
    isOneOf('verdict.notIn'),
    countIs(
      ({ states }) =>
        states.sessionLost + states.loggedOut + states.loggingIn + states.withoutSession,
    ),
  ],
  [isOneOf('verdict.turnedAway'), countIs(({ states }) => states.loggedOut)],
  [isOneOf('verdict.loggingIn'), countIs(({ states }) => states.loggingIn)],
  [isOneOf('verdict.notLoggedIn'), countIs(({ states }) => states.withoutSession)],
  [
    says('others'),
    ({ fates, sessionsLost }) =>
      fates.some(
        ({ index, standing }) =>
          standing !== Standing.loggedIn && !sessionsLost.people.includes(index),
      ),
  ],
  [
    isOneOf(OUT_NOW),
    ({ sessionsLost, states }) => sessionsLost.total > 0 && states.sessionLost === 0,
  ],
  [isOneOf(LOST_NOW), ({ sessionsLost }) => sessionsLost.total > 0],
  [
    isOneOf('verdict.outCount', 'verdict.lostCount'),
    countIs(({ sessionsLost }) => sessionsLost.peopleCount),
  ],
  [
    isOneOf('verdict.sessions', 'verdict.sessionsLost'),
    countIs(({ sessionsLost }) => sessionsLost.total),
  ],
  [
    says('times'),
    ({ sessionsLost, bans }, part) =>
      argsOf(part).times === (BANNED_OUT.includes(part.id) ? bans.letIn : sessionsLost.total),
  ],
  [isOneOf(CARTS), countIs(({ cartsLost }) => cartsLost.total)],
  [says('carts'), ({ cartsLost }, part) => argsOf(part).carts === cartsLost.total],
  [isOneOf(OUTAGE), (one) => isUnserved(one)],
  [says('isAll', true), (one) => one.sessionsLost.peopleCount === one.everybody],
  [
    says('whose', 'everybody'),
    ({ sessionsLost, duplicateOrders, everybody }, { id }) =>
      (id === 'verdict.charged' ? duplicateOrders : sessionsLost).peopleCount === everybody,
  ],
  [isOneOf(IGNORED), ({ bans }) => bans.stillInCount > 0 && bans.letIn > 0],
  [isOneOf(UNTESTED), ({ bans }) => bans.stillInCount > 0 && bans.letIn === 0],
  [isOneOf(BANNED_OUT), ({ bans }) => bans.peopleCount > 0 && bans.stillInCount === 0],
  [
    isOneOf('verdict.charged'),
    ({ duplicateOrders }, part) => argsOf(part).orders === duplicateOrders.total,
  ],
  [
    isOneOf('verdict.chargedCount', 'verdict.twice'),
    // Of orders people are counted, of transfers what was made too often.
    countIs(({ keeps, duplicateOrders, madeTwice }) =>
      keeps === 'transfer' ? madeTwice.total : duplicateOrders.peopleCount,
    ),
  ],
  [isOneOf('verdict.errors'), countIs(({ errors }) => errors.total)],
  [isOneOf('verdict.seatsDenied'), countIs(({ seatsDenied }) => seatsDenied.total)],
  [isOneOf('verdict.seatsTwice'), countIs(({ seatsTwice }) => seatsTwice.total)],
];

type Duties = readonly (readonly [
  saying: (part: Part) => boolean,
  isDue: (lane: LaneSummary) => boolean,
])[];

/** What must be said where it is so, in the very shortest form, too. */
const LAST_DUTIES: Duties = [
  [isOneOf('verdict.errors'), ({ errors }) => errors.total > 0],
  [isOneOf(OUTAGE), (one) => isUnserved(one)],
  // Something always stands.
  [() => true, () => true],
];

/** The same, in all longer forms. */
const DUTIES: Duties = [
  ...LAST_DUTIES,
  [isOneOf(LOSSES), ({ sessionsLost }) => sessionsLost.total > 0],
  [(part) => isOneOf(CARTS)(part) || says('carts')(part), ({ cartsLost }) => cartsLost.total > 0],
  [
    isOneOf(TWICE, 'verdict.madeTwice'),
    ({ duplicateOrders, madeTwice }) => duplicateOrders.total + madeTwice.total > 0,
  ],
  [isOneOf(IGNORED), ({ bans }) => bans.stillInCount > 0 && bans.letIn > 0],
  [isOneOf('verdict.seatsDenied'), ({ seatsDenied }) => seatsDenied.total > 0],
  [isOneOf('verdict.seatsTwice'), ({ seatsTwice }) => seatsTwice.total > 0],
];

const wordsOf = (one: LaneSummary): readonly string[] => verdictWords(verdictOf(one));
/** The parts of the fullest form. */
const fullest = (one: LaneSummary): readonly Part[] => verdictOf(one).forms[0]?.flat() ?? [];

describe('a verdict', () => {
  it('claims only what is so, and says all that was lost or let in', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        for (const found of moments(one)) {
          const { forms } = verdictOf(found);
          for (const [index, form] of forms.entries()) {
            const parts = form.flat();
            for (const part of parts) {
              const untrue = CLAIMS.filter(([claims, isSo]) => claims(part) && !isSo(found, part));
              expect([part, untrue.length]).toEqual([part, 0]);
            }
            const isLast = index > 0 && index === forms.length - 1;
            const unsaid = (isLast ? LAST_DUTIES : DUTIES).filter(
              ([saying, isDue]) => isDue(found) && !parts.some(saying),
            );
            expect([parts, unsaid.length]).toEqual([parts, 0]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is about things that happen', () => {
    const said = new Set<number>();
    for (const one of fc.sample(anyCase, { seed: 3, numRuns: 600 })) {
      for (const found of moments(one)) {
        const parts = verdictOf(found).forms.flat(2);
        CLAIMS.forEach(([claims], index) => {
          if (parts.some(claims)) said.add(index);
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
    const words = wordsOf(busy);
    expect(verdictOf(busy).tone).toBe('fail');
    expect(words[0]).toBe(
      'Ana and Dee were logged out (5 times), 2 carts lost · Ben and Cy were charged twice (3 duplicate orders) · 4 errors',
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
    const words = wordsOf(lane('sticky', { ...lost, cartsLost: { ...many, total: 56 } }));
    expect(words.slice(-2)).toEqual(['1,234 sessions, 56 carts', '1,234 sessions']);
    expect(words.filter((text) => !/1,(234|100) /.test(text))).toEqual([]);
    expect(wordsOf(lane('sticky', lost)).at(-1)).toBe('1,100 lost sessions');
    const carts = { ...lost, sessionsLost: tally([]), cartsLost: many, errors: tally([0], 4321) };
    expect(wordsOf(lane('sticky', carts)).at(-1)).toBe('1,234 carts, 4,321 errors');
  });

  it('says what everybody who is not in is doing', () => {
    const states = {
      loggedIn: 3,
      sessionLost: 0,
      loggedOut: 1,
      loggingIn: 2,
      withoutSession: 0,
      anonymous: 0,
    };
    expect(wordsOf(lane('in-memory', { states }))).toEqual([
      'no session lost, 1 turned away, 2 logging in',
      'no session lost, 3 not in',
      '3 not in',
    ]);
    const fates = [0, 1, 2].map((index) =>
      fate(index, { standing: index === 2 ? Standing.loggedOut : Standing.loggedIn }),
    );
    const some = lane('in-memory', { fates, states, sessionsLost: tally([0, 1]) });
    expect(wordsOf(some)[0]).toBe('Ana and Ben were logged out, 1 more not in now');
  });

  it.each([
    [Standing.loggedOut, false, ', 1 more not in now'],
    [Standing.loggingIn, false, ', 1 more not in now'],
    [Standing.loggedIn, false, ''],
    // Whoever is banned was to be out.
    [Standing.loggedOut, true, ''],
  ])('counts who else is not in, and may be: standing %i, banned %s', (standing, banned, also) => {
    const fates = [0, 1, 2].map((index) => fate(index, index === 2 ? { standing, banned } : {}));
    const [words] = wordsOf(lane('sticky', { fates, sessionsLost: tally([0, 1]) }));
    expect(words).toBe(`Ana and Ben were logged out${also}`);
  });

  it('does not say that people were told who have left', () => {
    const left = lane('sticky', { sessionsLost: tally([0, 3]), everybody: 9 });
    expect(fullest(left).map(({ id }) => id)).toEqual(['verdict.lost']);
    expect(wordsOf(left)[0]).toBe('Ana and Dee lost their sessions');
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
    const ignored = lane('jwt', { bans, fates });
    expect(wordsOf(ignored)[0]).toBe('no session lost · Ana is banned and still let in');
    expect(verdictOf(ignored).tone).toBe('fail');
    const obeyed = lane('sticky', { bans: { ...bans, stillIn: [], stillInCount: 0 } });
    expect(wordsOf(obeyed)[0]).toBe('no session lost · Ana banned and out (let in 3 times first)');
    expect(verdictOf(obeyed).tone).toBe('plain');
  });

  it('does not blame a ban for what a logout let in', () => {
    const bans = { people: [0], peopleCount: 1, stillIn: [0], stillInCount: 1 };
    const fates = [0, 1].map((index) => fate(index, { banned: index === 0 }));
    const other = lane('jwt', { bans: { ...bans, accepted: 2, letIn: 0 }, fates });
    expect(fullest(other).map(({ id }) => id)).toEqual(['verdict.noneLost', 'verdict.untested']);
  });

  it('says that transfers were made twice wherever there is room for two words', () => {
    const said = wordsOf(lane('jwt', { keeps: 'transfer', madeTwice: tally([1, 2], 3) }));
    expect(said.filter((words) => !words.includes('twice'))).toEqual([]);
    expect(said.some((words) => words.includes('3 transfers made twice'))).toBe(true);
    expect(said.some((words) => words.includes('3 twice'))).toBe(true);
  });

  it('says that nothing was lost although people were charged twice', () => {
    const charged = lane('jwt', { duplicateOrders: tally([0, 1, 2, 3, 4], 6) });
    const who = { id: 'who.count', args: { count: 5 } };
    expect(fullest(charged)).toEqual([
      { id: 'verdict.noneLost' },
      { id: 'verdict.charged', args: { who, whose: 'other', orders: 6 } },
    ]);
  });

  it('does not call an outage calm because everybody is logged in', () => {
    const errors = { ...tally([0, 1, 2, 3, 4, 5], 24), lastUs: 20_000_000 };
    const during = lane('central-store', { errors, servedUs: 12_300_000 });
    expect(wordsOf(during)[0]).toBe('all logged in · nobody served since 12.3 s · 24 errors');
    expect(verdictOf(during).tone).toBe('fail');
    const over = lane('central-store', { errors, servedUs: 21_000_000 });
    expect([wordsOf(over)[0], verdictOf(over).tone]).toEqual(['all logged in, 24 errors', 'warn']);
  });
});
