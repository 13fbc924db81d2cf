/**
 * Goal: servers work as servers do: some at a time, some waiting, the rest turned away; and they die in three ways.
 * Method: single requests and small crowds are followed to the microsecond, with times computed by hand.
 */
import { describe, expect, it } from 'vitest';
import {
  Action,
  Cause,
  Ending,
  LookupResult,
  PlaceKind,
  ServerCondition,
} from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import { run, S1, S2, seconds, type Told } from '../../support/scenarios';
import { worldOf } from '../../support/worldOf';

/** How long a worker had each attempt of a kind. */
function workTimes(told: Told, action: Action): Set<number> {
  const kind = new Map(told.only('attemptSent').map((sent) => [sent.attempt, sent.action]));
  const started = new Map(told.only('workStarted').map(({ attempt, atUs }) => [attempt, atUs]));
  const ended = told.only('workEnded').filter(({ attempt }) => kind.get(attempt) === action);
  return new Set(ended.map(({ attempt, atUs }) => atUs - (started.get(attempt) ?? 0)));
}

describe('a single request', () => {
  it('takes the time of its hops and its work', () => {
    const told = run(onePerson('browse'), 'sticky', 10);
    const at = (kind: 'attemptSent' | 'routed' | 'workStarted' | 'workEnded' | 'attemptEnded') =>
      told.only(kind).map(({ atUs }) => atUs);
    expect(at('attemptSent')).toEqual([0]);
    expect(at('routed')).toEqual([seconds(0.5)]);
    expect(at('workStarted')).toEqual([seconds(1)]);
    expect(at('workEnded')).toEqual([seconds(1.4)]);
    expect(at('attemptEnded')).toEqual([seconds(2.4)]);
  });

  it('pays for what its architecture does: a token to verify, a store to ask', () => {
    const duration = (id: 'sticky' | 'jwt' | 'central-store' | 'hybrid', wants: 'browse' | 'add') =>
      (run(onePerson(wants), id, 20).only('attemptEnded')[0]?.atUs ?? 0) / 1e6;
    const plain = 2.4;
    const storeCall = 0.25 + 0.1 + 0.25;
    expect(duration('sticky', 'browse')).toBeCloseTo(plain, 9);
    expect(duration('sticky', 'add')).toBeCloseTo(plain, 9);
    expect(duration('jwt', 'browse')).toBeCloseTo(plain + 0.02, 9);
    expect(duration('jwt', 'add')).toBeCloseTo(plain + 0.02 + 0.02, 9);
    // Read before, and write or touch after: two calls a request, not one.
    expect(duration('central-store', 'browse')).toBeCloseTo(plain + 2 * storeCall, 9);
    expect(duration('central-store', 'add')).toBeCloseTo(plain + 2 * storeCall, 9);
    // Who asks is in the token, and an item is put in without reading the cart.
    expect(duration('hybrid', 'browse')).toBeCloseTo(plain + 0.02, 9);
    expect(duration('hybrid', 'add')).toBeCloseTo(plain + 0.02 + storeCall, 9);
  });

  it('costs a worker three times as much where it is a login', () => {
    const told = run({ clients: { loggedIn: false } }, 'sticky', 40);
    expect(workTimes(told, Action.login)).toEqual(new Set([seconds(1.2)]));
    expect(workTimes(told, Action.browse)).toEqual(new Set([seconds(0.4)]));
  });
});

describe('more requests than workers', () => {
  /** Six people at once at one server with one worker and two places to wait. */
  const crowd = run(
    {
      clients: { firstRequestSpacing: 0, thinkTime: [60, 60], retryAfter: 60 },
      servers: { count: 1, workers: 1, queue: 2 },
    },
    'sticky',
    30,
  );

  it('wait in order of arrival', () => {
    expect(crowd.only('queued').map(({ attempt, position }) => [attempt, position])).toEqual([
      [2, 1],
      [3, 2],
    ]);
    const started = crowd.only('workStarted');
    expect(started.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    expect(started.map(({ atUs }) => atUs)).toEqual([seconds(1), seconds(1.4), seconds(1.8)]);
  });

  it('are answered 503 at once where no place is left', () => {
    const full = crowd.only('answered').filter(({ status }) => status === 503);
    expect(full.map(({ attempt, server, atUs }) => [attempt, server, atUs])).toEqual([
      [4, S1, seconds(1)],
      [5, S1, seconds(1)],
      [6, S1, seconds(1)],
    ]);
    expect(crowd.errors().map(({ status, ending }) => [status, ending])).toEqual(
      Array.from({ length: 3 }, () => [503, Ending.error]),
    );
    expect(crowd.people('sessionLost')).toEqual([]);
  });

  it('never occupy more workers or places than there are', () => {
    const busy = run({ clients: { count: 60, thinkTime: [0, 1] } }, 'hybrid', 60).only(
      'serverLoad',
    );
    expect(Math.max(...busy.map((load) => load.busy))).toBe(2);
    expect(Math.max(...busy.map((load) => load.queued))).toBe(8);
  });
});

describe('a server that stops', () => {
  it('breaks what it has in hand or in its queue (502), and refuses what comes (503)', () => {
    const shop = {
      clients: { firstRequestSpacing: 0.1, retryAfter: 60, thinkTime: [60, 60] },
      servers: { count: 1, workers: 1 },
    };
    const told = run(shop, 'sticky', 20, [[1.15, 'stop-server', S1]]);
    expect(told.only('workLost').map(({ attempt }) => attempt)).toEqual([1, 2]);
    expect(told.only('refused').map(({ attempt }) => attempt)).toEqual([3, 4, 5, 6]);
    expect(told.errors().map(({ attempt, status }) => [attempt, status])).toEqual([
      [1, 502],
      [2, 502],
      [3, 503],
      [4, 503],
      [5, 503],
      [6, 503],
    ]);
    // The balancer hears of the broken connection one hop later, and the person another one after that.
    expect(told.errors()[0]?.atUs).toBe(seconds(1.15 + 0.5 + 0.5));
  });

  it('keeps nothing: its memory is gone at that instant', () => {
    const told = run({}, 'sticky', 9, [[8, 'stop-server', S1]]);
    const removed = told.only('copyRemoved');
    expect(removed.map(({ place, cause, atUs }) => [place, cause, atUs])).toEqual(
      Array.from({ length: 2 }, () => [
        { kind: PlaceKind.memory, index: S1 },
        Cause.crash,
        seconds(8),
      ]),
    );
  });

  it('while it was being removed, is gone for good', () => {
    const told = run(onePerson('browse', { servers: { count: 2 } }), 'sticky', 20, [
      [1.1, 'remove-server', S1],
      [1.2, 'stop-server', S1],
      [2, 'start-server', S1],
    ]);
    const conditions = told.only('serverCondition').filter(({ server }) => server === S1);
    expect(conditions.at(-1)?.condition).toBe(ServerCondition.removed);
    expect(told.only('change').map(({ change }) => change)).toEqual([
      'remove-server',
      'stop-server',
    ]);
  });
});

describe('a server that freezes', () => {
  const shop = onePerson('browse', { clients: { retryAfter: 60 } });
  const frozen = run(shop, 'sticky', 30, [
    [1.1, 'freeze-server', S1],
    [20, 'unfreeze-server', S1],
  ]);

  it('lets the balancer wait for its whole timeout: 504', () => {
    const [error] = frozen.errors();
    expect(error?.status).toBe(504);
    expect(error?.atUs).toBe(seconds(0.5 + 6 + 0.5));
  });

  it('goes on where it stood, and finishes for nobody', () => {
    // 0.1 s of 0.4 s were done when it froze.
    expect(frozen.only('workEnded').map(({ atUs }) => atUs)).toEqual([seconds(20.3)]);
    const answers = frozen.only('answered');
    expect(answers.map(({ server, status, atUs }) => [server, status, atUs])).toEqual([
      [-1, 504, seconds(6.5)],
      [S1, 200, seconds(20.3)],
    ]);
    expect(frozen.only('attemptEnded')).toHaveLength(1);
  });

  it('accepts what comes meanwhile, and takes it up afterwards in order', () => {
    const told = run({ clients: { retryAfter: 60 } }, 'sticky', 60, [
      [0.2, 'freeze-server', S1],
      [5, 'unfreeze-server', S1],
    ]);
    const onS1 = told.only('workStarted').filter(({ server }) => server === S1);
    expect(onS1.slice(0, 2).map(({ client, atUs }) => [client, atUs])).toEqual([
      [0, seconds(5)],
      [3, seconds(5)],
    ]);
    expect(told.errors()).toEqual([]);
  });

  it('hears first what came first: a reply that waited for it is no timeout', () => {
    // The reply arrives at 1.6 s, another request at 2 s, and the time to wait for the reply is over at 2.5 s.
    const shop = onePerson('browse', { clients: { count: 2, firstRequestSpacing: 1 } });
    const told = run(shop, 'central-store', 20, [
      [1.4, 'freeze-server', S1],
      [3, 'unfreeze-server', S1],
    ]);
    expect(told.errors()).toEqual([]);
    expect(told.only('lookup').every(({ result }) => result === LookupResult.found)).toBe(true);
  });

  it('does nothing while it is frozen', () => {
    const told = run({ clients: { count: 40 } }, 'central-store', 40, [
      [8, 'freeze-server', S1],
      [25, 'unfreeze-server', S1],
    ]);
    const during = told.records.filter(({ atUs }) => atUs > seconds(8) && atUs < seconds(25));
    const work = during.filter(
      (record) =>
        (record.kind === 'workStarted' || record.kind === 'workEnded') && record.server === S1,
    );
    expect(work).toEqual([]);
    const after = told.only('workEnded').filter(({ atUs }) => atUs >= seconds(25));
    expect(after.some(({ server }) => server === S1)).toBe(true);
  });

  it('loses nothing by itself: unfrozen in time, nobody notices but by waiting', () => {
    const told = run({}, 'sticky', 40, [
      [8, 'freeze-server', S1],
      [10, 'unfreeze-server', S1],
    ]);
    expect(told.people('sessionLost')).toEqual([]);
    expect(told.errors()).toEqual([]);
  });
});

describe('a server that freezes and then dies', () => {
  it.each(['stop-server', 'remove-server'] as const)('leaves nothing in use (%s)', (change) => {
    // Frozen while the reply of the store is under way: it arrives, and waits for a process that never goes on.
    const shop = onePerson('browse', { clients: { retryAfter: 60 } });
    const { simulation } = run(shop, 'central-store', 10, [
      [1.4, 'freeze-server', S1],
      [3, change, S1],
    ]);
    const world = worldOf(simulation);
    expect([world.attempts.used, world.calls.used]).toEqual([0, 0]);
  });
});

describe('a server that is removed', () => {
  it('finishes its work first, and loses its memory then', () => {
    const told = run(onePerson('browse', { servers: { count: 2 } }), 'sticky', 10, [
      [1.1, 'remove-server', S1],
    ]);
    expect(told.only('attemptEnded').map(({ ending, status }) => [ending, status])).toEqual([
      [Ending.ok, 200],
    ]);
    const conditions = told.only('serverCondition').filter(({ atUs }) => atUs > 0);
    expect(conditions.map(({ condition, atUs }) => [condition, atUs])).toEqual([
      [ServerCondition.leaving, seconds(1.1)],
      // The answer has to get through the balancer before the process may end.
      [ServerCondition.removed, seconds(1.9)],
    ]);
    expect(told.only('sessionLost').map(({ cause, atUs }) => [cause, atUs])).toEqual([
      [Cause.removal, seconds(1.9)],
    ]);
  });

  it('finishes its work also where nobody waits for the answer any more', () => {
    const told = run(onePerson('browse'), 'sticky', 10, [
      [1.1, 'remove-server', S1],
      [1.2, 'stop-balancer'],
    ]);
    expect(told.only('workLost')).toEqual([]);
    expect(told.only('workEnded').map(({ atUs }) => atUs)).toEqual([seconds(1.4)]);
    const removed = told
      .only('serverCondition')
      .filter(({ condition }) => condition === ServerCondition.removed);
    expect(removed.map(({ atUs }) => atUs)).toEqual([seconds(1.4)]);
  });

  it('is gone at once where nothing is under way', () => {
    const told = run(onePerson('browse', { servers: { count: 2 } }), 'sticky', 10, [
      [5, 'remove-server', S2],
    ]);
    const conditions = told.only('serverCondition').filter(({ atUs }) => atUs > 0);
    expect(conditions.map(({ condition }) => condition)).toEqual([
      ServerCondition.leaving,
      ServerCondition.removed,
    ]);
    expect(told.people('sessionLost')).toEqual([]);
  });

  it('gets no new request, not even from those whose cookie names it', () => {
    const told = run({}, 'sticky', 60, [[8, 'remove-server', S1]]);
    const after = told.only('routed').filter(({ atUs }) => atUs > seconds(8));
    expect(after.filter(({ server }) => server === S1)).toEqual([]);
  });
});
