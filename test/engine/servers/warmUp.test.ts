/**
 * Goal: a new process is slow for its first requests, a little less at each, and then as fast as ever; one that was there
 * from the beginning is warm.
 * Method: one person whose requests are followed to the microsecond, with times computed by hand; then a server that is
 * added under load, with and without slow start.
 */
import { describe, expect, it } from 'vitest';
import { ServerFlag } from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import {
  type ChangeAt,
  type Overrides,
  run,
  S1,
  seconds,
  type Told,
} from '../../support/scenarios';

const { slow, cold } = ServerFlag;
const STEP_US = 400_000;
const restarted: readonly ChangeAt[] = [
  [0.1, 'stop-server', S1],
  [0.2, 'start-server', S1],
];

/** One who asks for a forecast every few seconds: nothing but the work takes a worker's time. */
const stroll = (servers: Overrides, changes = restarted): Told =>
  run(
    { workload: 'weather', ...onePerson('browse', { clients: { thinkTime: [5, 5] }, servers }) },
    'in-memory',
    120,
    changes,
  );

/** How many times as long each piece of work took as on a warm server. */
function factors(told: Told): readonly number[] {
  const begun = told.only('workStarted').map(({ atUs }) => atUs);
  return told
    .only('workEnded')
    .map(({ atUs }, index) => (atUs - (begun[index] as number)) / STEP_US);
}

const flags = (told: Told) => told.only('serverCondition').map((one) => one.flags);

describe('a new process', () => {
  const warmUp = { warmUp: 4, coldFactor: 5 };

  it('takes a little less for each request, until it is warm', () => {
    expect(factors(stroll(warmUp)).slice(0, 6)).toEqual([5, 4, 3, 2, 1, 1]);
  });

  it('is as fast as ever where nothing is set, and where it was there from the beginning', () => {
    expect(new Set(factors(stroll({ coldFactor: 5 })))).toEqual(new Set([1]));
    expect(new Set(factors(stroll(warmUp, [])))).toEqual(new Set([1]));
  });

  it('says that it is cold until it begins to work on the last such request', () => {
    const told = stroll(warmUp);
    expect(flags(told)).toEqual([0, 0, cold, 0]);
    expect(told.only('serverCondition').at(-1)?.atUs).toBe(told.only('workStarted')[3]?.atUs);
  });

  it('begins anew with every process', () => {
    // Two requests, at some 5 s and 15 s, then another process.
    const again = [...restarted, [18, 'stop-server', S1], [18.1, 'start-server', S1]] as const;
    expect(factors(stroll(warmUp, again)).slice(0, 4)).toEqual([5, 4, 5, 4]);
  });

  it('is cold after it has started, and where the kernel killed it', () => {
    const told = stroll({ ...warmUp, startTime: 3 });
    expect(told.only('serverCondition').find((one) => one.flags === cold)?.atUs).toBe(seconds(3.2));
    const full = run(
      { clients: { count: 3 }, servers: { count: 1, memoryLimit: 800, warmUp: 4 } },
      'sticky',
      20,
    );
    expect(flags(full)).toContain(cold);
  });

  it('is slow twice where it is made slow as well, and cold once that is over', () => {
    const told = stroll({ ...warmUp, slowFactor: 3 }, [
      ...restarted,
      [0.3, 'slow-server', S1],
      [8, 'restore-server-speed', S1],
    ]);
    expect(factors(told).slice(0, 2)).toEqual([15, 4]);
    expect(flags(told).slice(2, 5)).toEqual([cold, cold | slow, cold]);
  });

  it('takes longer for a login as well, and is said to', () => {
    const shop = onePerson('browse', { servers: { warmUp: 2, coldFactor: 3 } });
    const told = run(shop, 'sticky', 60, restarted);
    expect(told.only('loginWork').map(({ us }) => us)).toEqual([seconds(3 * 1.2)]);
  });
});

describe('what a login took', () => {
  it('is what its worker was busy for, where the server became slow in the middle', () => {
    // From 1 s on; 0.2 s of 1.2 s are done when the server becomes slow.
    const shop = onePerson('browse', { clients: { loggedIn: false } });
    const told = run(shop, 'sticky', 60, [[1.2, 'slow-server', S1]]);
    expect(told.only('loginWork')[0]?.us).toBe(seconds(0.2 + 10 * 1));
  });
});

describe('slow start', () => {
  const QUEUE_LIMIT = 100;

  /** How many requests waited at most for a worker of a third server, which is added under load. */
  const longestQueue = (slowStart: number, warmUp: number): number => {
    const told = run(
      {
        world: 'realistic',
        clients: { count: 300, thinkTime: [0.5, 1.5] },
        servers: { count: 2, queue: QUEUE_LIMIT, serviceTime: 0.02, warmUp, coldFactor: 10 },
        balancer: { policy: 'round-robin', slowStart },
      },
      'jwt',
      30,
      [[15, 'add-server']],
    );
    const there = told.only('queued').filter(({ server }) => server === 2);
    return Math.max(0, ...there.map(({ position }) => position));
  };

  it('helps a server that has to warm up, and has nothing to do for one that has not', () => {
    expect(longestQueue(0, 200)).toBe(QUEUE_LIMIT);
    expect(longestQueue(10, 200)).toBe(39);
    expect(longestQueue(0, 0)).toBe(4);
  });
});
