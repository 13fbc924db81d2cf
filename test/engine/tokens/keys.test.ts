/**
 * Goal: a session whose key nobody accepts any more is lost, at that instant and not before; how keys are changed
 * decides whether that ever happens.
 * Method: the three ways to change a key, under the architectures with tokens and without, with instants by hand.
 */
import { describe, expect, it } from 'vitest';
import { type ArchitectureId, Cause, Ending, Rejection } from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import { type ChangeAt, run, S3, seconds, type Told } from '../../support/scenarios';

const AT: ChangeAt = [8, 'rotate-keys'];
const rotating = (rotation: string, more: object = {}) => ({ token: { rotation, ...more } });

const dropped = (told: Told) =>
  told.only('sessionLost').filter(({ cause }) => cause === Cause.keyDropped);
const lostAt = (told: Told) => [...new Set(dropped(told).map(({ atUs }) => atUs))];
const turns = (told: Told) =>
  told
    .only('keyChanged')
    .map(({ atUs, server, signs, oldest }) => [atUs / 1e6, server, signs, oldest]);

describe('a key changed at once', () => {
  it('ends every session that a token proves, and everybody logs in again', () => {
    const told = run(rotating('at-once'), 'hybrid', 40, [AT]);
    expect(turns(told)).toEqual([0, 1, 2].map((server) => [8, server, 2, 2]));
    expect(dropped(told).length).toBe(6);
    expect(told.only('forcedLogin').length).toBe(6);
    const refused = told.only('tokenRejected');
    expect(new Set(refused.map(({ why }) => why))).toEqual(new Set([Rejection.signature]));
    // Whoever had no request in a worker's hands lost the session at that very instant.
    expect(dropped(told).filter(({ atUs }) => atUs === seconds(8)).length).toBe(5);
    // The carts are in the store, under Hybrid; under JWT they go with the tokens.
    expect(told.only('cartLost')).toEqual([]);
    const carried = run(rotating('at-once'), 'jwt', 40, [AT]);
    expect(carried.only('cartLost').length).toBe(dropped(carried).length);
  });

  it.each(['in-memory', 'sticky', 'central-store'] as const)('changes nothing under %s', (id) => {
    const behaviour = (interventions: readonly ChangeAt[]) =>
      run(rotating('at-once'), id, 40, interventions)
        .only('attemptEnded')
        .map(({ atUs, ending }) => [atUs, ending]);
    expect(behaviour([AT])).toEqual(behaviour([]));
  });

  it('spares a session that a worker has in hand and signs anew, and no other', () => {
    // The token is verified at 1 s; the work takes until 1.42 s, the answer is there at 2.44 s.
    const during = (wants: 'add' | 'browse') =>
      run(onePerson(wants), 'jwt', 10, [[1.2, 'rotate-keys']]);
    expect(during('add').only('sessionLost')).toEqual([]);
    const lost = during('browse').only('sessionLost');
    expect(lost.map(({ atUs, cause }) => [atUs, cause])).toEqual([
      [seconds(2.42), Cause.keyDropped],
    ]);
  });
});

describe('a key changed server by server', () => {
  const told = run(rotating('server-by-server'), 'hybrid', 60, [AT]);

  it('makes tokens good on some servers and not on others, and loses nobody meanwhile', () => {
    expect(turns(told)).toEqual([
      [8, 0, 2, 2],
      [12, 1, 2, 2],
      [16, 2, 2, 2],
    ]);
    expect(lostAt(told)).toEqual([seconds(16)]);
    const turnedDown = told.only('tokenRejected');
    const early = turnedDown.filter(({ atUs }) => atUs < seconds(16));
    expect(early.length).toBeGreaterThan(0);
    expect(early.every(({ server }) => server < 2)).toBe(true);
  });

  it('shows while it goes on', () => {
    const flags = told.only('clusterCondition').map(({ atUs, flags: on }) => [atUs / 1e6, on]);
    expect(flags).toEqual([
      [0, 0],
      [8, 4],
      [16, 0],
    ]);
  });

  it('has people bounce: a token of the new key is turned down by a server with the old one', () => {
    const slow = rotating('server-by-server', { rotationPause: 20 });
    const bounced = run(slow, 'hybrid', 45, [AT]).only('tokenRejected');
    expect(bounced.some(({ server }) => server === S3)).toBe(true);
    expect(bounced.length).toBeGreaterThan(6);
  });

  it('ends the old key early where the last server that has it stops', () => {
    const stopped = run(rotating('server-by-server'), 'hybrid', 40, [AT, [13, 'stop-server', S3]]);
    expect(lostAt(stopped)[0]).toBe(seconds(13));
    const gone = run(rotating('server-by-server'), 'hybrid', 40, [AT, [13, 'remove-server', S3]]);
    expect(lostAt(gone)[0]).toBeGreaterThanOrEqual(seconds(13));
    expect(lostAt(gone)[0]).toBeLessThan(seconds(16));
  });

  it('gives the newest keys to servers that start or are added', () => {
    const interventions: readonly ChangeAt[] = [
      [7, 'stop-server', S3],
      AT,
      [9, 'start-server', S3],
      [10, 'add-server'],
    ];
    const told = run(rotating('server-by-server'), 'hybrid', 40, interventions);
    expect(turns(told)).toEqual([
      [8, 0, 2, 2],
      [9, 2, 2, 2],
      [12, 1, 2, 2],
    ]);
    // The added one signs with the new key from the start: nobody is turned down there for it.
    const late = told.only('tokenRejected').filter(({ atUs }) => atUs > seconds(20));
    expect(late).toEqual([]);
  });
});

describe('a key changed with overlap', () => {
  const overlapping = (more: object = {}) => rotating('overlap', { rotationPause: 1, ...more });

  it('accepts, then signs, then drops: one server after the other', () => {
    const phases = [8, 9, 10, 11, 12, 13, 23, 24, 25];
    const keys = [1, 1, 1, 2, 2, 2, 2, 2, 2];
    const oldest = [1, 1, 1, 1, 1, 1, 2, 2, 2];
    const expected = phases.map((at, index) => [at, index % 3, keys[index], oldest[index]]);
    const told = run(overlapping(), 'hybrid', 40, [AT]);
    expect(turns(told)).toEqual(expected);
    expect(told.only('keyChanged').every(({ newest }) => newest === 2)).toBe(true);
  });

  it('loses nobody where it lasts as long as tokens live', () => {
    const told = run(overlapping({ lifetime: 10, overlap: 10 }), 'hybrid', 60, [AT]);
    expect(told.only('sessionLost')).toEqual([]);
    expect(new Set(told.only('tokenRejected').map(({ why }) => why))).toEqual(
      new Set([Rejection.expired]),
    );
  });

  it('loses, when the old key goes, whoever still has a token that is never issued anew', () => {
    const told = run(overlapping(), 'hybrid', 60, [AT]);
    expect(told.only('sessionLost').length).toBe(6);
    // Those with a request in a worker's hands lose it when that is done.
    expect(lostAt(told)[0]).toBe(seconds(25));
    expect(lostAt(told).at(-1)).toBeLessThan(seconds(27.5));
  });

  it('loses nobody whose token was issued anew meanwhile', () => {
    const adding = { clients: { addWeight: 100, cartLimit: 50, thinkTime: [1, 2] } };
    const told = run({ ...overlapping(), ...adding }, 'jwt', 60, [AT]);
    expect(told.only('sessionLost')).toEqual([]);
    expect(told.only('tokenRejected')).toEqual([]);
    const sliding = run(
      overlapping({ lifetime: 20, overlap: 20, renewal: 'sliding' }),
      'hybrid',
      60,
      [AT],
    );
    expect(sliding.only('sessionLost')).toEqual([]);
  });
});

describe('a refresh token', () => {
  it('outlives the keys: nobody logs in again, and carts that travelled are gone', () => {
    const refreshed = (id: ArchitectureId) =>
      run({ token: { refreshLifetime: 1000 } }, id, 60, [AT]);
    const hybrid = refreshed('hybrid');
    expect(hybrid.only('sessionLost')).toEqual([]);
    expect(hybrid.only('forcedLogin')).toEqual([]);
    expect(hybrid.only('tokenRefreshed').length).toBe(6);
    expect(hybrid.only('cartLost')).toEqual([]);
    const jwt = refreshed('jwt');
    expect(jwt.only('sessionLost')).toEqual([]);
    expect(jwt.only('cartLost').length).toBeGreaterThan(0);
    const causes = new Set(jwt.only('cartLost').map(({ cause }) => cause));
    expect(causes).toEqual(new Set([Cause.keyDropped]));
    expect(jwt.only('attemptEnded').some(({ ending }) => ending === Ending.error)).toBe(false);
  });
});
