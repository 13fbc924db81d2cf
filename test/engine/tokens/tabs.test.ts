/**
 * Goal: the tabs of one browser share one pocket: one of them fetches a token, logs out or is turned away for all.
 * Method: one person with two tabs, short lives or a logout at 8 s; who sends what is read off the trace.
 */
import { describe, expect, it } from 'vitest';
import {
  Action,
  ARCHITECTURES,
  type ArchitectureId,
  Ending,
  RevocationKind,
} from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import { type ChangeAt, run, seconds, type Told } from '../../support/scenarios';

const ALL = ARCHITECTURES.map(({ id }) => id);
const pair = (token: object, clients: object = {}) =>
  onePerson('browse', {
    clients: { tabs: 2, thinkTime: [2, 2], ...clients },
    token: token as never,
  });

/** Attempts of a kind, each with how many other attempts were open when it left. */
function sentWith(told: Told, action: Action) {
  const open = new Set<number>();
  return told.records.flatMap((record) => {
    if (record.kind === 'attemptEnded') open.delete(record.attempt);
    if (record.kind !== 'attemptSent') return [];
    const others = open.size;
    open.add(record.attempt);
    return record.action === action ? [{ ...record, others }] : [];
  });
}

describe('two tabs and a refresh token', () => {
  const told = run(pair({ lifetime: 10, refreshLifetime: 1000 }), 'jwt', 60);

  it('fetch one token for both, and nobody logs in', () => {
    const fetched = told.only('tokenRefreshed');
    expect(fetched.length).toBeGreaterThan(2);
    expect(told.only('forcedLogin')).toEqual([]);
    expect(told.only('sessionEnded')).toEqual([]);
    // One request for each token, though now and then both tabs were told that theirs is too old.
    expect(sentWith(told, Action.login).length).toBe(fetched.length);
    const tooOld = told.only('attemptEnded').filter(({ ending }) => ending === Ending.notLoggedIn);
    expect(tooOld.length).toBeGreaterThan(fetched.length);
  });

  it('both go on with the new one', () => {
    const sentAt = told.only('attemptSent').map(({ atUs }) => atUs);
    const next = told
      .only('tokenRefreshed')
      .map((fetched) => sentAt.filter((atUs) => atUs === fetched.atUs).length);
    expect(Math.min(...next)).toBe(1);
    expect(Math.max(...next)).toBe(2);
  });
});

describe.each(ALL)('two tabs and a logout under %s', (id: ArchitectureId) => {
  const OUT: ChangeAt = [8, 'log-out-client', 0];
  const told = run(pair({}, { thinkTime: [3, 3] }), id, 40, [OUT]);
  const [out] = told.only('revoked');
  const logouts = sentWith(told, Action.logout);

  it('is asked for by one of them, and the person logs in again once', () => {
    expect(out?.how).toBe(RevocationKind.logout);
    expect(logouts.length).toBe(1);
    expect(sentWith(told, Action.login).filter(({ atUs }) => atUs > seconds(8)).length).toBe(1);
    expect(told.only('forcedLogin')).toEqual([]);
    expect(told.only('sessionLost')).toEqual([]);
  });

  it('nothing is sent from the logout to the end of the login, and then by both', () => {
    const [login] = sentWith(told, Action.login).filter(({ atUs }) => atUs > seconds(8));
    const end = told.only('attemptEnded').find(({ attempt }) => attempt === login?.attempt);
    const between = told
      .only('attemptSent')
      .filter(({ atUs }) => atUs > (logouts[0]?.atUs ?? 0) && atUs < (end?.atUs ?? 0));
    expect(between.map(({ action }) => action)).toEqual([Action.login]);
    const open = sentWith(told, Action.browse).filter(({ atUs }) => atUs > (end?.atUs ?? 0));
    expect(open.some(({ others }) => others === 1)).toBe(true);
  });
});

describe('two tabs and a ban', () => {
  const told = run(pair({ denylist: 'store' }), 'hybrid', 60, [[8, 'ban-client', 0]]);

  it('are told once at the login page, and neither comes back', () => {
    const ended = told.only('attemptEnded');
    const refused = ended.filter(({ status }) => status === 403);
    expect(refused.length).toBe(1);
    const afterwards = told.only('attemptSent').filter(({ atUs }) => {
      return atUs > (refused[0]?.atUs ?? Number.POSITIVE_INFINITY);
    });
    expect(afterwards).toEqual([]);
  });

  it('end the visit of somebody whose visit has an end', () => {
    const visitor = pair({ denylist: 'store' }, { visitLength: 1000, thinkTime: [1, 1] });
    const gone = run(visitor, 'hybrid', 60, [[8, 'ban-client', 0]]);
    const [refused] = gone.only('attemptEnded').filter(({ status }) => status === 403);
    expect(gone.only('clientLeft').length).toBe(1);
    expect(gone.only('clientLeft')[0]?.atUs).toBeGreaterThanOrEqual(refused?.atUs ?? 1e12);
  });
});
