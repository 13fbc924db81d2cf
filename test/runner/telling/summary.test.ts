/**
 * Goal: what the page says of people in a lane without a trace is what the trace would have said of them.
 * Method: random runs with random failures under random architectures; at several instants the summary is held to
 * what is folded from the trace of the same run, person by person. Bans are held to a run made for them.
 */

import { expect, it, vi } from 'vitest';
import {
  createSimulation,
  NAMED_CLIENTS_MAX,
  type PersonState,
  type Simulation,
  Standing,
  Trace,
} from '../../../src/engine';
import { summarise } from '../../../src/runner/telling/summary';
import { SystemFold } from '../../../src/timeline/systemFold';
import type { LaneSummary } from '../../../src/timeline/view';
import { anyCase, type Case } from '../../support/arbitraries';
import fc from '../../support/random';
import { history, scenario as read } from '../../support/scenarios';
import { specFrom, storyOf } from '../../support/specs';

vi.setConfig({ testTimeout: 300_000 });

const INSTANTS_S = [0, 3, 7.5, 12, 20, 31, 40];

/** The summary and the fold of one run, at several instants. */
function follow({ document, architecture, interventions }: Case, look: typeof holdTo): void {
  const plan = read(document);
  const trace = new Trace(4_000_000);
  const options = { architecture, history: history(interventions), trace };
  const simulation = createSimulation(plan, options);
  const fold = new SystemFold({ scenario: plan, architecture, trace });
  for (const atS of INSTANTS_S) {
    simulation.advanceTo(atS * 1e6);
    fold.advance(trace, atS * 1e6);
    look(summarise(simulation, architecture), fold);
  }
}

function holdTo(
  { fates, keeps, states, everybody }: LaneSummary,
  { people, crowd, scenario }: SystemFold,
): void {
  const here = people.here();
  const folded = here.map((index) => ({
    index,
    standing: people.standingOf(index),
    // Several tabs with tokens overwrite each other's carts: which one counts is known to the engine only.
    cartLost: scenario.clients.tabs === 1 && people.cartLost[index] === 1,
  }));
  if (!crowd) {
    const told = fates.map(({ index, standing, cartLost }) => ({
      index,
      standing,
      cartLost: scenario.clients.tabs === 1 && cartLost,
    }));
    expect(told).toEqual(folded);
  }
  const having = (standing: Standing) => folded.filter((one) => one.standing === standing).length;
  expect(states.loggedIn).toBe(having(Standing.loggedIn));
  expect(states.sessionLost).toBe(having(Standing.sessionLost));
  expect(states.loggingIn).toBe(having(Standing.loggingIn));
  expect(states.anonymous).toBe(having(Standing.anonymous));
  expect(keeps === 'nothing').toBe(scenario.workload === 'weather');
  expect(states.loggedOut + states.withoutSession).toBe(having(Standing.loggedOut));
  expect(everybody).toBeGreaterThanOrEqual(here.length);
}

it('agrees with the trace about every person', () => {
  fc.assert(
    fc.property(anyCase, (one) => follow(one, holdTo)),
    { numRuns: 400 },
  );
});

it('is held to carts that are gone, too: they occur', () => {
  let lost = 0;
  for (const one of fc.sample(anyCase, { seed: 3, numRuns: 200 })) {
    follow(one, ({ fates }) => {
      lost += fates.filter(({ cartLost }) => cartLost).length;
    });
  }
  expect(lost).toBeGreaterThan(50);
});

/** Whether the trace of a run alone tells another story of somebody's cart, at some instant. */
function isCartUnknown(one: Case): boolean {
  let isOtherwise = false;
  follow(one, ({ fates }, { people }) => {
    isOtherwise ||= fates.some(
      ({ index, cartLost }) => cartLost !== (people.cartLost[index] === 1),
    );
  });
  return isOtherwise;
}

it('agrees with the people on the stage where no record says whose cart counts', () => {
  const found = fc
    .sample(anyCase, { seed: 11, numRuns: 2000 })
    .filter(({ document, architecture }) => {
      const { tabs, count } = read(document).clients;
      return architecture === 'jwt' && tabs > 1 && count <= NAMED_CLIENTS_MAX;
    })
    .find(isCartUnknown);
  if (found === undefined) throw new Error('There is no such run among these.');
  const { document, architecture, interventions } = found;
  const story = storyOf(specFrom(document, history(interventions)), architecture);
  for (const atS of INSTANTS_S) {
    story.advance(atS * 1e6 - story.nowUs);
    const { system, lanes } = story.view();
    const { fates = [] } = lanes.find((lane) => lane.architecture === architecture) ?? {};
    const carts = (people: typeof system.people | typeof fates) =>
      people.map(({ index, cartLost }) => [index, cartLost]);
    expect(carts(system.people)).toEqual(carts(fates));
  }
});

it('counts how often the banned were let in, without those who have left', () => {
  const clients = { count: 3, places: 6, arrivalRate: 0.1, visitLength: 6 };
  const simulation = createSimulation(read({ seed: 1, clients }), { architecture: 'jwt' });
  const bansAt = (atS: number) => {
    simulation.advanceTo(atS * 1e6);
    return summarise(simulation, 'jwt').bans;
  };
  simulation.advanceTo(10e6);
  simulation.intervene('ban-client', 0);
  const { accepted, ...first } = bansAt(30);
  expect(accepted).toBeGreaterThan(1);
  expect(first).toMatchObject({ people: [0], stillIn: [0], letIn: accepted });
  expect(bansAt(42)).toMatchObject({ people: [], letIn: 0 });
  const next = simulation.people.findIndex(
    ({ present, standing }) => present && standing === Standing.loggedIn,
  );
  simulation.intervene('ban-client', next);
  const second = bansAt(42);
  expect(second).toMatchObject({ people: [next], stillIn: [next], letIn: 0 });
  expect(second.accepted).toBeGreaterThan(1);
});

it('has counts only of a crowd', () => {
  const plan = read({ clients: { count: NAMED_CLIENTS_MAX + 1 } });
  const { fates, states } = summarise(createSimulation(plan), 'sticky');
  expect(fates).toEqual([]);
  expect(states.loggedIn).toBe(NAMED_CLIENTS_MAX + 1);
});

it('counts everybody once, by where they stand, and as let in only who is banned and in', () => {
  const people = Object.values(Standing).flatMap((standing) =>
    [true, false].flatMap((banned) =>
      [true, false].flatMap((present) =>
        [0, 7].map((session) => ({ standing, banned, present, session, lostCart: false })),
      ),
    ),
  ) satisfies readonly Partial<PersonState>[];
  const perClient = new Array(people.length).fill(0);
  const none = { sum: 0, people: 0, firstUs: -1, lastUs: -1, samples: 0, perClient };
  const { scenario } = createSimulation(read({}));
  const simulation = { scenario, people, everybody: 9, counted: () => none, metric: () => 0 };
  const { states, bans } = summarise(simulation as unknown as Simulation, 'sticky');
  const having = (wanted: Partial<PersonState>) =>
    people.flatMap((one, index) =>
      Object.entries({ ...wanted, present: true }).every(
        ([key, value]) => one[key as keyof typeof one] === value,
      )
        ? [index]
        : [],
    );
  const { loggedIn, sessionLost, loggedOut, loggingIn, anonymous } = Standing;
  expect(states).toEqual({
    loggedIn: having({ standing: loggedIn }).length,
    sessionLost: having({ standing: sessionLost }).length,
    loggingIn: having({ standing: loggingIn }).length,
    loggedOut: having({ standing: loggedOut, session: 7 }).length,
    withoutSession: having({ standing: loggedOut, session: 0 }).length,
    anonymous: having({ standing: anonymous }).length,
  });
  expect(bans).toMatchObject({
    people: having({ banned: true }).slice(0, 8),
    peopleCount: having({ banned: true }).length,
    stillIn: having({ banned: true, standing: loggedIn }),
    stillInCount: having({ banned: true, standing: loggedIn }).length,
  });
});
