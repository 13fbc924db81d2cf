/**
 * Goal: how soon a session that was ended on purpose stops working follows from where it is kept.
 * Method: one person of six logs out or is banned at 8 s, under every architecture, with and without a denylist.
 */
import { describe, expect, it } from 'vitest';
import {
  Action,
  ARCHITECTURES,
  type ArchitectureId,
  Cause,
  Ending,
  PlaceKind,
  RevocationKind,
  Standing,
} from '../../../src/engine';
import { type ChangeAt, run, S1, S2, S3, seconds, type Told } from '../../support/scenarios';

const BEN = 1;
const BAN: ChangeAt = [8, 'ban-client', BEN];
/** Under Signed cookie every change puts the end off: test/engine/architectures/signedCookie.test.ts. */
const ALL = ARCHITECTURES.map(({ id }) => id).filter((id) => id !== 'signed-cookie');

const banned = (id: ArchitectureId, token: object = {}, more: readonly ChangeAt[] = []) =>
  run({ token }, id, 60, [BAN, ...more]);
const ofBen = <T extends { client: number }>(list: readonly T[]) =>
  list.filter(({ client }) => client === BEN);
const lastServed = (told: Told) =>
  Math.max(0, ...told.only('acceptedAfterRevocation').map(({ sinceUs }) => sinceUs));

describe.each(ALL)('a ban under %s', (id) => {
  const told = banned(id, { lifetime: 30 });

  it('ends the session on purpose: nothing of it is a loss of a session', () => {
    const [revoked] = told.only('revoked');
    expect(revoked).toMatchObject({ client: BEN, how: RevocationKind.ban, atUs: seconds(8) });
    const ended = ofBen(told.only('sessionEnded'));
    expect(ended.map(({ cause }) => cause)).toEqual([Cause.revoked]);
    expect(ended[0]?.session).toBe(revoked?.session);
  });

  it('ends in 403 at the login page, after which nothing is tried', () => {
    const own = ofBen(told.only('attemptEnded'));
    expect(own.at(-1)).toMatchObject({ status: 403, ending: Ending.notLoggedIn });
    expect(ofBen(told.only('clientStanding')).at(-1)?.standing).toBe(Standing.loggedOut);
    const sent = ofBen(told.only('attemptSent'));
    expect(sent.at(-1)?.action).toBe(Action.login);
    expect(ofBen(told.only('forcedLogin')).every(({ atUs }) => atUs < seconds(8))).toBe(true);
  });
});

describe('a ban', () => {
  it('takes one hop to every server memory', () => {
    const [removed] = banned('sticky').only('copyRemoved');
    expect(removed).toMatchObject({ atUs: seconds(8.5), cause: Cause.revoked });
    expect(removed?.place.kind).toBe(PlaceKind.memory);
    expect(lastServed(banned('sticky'))).toBe(0);
  });

  it('takes one call to the store', () => {
    const removed = banned('central-store').only('copyRemoved');
    expect(removed.length).toBe(1);
    expect(removed[0]?.place.kind).toBe(PlaceKind.store);
    // 0.25 s there, and its turn in the queue of operations, 0.1 s each.
    expect(removed[0]?.atUs).toBeGreaterThanOrEqual(seconds(8.35));
    expect(removed[0]?.atUs).toBeLessThan(seconds(9.5));
  });

  it('reaches a frozen server when it goes on, before any later request', () => {
    const interventions: readonly ChangeAt[] = [
      [7, 'freeze-server', 1],
      [8, 'ban-client', BEN],
      [14, 'unfreeze-server', 1],
    ];
    const told = run({}, 'sticky', 60, interventions);
    expect(told.only('copyRemoved').map(({ atUs }) => atUs)).toContain(seconds(14));
    expect(told.only('acceptedAfterRevocation')).toEqual([]);
  });

  it.each([
    ['frozen', 'freeze-server'],
    ['cut off from the store', 'cut-server-from-store'],
  ] as const)(
    'is told to the store by another server where the first is %s',
    (_how, intervention) => {
      const removed = (interventions: readonly ChangeAt[]) =>
        run({}, 'central-store', 40, interventions)
          .only('copyRemoved')
          .filter(({ cause }) => cause === Cause.revoked)
          .map(({ atUs }) => atUs);
      const ban: ChangeAt = [8, 'ban-client', BEN];
      expect(removed([[7, intervention, S1], ban])).toEqual(removed([ban]));
      const all = [S1, S2, S3].map((server): ChangeAt => [7, intervention, server]);
      expect(removed([...all, ban])).not.toEqual(removed([ban]));
    },
  );

  it('is tried again until the store can be reached', () => {
    const told = run({}, 'central-store', 60, [
      [7, 'make-store-unreachable'],
      [8, 'ban-client', BEN],
      [12, 'make-store-reachable'],
    ]);
    const removed = told.only('copyRemoved').filter(({ cause }) => cause === Cause.revoked);
    // Tried at 8, 9.5, 11 and 12.5 s.
    expect(removed.length).toBe(1);
    expect(removed[0]?.atUs).toBeGreaterThanOrEqual(seconds(12.85));
  });

  it.each(['jwt', 'hybrid'] as const)('bites under %s only when the token runs out', (id) => {
    const told = banned(id, { lifetime: 30 });
    expect(lastServed(told)).toBeGreaterThan(seconds(15));
    // Good until 30 s; a request checked just before that is answered up to two seconds later.
    expect(lastServed(told)).toBeLessThan(seconds(30 - 8 + 2));
    expect(lastServed(banned(id, { lifetime: 20 }))).toBeLessThan(seconds(20 - 8 + 2));
  });

  it.each(['jwt', 'hybrid'] as const)('never bites under %s where tokens slide', (id) => {
    const told = banned(id, { lifetime: 30, renewal: 'sliding' });
    expect(lastServed(told)).toBeGreaterThan(seconds(45));
    expect(told.only('sessionEnded')).toEqual([]);
  });

  it.each(['jwt', 'hybrid'] as const)('stops refresh tokens under %s', (id) => {
    const told = banned(id, { lifetime: 15, refreshLifetime: 1000 });
    expect(lastServed(told)).toBeLessThan(seconds(15 - 8 + 2));
    const refreshed = ofBen(told.only('tokenRefreshed'));
    expect(refreshed).toEqual([]);
    expect(told.only('tokenRefreshed').length).toBeGreaterThan(4);
  });
});

describe('a denylist', () => {
  const listed = { lifetime: 30, denylist: 'store' };

  it.each(['jwt', 'hybrid'] as const)('makes a ban bite at the next request under %s', (id) => {
    const told = banned(id, listed);
    expect(told.only('acceptedAfterRevocation')).toEqual([]);
    expect(ofBen(told.only('sessionEnded'))[0]?.atUs).toBeLessThan(seconds(15));
  });

  it('keeps one person listed when another is added', () => {
    const told = banned('jwt', listed, [[10, 'ban-client', 2]]);
    expect(told.only('revoked').length).toBe(2);
    expect(told.only('acceptedAfterRevocation')).toEqual([]);
  });

  it('makes every request of a stateless session ask the store', () => {
    const asked = (denylist: string) =>
      run({ token: { denylist } }, 'jwt', 30)
        .only('hop')
        .filter(({ leg }) => leg === 2).length;
    const answered = run({ token: { denylist: 'store' } }, 'jwt', 30).only('attemptEnded').length;
    expect(asked('none')).toBe(0);
    expect(asked('store')).toBeGreaterThanOrEqual(answered);
  });

  it.each(['jwt', 'hybrid'] as const)('shuts everybody out with the store, under %s', (id) => {
    const down = (denylist: string) =>
      run({ token: { denylist } }, id, 30, [[8, 'make-store-unreachable']]);
    const told = down('store');
    const late = told.only('attemptEnded').filter(({ atUs }) => atUs > seconds(12));
    expect(late.length).toBeGreaterThan(5);
    expect(late.every(({ ending, status }) => ending === Ending.error && status === 500)).toBe(
      true,
    );
    expect(told.only('sessionLost')).toEqual([]);
    const without = down('none').only('attemptEnded');
    const served = without.filter(({ atUs, ending }) => atUs > seconds(12) && ending === Ending.ok);
    expect(served.length).toBeGreaterThan(0);
  });

  it('is forgotten when the store is wiped: who was shut out is in again', () => {
    const quiet = { clients: { thinkTime: [9, 9] }, token: listed };
    const told = run(quiet, 'jwt', 29, [BAN, [9, 'wipe-store']]);
    expect(told.only('acceptedAfterRevocation').length).toBeGreaterThan(0);
  });
});

describe.each(ALL)('logging out under %s', (id) => {
  const interventions: readonly ChangeAt[] = [[8, 'log-out-client', BEN]];
  const told = run({}, id, 60, interventions);
  // Without stickiness the request to log out may come to a server that knows nothing of the session.
  const [revoked] = told.only('revoked');

  it('ends the session by a request of its own, and is no loss', () => {
    const sent = ofBen(told.only('attemptSent')).filter(({ action }) => action === Action.logout);
    if (id !== 'in-memory') {
      expect(sent.length).toBe(1);
      expect(revoked).toMatchObject({ client: BEN, how: RevocationKind.logout });
      expect(revoked?.atUs).toBe(sent[0]?.atUs);
    }
    const ended = ofBen(told.only('sessionEnded'));
    expect(ended.map(({ cause }) => cause)).toEqual([Cause.revoked]);
    expect(told.only('acceptedAfterRevocation')).toEqual([]);
  });

  it('is followed by a login of their own will, which nobody forced', () => {
    const [ended] = ofBen(told.only('sessionEnded'));
    const back = ofBen(told.only('clientStanding')).find(
      ({ atUs, standing }) => atUs > (ended?.atUs ?? 0) && standing === Standing.loggedIn,
    );
    expect(back).toBeDefined();
    const forced = ofBen(told.only('forcedLogin')).some(({ atUs }) => atUs === back?.atUs);
    expect(forced).toBe(false);
    expect(ofBen(told.only('cartLost')).some(({ atUs }) => atUs === ended?.atUs)).toBe(false);
  });
});

describe('a cart', () => {
  it('that is kept by person is there again after logging out; one in the session is not', () => {
    const shown = (id: ArchitectureId) => {
      const told = run({ clients: { checkoutWeight: 0 } }, id, 40, [[8, 'log-out-client', BEN]]);
      const [ended] = ofBen(told.only('sessionEnded'));
      const later = ofBen(told.only('clientBelief')).filter(
        ({ atUs }) => atUs > (ended?.atUs ?? 0),
      );
      return later.find(({ items }) => items > 0)?.items ?? 0;
    };
    expect(shown('hybrid')).toBeGreaterThan(1);
    expect(shown('sticky')).toBeLessThanOrEqual(1);
  });
});

describe('logging out while the server is down', () => {
  it('takes until the shop answers where it must end the session, and no time with a token', () => {
    const interventions: readonly ChangeAt[] = [
      [8, 'stop-balancer'],
      [9, 'log-out-client', BEN],
      [20, 'start-balancer'],
    ];
    const endedAt = (id: ArchitectureId) =>
      ofBen(run({}, id, 40, interventions).only('sessionEnded'))[0]?.atUs ?? 0;
    expect(endedAt('sticky')).toBeGreaterThan(seconds(20));
    expect(endedAt('jwt')).toBeLessThan(seconds(15));
  });
});
