/**
 * Goal: with a queue, servers keep what they want of a store that is away, and send it when it is back, as node-redis
 * does; without one they fail.
 * Method: a store that stops and starts; instants of one person are computed by hand, books of many are audited.
 */
import { describe, expect, it } from 'vitest';
import { Ending, StoreRefusal, StoreVerb } from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import {
  type ChangeAt,
  type Overrides,
  run,
  S1,
  seconds,
  type Told,
} from '../../support/scenarios';

/** Stopped at 6 s, and accepting connections again at 21 s. */
const away: readonly ChangeAt[] = [
  [6, 'stop-store'],
  [20, 'start-store'],
];
const queued: Overrides = {
  offlineQueue: true,
  reconnectEvery: 1,
  timeout: 3600,
  persistence: 'append-only',
};
const patient = { clients: { timeout: 60 }, balancer: { answerTimeout: 60 } };

const kept = (told: Told) =>
  told.only('storeRefused').filter(({ why }) => why === StoreRefusal.queued);

describe('a queue of calls', () => {
  it('lets requests hang while the store is away, and answers them all when it is back', () => {
    const told = run({ ...patient, store: queued }, 'central-store', 60, away);
    const plain = run(
      { ...patient, store: { ...queued, offlineQueue: false } },
      'central-store',
      60,
      away,
    );
    expect(plain.errors().length).toBeGreaterThan(10);
    // What the store had in hand when it died was sent, and is refused like ever.
    const errors = told.errors();
    expect(errors.length).toBeLessThanOrEqual(2);
    for (const { atUs } of errors) expect(atUs).toBeLessThan(seconds(8));
    const during = told
      .only('attemptEnded')
      .filter(
        ({ atUs, ending }) => ending === Ending.ok && atUs > seconds(8) && atUs < seconds(21),
      );
    expect(during).toEqual([]);
    const soon = told
      .only('attemptEnded')
      .filter(({ atUs }) => atUs > seconds(21) && atUs < seconds(26));
    expect(soon.length).toBeGreaterThanOrEqual(5);
    expect(told.people('sessionLost')).toEqual([]);
  });

  it('tries again every so often with the call that waits longest, and the rest follows', () => {
    const shop = onePerson('browse', {
      clients: { timeout: 60, thinkTime: [1, 1] },
      balancer: { answerTimeout: 60 },
      store: queued,
    });
    const told = run(shop, 'central-store', 40, [
      [0.5, 'stop-store'],
      [10, 'start-store'],
    ]);
    // The request is at its server at 1 s. Its call is refused at 1.25 s, which the server hears at 1.5 s; after that
    // it tries once in 1.5 s: a pause, and the way there and back.
    const times = kept(told).map(({ atUs }) => atUs);
    expect(times.slice(0, 3)).toEqual([1.5, 3, 4.5].map(seconds));
    // Started at 10 s, ready a second later: the try that leaves at 11.5 s is the first that is accepted.
    const operations = told.only('storeOperation');
    expect(operations[0]).toMatchObject({ verb: StoreVerb.read, atUs: seconds(11.75) });
    const [first] = told.only('attemptEnded');
    expect(first?.ending).toBe(Ending.ok);
    expect(kept(told).every(({ atUs }) => atUs < seconds(11))).toBe(true);
  });

  it('is no promise: the timeout of the store still holds', () => {
    const told = run({ ...patient, store: { ...queued, timeout: 3 } }, 'central-store', 40, away);
    const failed = told.only('answered').filter(({ status }) => status === 500);
    expect(failed.length).toBeGreaterThan(5);
  });

  it('can have a limit of its own, which ends when a call is sent', () => {
    const shop = onePerson('browse', {
      clients: { timeout: 60, thinkTime: [1, 1], retryAfter: 60 },
      balancer: { answerTimeout: 60 },
      store: { ...queued, queueTimeout: 4 },
    });
    const stopped: ChangeAt = [0.5, 'stop-store'];
    // The call is made at 1 s. At 5 s it waits in its server, which tries with it only every 1.5 s.
    const [waiting] = run(shop, 'central-store', 40, [stopped]).only('answered');
    expect(waiting).toMatchObject({ status: 500, atUs: seconds(5) });
    // Tries leave at 2.5, 4 and 5.5 s: at 5.5 s, with a limit of 4.7 s one is on its way then, and is back at 6 s.
    const travelling = { ...shop, store: { ...queued, queueTimeout: 4.7 } };
    const [overdue] = run(travelling, 'central-store', 40, [stopped]).only('answered');
    expect(overdue).toMatchObject({ status: 500, atUs: seconds(6) });
    // What a store has, it may take its time for.
    const frozen = run(shop, 'central-store', 40, [
      [0.5, 'freeze-store'],
      [20, 'unfreeze-store'],
    ]);
    expect(frozen.errors()).toEqual([]);
  });

  it('loses what waits in a server that dies', () => {
    const told = run({ ...patient, store: queued }, 'central-store', 60, [
      ...away,
      [12, 'stop-server', S1],
    ]);
    const lost = told.only('workLost').filter(({ server }) => server === S1);
    expect(lost.length).toBeGreaterThan(0);
    const until = told
      .only('storeRefused')
      .filter(({ server, atUs }) => server === S1 && atUs > seconds(12));
    expect(until).toEqual([]);
  });

  it('is sent after a failover too', () => {
    const told = run(
      { ...patient, store: { ...queued, replica: true, failoverAfter: 6 } },
      'central-store',
      60,
      [[6, 'stop-store']],
    );
    const late = told.only('attemptEnded').filter(({ atUs }) => atUs > seconds(13));
    expect(late.length).toBeGreaterThan(20);
    for (const { ending } of late) expect(ending).toBe(Ending.ok);
  });
});
