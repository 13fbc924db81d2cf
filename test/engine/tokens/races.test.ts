/**
 * Goal: what is under way when a session is revoked or a key is dropped comes to the right end.
 * Method: one person whose request can be followed by hand, and a change at an instant in the middle of it.
 */
import { describe, expect, it } from 'vitest';
import { Action, Cause, LookupResult, Rejection } from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import { run, seconds } from '../../support/scenarios';

describe('a ban', () => {
  it('is not undone by a worker who has the session in hand', () => {
    // At work from 1 s to 1.4 s; the server is told at 1.1 s.
    const told = run(onePerson('add'), 'sticky', 5, [[0.6, 'ban-client', 0]]);
    expect(told.only('copyRemoved').map(({ atUs }) => atUs)).toEqual([seconds(1.1)]);
    expect(told.only('copyPlaced').filter(({ atUs }) => atUs > 0)).toEqual([]);
    expect(told.only('attemptEnded')[0]?.status).toBe(200);
  });

  it('does not count a request that was sent before it', () => {
    const told = run(onePerson('browse'), 'jwt', 5, [[1.2, 'ban-client', 0]]);
    expect(told.only('attemptEnded')[0]?.status).toBe(200);
    expect(told.only('acceptedAfterRevocation')).toEqual([]);
    // One sent at the same instant, after it, counts.
    const after = run(
      onePerson('browse', { clients: { firstRequestSpacing: 0, thinkTime: [2, 2] } }),
      'jwt',
      9,
      [[1.2, 'ban-client', 0]],
    );
    expect(after.only('acceptedAfterRevocation').map(({ sinceUs }) => sinceUs)).toEqual([
      seconds(5.84 - 1.2),
    ]);
  });

  it('covers a session that was about to begin', () => {
    // The password is checked from 1 s to 2.2 s; the answer is there at 3.2 s.
    const shop = onePerson('browse', { clients: { loggedIn: false, thinkTime: [2, 2] } });
    const told = run(shop, 'sticky', 20, [[2.5, 'ban-client', 0]]);
    const [first, second] = told.only('revoked');
    expect([first?.atUs, second?.atUs]).toEqual([seconds(2.5), seconds(3.2)]);
    const removed = told.only('copyRemoved');
    expect(removed.map(({ atUs, session }) => [atUs, session])).toEqual([
      [seconds(3.7), second?.session],
    ]);
    expect(told.only('sessionLost')).toEqual([]);
  });

  it('shows on the denylist as what it is', () => {
    const shop = onePerson('browse', {
      clients: { thinkTime: [2, 2] },
      token: { denylist: 'store' },
    });
    const told = run(shop, 'jwt', 12, [[3, 'ban-client', 0]]);
    const [refused] = told.only('tokenRejected');
    expect(refused?.why).toBe(Rejection.revoked);
    const results = told.only('lookup').map(({ result }) => result);
    expect(results).toContain(LookupResult.revoked);
  });
});

describe('logging out', () => {
  it('is asked for once, however often the request has to be sent', () => {
    const told = run(onePerson('browse', { clients: { thinkTime: [2, 2] } }), 'sticky', 30, [
      [3, 'stop-balancer'],
      [4, 'log-out-client', 0],
      [12, 'start-balancer'],
    ]);
    const sent = told.only('attemptSent').filter(({ action }) => action === Action.logout);
    expect(sent.length).toBeGreaterThan(2);
    expect(told.only('revoked').length).toBe(1);
    expect(told.only('sessionEnded').length).toBe(1);
  });
});

describe('a session that a refresh token alone proves', () => {
  it('ends by age when that has run out too: it is not lost', () => {
    const shop = onePerson('browse', {
      clients: { thinkTime: [12, 12] },
      token: { refreshLifetime: 10 },
    });
    const told = run(shop, 'hybrid', 40, [[4, 'rotate-keys']]);
    expect(told.only('sessionLost')).toEqual([]);
    expect(told.only('sessionEnded').map(({ cause }) => cause)).toEqual([Cause.tokenExpired]);
    expect(told.only('forcedLogin')).toEqual([]);
  });
});

describe('a browser that cannot keep the cookie', () => {
  it('has nobody logged in at the start', () => {
    const shop = onePerson('browse', {
      clients: { cookieLimit: 64 },
      token: { carrier: 'cookie' },
    });
    const told = run(shop, 'hybrid', 1);
    expect(told.only('attemptSent')[0]?.action).toBe(Action.login);
    expect(told.only('sessionLost')).toEqual([]);
  });
});
