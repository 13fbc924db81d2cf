/**
 * Goal: memory that is full hurts in one of three ways, each as it does in real servers.
 * Method: three people log in one after the other at a server with room for two sessions; who is hit, and when, is
 * compared with what each way of dealing with it means.
 */
import { describe, expect, it } from 'vitest';
import { Action, Cause, Ending, ServerCondition } from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import { type Overrides, run, S1, seconds } from '../../support/scenarios';

/** Logins take from 1, 3 and 5 s on, 1.2 s each. */
const shop = (servers: Overrides, loggedIn = false): Overrides =>
  onePerson('browse', {
    clients: { count: 3, loggedIn, firstRequestSpacing: 2, retryAfter: 600 },
    servers: { memoryLimit: 1600, ...servers },
  });

describe('a memory that is full', () => {
  it.each(['refuse', 'evict', 'crash'] as const)('is told of: %s', (whenFull) => {
    const told = run(shop({ whenFull }), 'sticky', 8);
    expect(told.only('memoryFull')).toMatchObject([
      { server: S1, sessions: 2, client: 2, atUs: seconds(6.2) },
    ]);
  });

  it('turns logins away with 503, and nobody else', () => {
    const told = run(shop({ whenFull: 'refuse' }), 'sticky', 40);
    const ended = told
      .only('attemptEnded')
      .map(({ client, status, ending }) => [client, status, ending]);
    expect(ended.filter(([client]) => client === 2)).toEqual([[2, 503, Ending.error]]);
    expect(ended.filter(([client]) => client !== 2).every(([, status]) => status === 200)).toBe(
      true,
    );
    expect(told.people('sessionLost')).toEqual([]);
  });

  it('pushes out the session that was unused longest', () => {
    // Ana logged in at 2.2 s and was not seen again, Ben at 4.2 s.
    const told = run(shop({ whenFull: 'evict' }), 'sticky', 7);
    const removed = told.only('copyRemoved');
    expect(removed.map(({ cause, atUs }) => [cause, atUs])).toEqual([
      [Cause.evicted, seconds(6.2)],
    ]);
    expect(told.only('sessionLost').map(({ client, cause }) => [client, cause])).toEqual([
      [0, Cause.evicted],
    ]);
  });

  it('counts as use whatever a session is read for', () => {
    // With short pauses Ana's next request is done at 4.6 s, after Ben's login: now Ben's is the older use.
    const quick = shop({ whenFull: 'evict' });
    const clients = { ...(quick.clients as object), thinkTime: [0, 0] };
    const told = run({ ...quick, clients }, 'sticky', 6.3);
    expect(told.only('sessionLost').map(({ client }) => client)).toEqual([1]);
  });

  it('kills the process: everybody loses, and it starts again', () => {
    const told = run(shop({ whenFull: 'crash', startTime: 2 }), 'sticky', 12);
    const conditions = told.only('serverCondition').filter(({ atUs }) => atUs > 0);
    expect(conditions.map(({ condition, atUs }) => [condition, atUs])).toEqual([
      [ServerCondition.stopped, seconds(6.2)],
      [ServerCondition.starting, seconds(6.2)],
      [ServerCondition.running, seconds(8.2)],
    ]);
    // Cy was not told of the login yet, and so has nothing to lose but the way: the answer was on it.
    const lost = told.only('sessionLost').map(({ client, cause }) => [client, cause]);
    expect(lost).toEqual([
      [0, Cause.crash],
      [1, Cause.crash],
      [2, Cause.underWay],
    ]);
  });

  it('kills a process once, however many want in at that instant', () => {
    const crowd = onePerson('browse', {
      clients: { count: 5, loggedIn: false, firstRequestSpacing: 0 },
      servers: { memoryLimit: 1600, workers: 8 },
    });
    const told = run(crowd, 'sticky', 3);
    expect(told.only('memoryFull')).toHaveLength(3);
    const conditions = told.only('serverCondition').filter(({ atUs }) => atUs > 0);
    expect(conditions.map(({ condition }) => condition)).toEqual([
      ServerCondition.stopped,
      ServerCondition.running,
    ]);
  });

  it('does not kill a process that was stopped at that very instant', () => {
    const told = run(shop({ whenFull: 'crash' }), 'sticky', 12, [[6.2, 'stop-server', S1]]);
    // The kill comes first: changes come after everything else at their instant.
    const conditions = told.only('serverCondition').filter(({ atUs }) => atUs > 0);
    expect(conditions.map(({ condition }) => condition)).toEqual([
      ServerCondition.stopped,
      ServerCondition.running,
      ServerCondition.stopped,
    ]);
  });

  it('holds so many sessions, whoever they belong to, and no more', () => {
    const told = run(
      {
        clients: { count: 30, loggedIn: false },
        servers: { memoryLimit: 4000, whenFull: 'evict' },
      },
      'sticky',
      60,
    );
    const kept = new Map<number, Set<number>>();
    let most = 0;
    for (const record of told.records) {
      if (record.kind !== 'copyPlaced' && record.kind !== 'copyRemoved') continue;
      const here = kept.get(record.place.index) ?? new Set<number>();
      kept.set(record.place.index, here);
      if (record.kind === 'copyPlaced') here.add(record.session);
      else here.delete(record.session);
      most = Math.max(most, here.size);
    }
    expect(most).toBe(5);
    expect(told.only('memoryFull').length).toBeGreaterThan(10);
  });

  it('at the start leaves those without room logged out', () => {
    const told = run(shop({ whenFull: 'evict' }, true), 'sticky', 5);
    const first = told.only('attemptSent').map(({ client, action }) => [client, action]);
    expect(first).toEqual([
      [0, Action.browse],
      [1, Action.browse],
      [2, Action.login],
    ]);
  });

  it('is no concern of architectures that keep nothing there', () => {
    const hash = (memoryLimit: number) =>
      run({ servers: { memoryLimit } }, 'central-store', 20).simulation.traceHash;
    expect(hash(800)).toBe(hash(0));
  });
});
