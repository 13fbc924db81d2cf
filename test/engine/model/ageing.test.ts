/**
 * Goal: a session that dies of age is no loss and its login is not forced; in use it never dies.
 * Method: short lifetimes and long pauses, and the other way round.
 */
import { describe, expect, it } from 'vitest';
import { type ArchitectureId, Cause, Ending, LookupResult } from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import { run, S1, seconds, type Told } from '../../support/scenarios';

const pausing = (groups: Readonly<Record<string, Readonly<Record<string, unknown>>>>) =>
  onePerson('browse', { clients: { thinkTime: [8, 8] }, ...groups });

const notALoss = (told: Told) => {
  expect(told.only('sessionLost')).toEqual([]);
  expect(told.only('forcedLogin')).toEqual([]);
  expect(told.only('sessionEnded').length).toBeGreaterThan(0);
  expect(told.errors()).toEqual([]);
};

describe('a session that nobody uses', () => {
  it.each(['in-memory', 'sticky', 'central-store'] as const)('ends under %s', (id) => {
    const told = run(pausing({ sessions: { idleTimeout: 5 } }), id, 40);
    notALoss(told);
    expect(new Set(told.only('sessionEnded').map(({ cause }) => cause))).toEqual(
      new Set([Cause.idle]),
    );
    // Its owner is told like anybody whose session is unknown, logs in, and goes on.
    const endings = told.only('attemptEnded').map(({ ending }) => ending);
    expect(endings.slice(1, 4)).toEqual([Ending.notLoggedIn, Ending.ok, Ending.ok]);
  });

  it('ends exactly after the idle timeout', () => {
    const told = run(pausing({ sessions: { idleTimeout: 5 } }), 'sticky', 12);
    // Used for the last time when the work ended, at 1.4 s.
    expect(told.only('sessionEnded').map(({ atUs }) => atUs)).toEqual([seconds(6.4)]);
  });

  it('is not lost a second time when its server dies afterwards', () => {
    const told = run(pausing({ sessions: { idleTimeout: 5 } }), 'sticky', 8, [
      [7, 'stop-server', S1],
    ]);
    notALoss(told);
  });
});

describe('a session in use', () => {
  it.each(['sticky', 'central-store', 'hybrid'] as const)('never ends under %s', (id) => {
    // Pauses of 2 s and answers within 4.4 s: it is used more often than every 7 s.
    const shop = onePerson('browse', {
      clients: { thinkTime: [2, 2] },
      sessions: { idleTimeout: 7 },
    });
    const told = run(shop, id, 300);
    expect(told.only('sessionEnded')).toEqual([]);
    expect(told.only('copyRemoved')).toEqual([]);
    expect(told.people('cartLost')).toEqual([]);
  });
});

describe('a session with a greatest age', () => {
  const shop = onePerson('browse', {
    clients: { thinkTime: [2, 2] },
    sessions: { idleTimeout: 7, maxAge: 30 },
  });

  it.each(['in-memory', 'sticky', 'central-store'] as const)(
    'ends then, however much it is used: %s',
    (id) => {
      const told = run(shop, id, 120);
      notALoss(told);
      const ends = told.only('sessionEnded');
      expect(ends.length).toBeGreaterThanOrEqual(3);
      // Those who are there at the start logged in at instant zero. A worker may have a copy of the store's in hand.
      expect(ends[0]?.atUs).toBeGreaterThanOrEqual(seconds(30));
      expect(ends[0]?.atUs).toBeLessThanOrEqual(seconds(id === 'central-store' ? 31.5 : 30));
      for (const { cause } of ends) expect(cause).toBe(Cause.idle);
    },
  );

  it('is not written back by whoever has it in hand at that moment', () => {
    // Work on the third request lasts from 12 s to past the end, which is at 12.5 s.
    const slow = onePerson('browse', {
      clients: { thinkTime: [2, 2], timeout: 30 },
      servers: { serviceTime: 3 },
      balancer: { answerTimeout: 20 },
      sessions: { idleTimeout: 300, maxAge: 16 },
    });
    for (const id of ['sticky', 'central-store'] as const) {
      const told = run(slow, id, 60);
      notALoss(told);
      const [first] = told.only('sessionEnded');
      const placed = told
        .only('copyPlaced')
        .filter(({ session, atUs }) => session === first?.session && atUs >= seconds(16));
      expect(placed).toEqual([]);
    }
  });

  it('ends by it also while its owner tries in vain: no use would have kept it alive', () => {
    const aged = { ...shop, sessions: { idleTimeout: 60, maxAge: 30 } };
    const told = run(aged, 'sticky', 60, [
      [20, 'stop-balancer'],
      [40, 'start-balancer'],
    ]);
    expect(told.errors().length).toBeGreaterThan(1);
    expect(told.only('sessionLost')).toEqual([]);
    expect(told.only('forcedLogin')).toEqual([]);
    expect(told.only('sessionEnded')[0]).toMatchObject({ cause: Cause.idle, atUs: seconds(30) });
  });

  it('leaves alone what is kept by person, and tokens', () => {
    for (const id of ['hybrid', 'jwt'] as const) {
      expect(run(shop, id, 120).only('sessionEnded')).toEqual([]);
    }
  });
});

describe('a token', () => {
  const short = pausing({ token: { lifetime: 5 } });

  it.each(['jwt', 'hybrid'] as const)('that is too old ends the session under %s', (id) => {
    const told = run(short, id, 40);
    notALoss(told);
    expect(new Set(told.only('sessionEnded').map(({ cause }) => cause))).toEqual(
      new Set([Cause.tokenExpired]),
    );
    const expired = told.only('lookup').filter(({ result }) => result === LookupResult.expired);
    expect(expired.length).toBe(told.simulation.metric('refusals'));
    const refused = told.only('attemptEnded').filter(({ ending }) => ending === Ending.notLoggedIn);
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([401]));
  });

  it('takes its cart with it under jwt; under hybrid the cart is still in the store', () => {
    expect(run(short, 'jwt', 40).people('cartLost')).toEqual(['Ana']);
    expect(run(short, 'hybrid', 40).people('cartLost')).toEqual([]);
  });

  it('is good to the last microsecond, and not after', () => {
    // The token is checked when a worker takes the request, 1 s after it left.
    const results = [999_999, 1_000_000, 1_000_001].map((lifetimeUs) => {
      const told = run(onePerson('browse', { token: { lifetime: lifetimeUs / 1e6 } }), 'jwt', 1.5);
      return told.only('lookup')[0]?.result;
    });
    expect(results).toEqual([LookupResult.expired, LookupResult.expired, LookupResult.found]);
  });
});

describe('an unknown session', () => {
  it.each([
    ['sticky', 200],
    ['central-store', 200],
  ] as const)('is answered with the login page under %s, never with an error', (id, status) => {
    const intervention = id === 'sticky' ? 'stop-server' : 'wipe-store';
    const told = run({}, id as ArchitectureId, 60, [[8, intervention, S1]]);
    const refused = told.only('attemptEnded').filter(({ ending }) => ending === Ending.notLoggedIn);
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused.map((one) => one.status))).toEqual(new Set([status]));
  });
});
