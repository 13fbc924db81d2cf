/**
 * Goal: what a failure does to people follows from where their sessions live, under every architecture.
 * Method: the opening scenario (Ana and Dee on S1, Ben and Eli on S2, Cy and Fay on S3) meets each failure at 8 s and
 * runs to 40 s. Nothing below is written anywhere in the engine: each row says why it has to come out so.
 */
import { describe, expect, it, vi } from 'vitest';
import { Action, ARCHITECTURES, type ArchitectureId, Cause, RouteReason } from '../../src/engine';
import { type ChangeAt, run, S1, type Told } from '../support/scenarios';

// Many runs: a machine that is busy with other things needs its time.
vi.setConfig({ testTimeout: 60_000 });

const EVERYBODY = ['Ana', 'Ben', 'Cy', 'Dee', 'Eli', 'Fay'];
const NOBODY: readonly string[] = [];
const ON_S1 = ['Ana', 'Dee'];

interface Outcome {
  readonly lost: readonly string[];
  readonly carts: readonly string[];
  readonly forced: number;
  readonly refusals: number;
  /** Statuses of failed attempts, each once; 0: no answer or a refused connection. */
  readonly statuses: readonly number[];
}

const outcomeOf = (told: Told): Outcome => ({
  lost: told.people('sessionLost'),
  carts: told.people('cartLost'),
  forced: told.simulation.metric('forced-logins'),
  refusals: told.simulation.metric('refusals'),
  statuses: [...new Set(told.errors().map(({ status }) => status))].sort((a, b) => a - b),
});

const unharmed: Outcome = { lost: [], carts: [], forced: 0, refusals: 0, statuses: [] };
const onlyErrors = (...statuses: readonly number[]): Outcome => ({ ...unharmed, statuses });
/** Each of them loses session and cart, is told once, and logs in once. */
const twoOfSix = (...statuses: readonly number[]): Outcome => ({
  lost: ON_S1,
  carts: ON_S1,
  forced: 2,
  refusals: 2,
  statuses,
});

type Row = readonly [
  failure: string,
  interventions: readonly ChangeAt[],
  Record<Harmless, Outcome>,
];
/** No stickiness hurts people without any failure; it has tests of its own below. */
type Harmless = Exclude<ArchitectureId, 'in-memory'>;

const ROWS: readonly Row[] = [
  [
    'nothing fails',
    [],
    {
      sticky: unharmed,
      'central-store': unharmed,
      jwt: unharmed,
      hybrid: unharmed,
      'signed-cookie': unharmed,
    },
  ],
  [
    'S1 stops',
    [[8, 'stop-server', S1]],
    {
      // Work in hand is cut off (502); until the checks notice, connections are refused (503). S1's memory is gone,
      // and with it the sessions of exactly the two people who were kept there.
      sticky: twoOfSix(502, 503),
      // Nobody was at work on S1 at that instant, so there is no 502. What S1 knew, the store knows.
      'central-store': onlyErrors(503),
      // What S1 knew, people carry with them.
      jwt: onlyErrors(502, 503),
      hybrid: { ...onlyErrors(503), statuses: [502, 503] },
      'signed-cookie': onlyErrors(502, 503),
    },
  ],
  [
    'S1 stops and starts again',
    [
      [8, 'stop-server', S1],
      [20, 'start-server', S1],
    ],
    {
      // A new process does not remember what the old one knew: nothing comes back, and nothing more is lost.
      sticky: twoOfSix(502, 503),
      'central-store': onlyErrors(503),
      jwt: onlyErrors(502, 503),
      hybrid: { ...onlyErrors(503), statuses: [502, 503] },
      'signed-cookie': onlyErrors(502, 503),
    },
  ],
  [
    'S1 freezes',
    [[8, 'freeze-server', S1]],
    {
      // Its memory is intact but out of reach: the balancer gives up waiting (504) and sends Ana and Dee elsewhere,
      // where nobody knows them. By logging in there they replace sessions that still exist.
      sticky: twoOfSix(504),
      'central-store': onlyErrors(504),
      jwt: onlyErrors(504),
      hybrid: onlyErrors(504),
      'signed-cookie': onlyErrors(504),
    },
  ],
  [
    'S1 freezes and goes on',
    [
      [8, 'freeze-server', S1],
      [20, 'unfreeze-server', S1],
    ],
    {
      sticky: twoOfSix(504),
      'central-store': onlyErrors(504),
      jwt: onlyErrors(504),
      hybrid: onlyErrors(504),
      'signed-cookie': onlyErrors(504),
    },
  ],
  [
    'S1 is removed',
    [[8, 'remove-server', S1]],
    {
      // Work in hand is finished, so there is not a single error; memory still ends with the process.
      sticky: twoOfSix(),
      'central-store': unharmed,
      jwt: unharmed,
      hybrid: unharmed,
      'signed-cookie': unharmed,
    },
  ],
  [
    'the store cannot be reached',
    [[8, 'make-store-unreachable']],
    {
      sticky: unharmed,
      // The sessions are still there, but no server can ask for them: errors, and nobody logged out.
      'central-store': onlyErrors(500),
      jwt: unharmed,
      // Who they are is in their token; whoever needs the cart gets an error.
      hybrid: onlyErrors(500),
      'signed-cookie': unharmed,
    },
  ],
  [
    'the store cannot be reached for a while',
    [
      [8, 'make-store-unreachable'],
      [20, 'make-store-reachable'],
    ],
    {
      sticky: unharmed,
      'central-store': onlyErrors(500),
      jwt: unharmed,
      hybrid: onlyErrors(500),
      'signed-cookie': unharmed,
    },
  ],
  [
    'the store is wiped',
    [[8, 'wipe-store']],
    {
      sticky: unharmed,
      // One place for all sessions is one place for all of them to die. Answers stay proper answers: no error.
      'central-store': { lost: EVERYBODY, carts: EVERYBODY, forced: 6, refusals: 6, statuses: [] },
      jwt: unharmed,
      // The carts are gone, and everybody is still logged in.
      // Whoever is at the till is told that the cart is empty.
      hybrid: { ...unharmed, carts: EVERYBODY, statuses: [422] },
      'signed-cookie': unharmed,
    },
  ],
  [
    'the balancer stops',
    [[8, 'stop-balancer']],
    {
      // Nobody reaches anything, and nothing that is kept anywhere is touched.
      sticky: onlyErrors(0),
      'central-store': onlyErrors(0),
      jwt: onlyErrors(0),
      hybrid: onlyErrors(0),
      'signed-cookie': onlyErrors(0),
    },
  ],
  [
    'the balancer stops and starts again',
    [
      [8, 'stop-balancer'],
      [14, 'start-balancer'],
    ],
    {
      // The cookies that name a server are with the people, so even a new balancer finds everybody's server.
      sticky: onlyErrors(0),
      'central-store': onlyErrors(0),
      jwt: onlyErrors(0),
      hybrid: onlyErrors(0),
      'signed-cookie': onlyErrors(0),
    },
  ],
];

const HARMLESS: readonly Harmless[] = ['sticky', 'central-store', 'jwt', 'hybrid', 'signed-cookie'];

describe.each(ROWS)('when %s', (_failure, interventions, expected) => {
  it.each(HARMLESS)('under %s', (id) => {
    expect(outcomeOf(run({}, id, 40, interventions))).toEqual(expected[id]);
  });
});

describe('whenever it happens', () => {
  const instants = Array.from({ length: 40 }, (_, step) => 2 + step * 0.61);

  it('a stop of S1 costs, under sticky, the sessions of those who are kept there', () => {
    for (const at of instants) {
      expect(run({}, 'sticky', at + 20, [[at, 'stop-server', S1]]).people('sessionLost')).toEqual(
        ON_S1,
      );
    }
  });

  it('a stop of S1 costs nobody a session whose session is kept elsewhere', () => {
    for (const at of instants) {
      for (const id of ['jwt', 'central-store', 'hybrid', 'signed-cookie'] as const) {
        const told = run({}, id, at + 20, [[at, 'stop-server', S1]]);
        expect([id, at, ...told.people('sessionLost')]).toEqual([id, at]);
        expect(told.people('forcedLogin')).toEqual(NOBODY);
      }
    }
  });

  it('a wipe of the store costs everybody but those whose session is just being saved', () => {
    for (const at of instants) {
      const told = run({}, 'central-store', at + 20, [[at, 'wipe-store']]);
      const saved = told
        .only('copyPlaced')
        .filter(({ atUs, place }) => place.kind === 1 && atUs > at * 1e6 && atUs < at * 1e6 + 2e6)
        .map(({ owner }) => owner);
      const lost = told.only('sessionLost').map(({ client }) => client);
      const spared = [0, 1, 2, 3, 4, 5].filter((client) => !lost.includes(client));
      for (const client of spared) expect(saved).toContain(client);
      expect(lost.length).toBeGreaterThanOrEqual(3);
    }
  });

  it('an outage of the store costs nobody anything, and all is well after it', () => {
    for (const at of instants.slice(0, 10)) {
      for (const id of ['central-store', 'hybrid'] as const) {
        const told = run({}, id, at + 40, [
          [at, 'make-store-unreachable'],
          [at + 10, 'make-store-reachable'],
        ]);
        expect(outcomeOf(told)).toEqual(onlyErrors(500));
        const late = told.only('attemptEnded').filter(({ atUs }) => atUs > (at + 20) * 1e6);
        expect(new Set(late.map(({ client }) => client)).size).toBe(6);
        expect(late.every(({ ending }) => ending === 0)).toBe(true);
      }
    }
  });
});

describe('no stickiness', () => {
  const quiet = run({}, 'in-memory', 60);

  it('logs people out with no failure at all: the next request lands elsewhere', () => {
    expect(quiet.people('sessionLost')).toEqual(EVERYBODY);
    expect(quiet.people('cartLost')).toEqual(EVERYBODY);
    expect(quiet.errors()).toEqual([]);
    expect(quiet.only('change')).toEqual([]);
    // Nothing was destroyed: every loss is a session replaced by a login at a server that did not know it.
    expect(new Set(quiet.only('sessionLost').map(({ cause }) => cause))).toEqual(
      new Set([Cause.replaced]),
    );
  });

  it('does so about twice out of three times: one server in three knows who is asking', () => {
    const told = run({ clients: { count: 60 } }, 'in-memory', 120);
    const logins = told.only('attemptSent').filter(({ action }) => action === Action.login);
    const login = new Set(logins.map(({ attempt }) => attempt));
    const answers = told.only('attemptEnded').filter(({ attempt }) => !login.has(attempt));
    const refused = answers.filter(({ ending }) => ending === 1).length;
    expect(refused / answers.length).toBeGreaterThan(0.55);
    expect(refused / answers.length).toBeLessThan(0.75);
  });

  it('harms nobody where there is only one server', () => {
    const told = run({ servers: { count: 1, workers: 6 } }, 'in-memory', 60);
    expect(outcomeOf(told)).toEqual(unharmed);
  });

  it('differs from sticky by the cookie alone', () => {
    const reasons = (told: Told) => new Set(told.only('routed').map(({ reason }) => reason));
    expect(reasons(quiet)).toEqual(new Set([RouteReason.roundRobin]));
    expect(reasons(run({}, 'sticky', 60))).toEqual(new Set([RouteReason.affinity]));
  });
});

describe('the opening scenario', () => {
  it.each(ARCHITECTURES.map(({ id }) => id))('puts everybody in place under %s', (id) => {
    const told = run({}, id, 0);
    const places = told.only('copyPlaced').map(({ owner, place, identity, items }) => ({
      owner,
      kind: place.kind,
      index: place.index,
      holds: `${identity ? 'identity' : ''}${identity && items >= 0 ? ' and ' : ''}${items >= 0 ? 'cart' : ''}`,
    }));
    const expected: Record<ArchitectureId, (owner: number) => readonly object[]> = {
      'in-memory': (owner) => [{ owner, kind: 0, index: owner % 3, holds: 'identity and cart' }],
      sticky: (owner) => [{ owner, kind: 0, index: owner % 3, holds: 'identity and cart' }],
      'central-store': (owner) => [{ owner, kind: 1, index: 0, holds: 'identity and cart' }],
      jwt: (owner) => [{ owner, kind: 2, index: owner, holds: 'identity and cart' }],
      hybrid: (owner) => [
        { owner, kind: 2, index: owner, holds: 'identity' },
        { owner, kind: 1, index: 0, holds: 'cart' },
      ],
      'signed-cookie': (owner) => [{ owner, kind: 2, index: owner, holds: 'identity and cart' }],
    };
    for (let owner = 0; owner < 6; owner += 1) {
      const own = new Set(
        places.filter((place) => place.owner === owner).map((p) => JSON.stringify(p)),
      );
      expect(own).toEqual(new Set(expected[id](owner).map((p) => JSON.stringify(p))));
    }
  });
});
