/**
 * Goal: services that call one another cost what can be reckoned, check who asks as the architecture has it, and what
 * fails in the middle of a chain is told as it is, done twice or denied, and each is counted.
 * Method: one person on a network with fixed delays, so that every hop can be added up; and runs in which one thing fails.
 */
import { describe, expect, it, vi } from 'vitest';
import {
  Action,
  ARCHITECTURES,
  type ArchitectureId,
  Ending,
  LookupResult,
  PlaceKind,
  Rejection,
  ServiceFailure,
} from '../../../src/engine';
import { Pool } from '../../../src/engine/kernel/pool';
import { type ChangeAt, type Overrides, run, S2, type Told } from '../../support/scenarios';

/** One way, in seconds, and what each service and the store take. */
const ONE_WAY = { person: 0.02, server: 0.003, store: 0.001 } as const;
const WORK = 0.005;
const OPERATION = 0.002;

interface More {
  readonly services?: object;
  readonly others?: Overrides;
  readonly done?: readonly ChangeAt[];
  readonly untilS?: number;
}

function booked(id: ArchitectureId, { services = {}, others, done, untilS = 60 }: More = {}): Told {
  const document: Overrides = {
    world: 'realistic',
    workload: 'booking',
    clients: { count: 1, thinkTime: [1, 1], firstRequestSpacing: 0 },
    servers: { count: 3, serviceTime: WORK, serviceDistribution: 'fixed' },
    network: {
      clientBalancer: ONE_WAY.person,
      balancerServer: ONE_WAY.server,
      serverStore: ONE_WAY.store,
    },
    store: { operationTime: OPERATION },
    services,
    ...others,
  };
  return run(document, id, untilS, done);
}

/** Seconds that a request takes on average, of those that were answered. */
const latencyOf = ({ simulation }: Told): number => simulation.metric('latency-mean');
const operationsOf = ({ simulation }: Told): number =>
  simulation.metric('store-operations-per-request');
const total = ({ simulation }: Told, id: Parameters<typeof simulation.counted>[0]): number =>
  simulation.counted(id).sum;

/** Seconds that each request took, logins aside, as far as they were answered. */
function durationsOf(told: Told): readonly number[] {
  const sent = new Map(
    told
      .only('attemptSent')
      .flatMap(({ attempt, action, atUs }) =>
        action === Action.login ? [] : [[attempt, atUs] as const],
      ),
  );
  return told.only('attemptEnded').flatMap(({ attempt, atUs }) => {
    const sentUs = sent.get(attempt);
    return sentUs === undefined ? [] : [(atUs - sentUs) / 1e6];
  });
}

const CHAINS = [1, 2, 3, 5];
/** A call and its answer, and the work of the service that is called. */
const HOP = 2 * ONE_WAY.server + WORK;
/** What a read and a touch take. */
const ASKS = 2 * (2 * ONE_WAY.store + OPERATION);

describe('a chain of n services', () => {
  it.each(CHAINS)('of %i takes a hop and the work of each more, whatever is checked', (n) => {
    // Without stickiness, hardly anybody is logged in when a request comes.
    for (const { id } of ARCHITECTURES.filter((one) => one.id !== 'in-memory')) {
      const services = { chain: n, check: 'edge' };
      const alone = latencyOf(booked(id, { services: { ...services, chain: 1 } }));
      expect(latencyOf(booked(id, { services })) - alone, id).toBeCloseTo((n - 1) * HOP, 6);
    }
  });

  it.each(CHAINS)('of %i asks the store n times as often, and waits as often for it', (n) => {
    const alone = booked('central-store', { services: { chain: 1 } });
    const told = booked('central-store', { services: { chain: n } });
    const reads = told.only('lookup').filter(({ place }) => place.kind === PlaceKind.store);
    const worked = told.only('workStarted').length;
    expect(reads.length / worked).toBeCloseTo(n, 1);
    expect(operationsOf(told) / operationsOf(alone)).toBeCloseTo(n, 1);
    expect(latencyOf(told) - latencyOf(alone)).toBeCloseTo((n - 1) * (HOP + ASKS), 6);
  });

  it('verifies a token at each hop, and at the first only where that is the boundary', () => {
    const verified = (told: Told) =>
      told.only('lookup').filter(({ place }) => place.kind === PlaceKind.pocket).length /
      told.only('workStarted').length;
    for (const id of ['jwt', 'hybrid', 'signed-cookie'] as const) {
      expect(verified(booked(id)), id).toBeCloseTo(3, 1);
      expect(verified(booked(id, { services: { check: 'edge' } })), id).toBe(1);
    }
  });

  it('looks for no session in the memory of another server', () => {
    for (const id of ['sticky', 'in-memory'] as const) {
      const told = booked(id);
      const lookups = told.only('lookup');
      const logins = told.only('attemptSent').filter(({ action }) => action === Action.login);
      expect(lookups.length, id).toBe(told.only('workStarted').length - logins.length);
      expect(latencyOf(told)).toBe(latencyOf(booked(id, { services: { check: 'edge' } })));
    }
  });

  it('is well in both time worlds under every architecture, with what is set by default', () => {
    for (const world of ['stretched', 'realistic'] as const)
      for (const { id } of ARCHITECTURES) {
        const told = run({ world, workload: 'booking' }, id, 120);
        expect(told.only('seatTaken').length, `${world} ${id}`).toBeGreaterThan(0);
        expect(told.only('serviceFailed'), `${world} ${id}`).toHaveLength(0);
        expect(total(told, 'errors'), `${world} ${id}`).toBe(0);
      }
  });

  it('is too long for the balancer in slow motion where three services ask the store', () => {
    const told = run({ workload: 'booking', services: { chain: 3 } }, 'central-store', 60);
    expect(total(told, 'errors')).toBeGreaterThan(0);
  });

  it.each([1, 2, 4])('of %i takes times that vary as those of so many services do', (n) => {
    const told = booked('jwt', {
      others: {
        servers: { count: 3, serviceTime: 0.1, serviceDistribution: 'exponential' },
        network: { clientBalancer: 0, balancerServer: 0, serverStore: 0 },
        clients: { count: 20, thinkTime: [10, 10] },
      },
      services: { chain: n, timeout: 60 },
      untilS: 900,
    });
    const times = durationsOf(told);
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
    const variance = times.reduce((sum, time) => sum + (time - mean) ** 2, 0) / times.length;
    expect(times.length).toBeGreaterThan(1200);
    expect(mean / (0.1 * n)).toBeCloseTo(1, 1);
    // Erlang: the sum of n independent exponential times has the coefficient of variation 1 / sqrt(n).
    expect(Math.sqrt(variance) / mean / (1 / Math.sqrt(n))).toBeCloseTo(1, 0.7);
  });

  it('goes round the servers', () => {
    const calls = booked('jwt').only('serviceCalled');
    const share = calls.filter(({ server }) => server === S2).length / calls.length;
    expect(share).toBeCloseTo(1 / 3, 1);
  });
});

describe('what fails in the middle', () => {
  const stopped: readonly ChangeAt[] = [[20.5, 'stop-server', S2]];
  const busy = { clients: { count: 20, thinkTime: [0.5, 1] } } as const;

  it('is refused where there is no process, and tried on the next server', () => {
    const told = booked('jwt', { done: stopped, others: busy });
    const refused = told.only('serviceFailed').filter(({ why }) => why === ServiceFailure.refused);
    expect(refused.length).toBeGreaterThan(0);
    for (const { server } of refused) expect(server).toBe(S2);
    const without = booked('jwt', { done: stopped, others: busy, services: { retries: 0 } });
    expect(total(without, 'errors')).toBeGreaterThan(total(told, 'errors'));
  });

  it('is not called any more once that is noticed', () => {
    const told = booked('jwt', { done: stopped, others: busy });
    const noticed = told
      .only('balancerBelief')
      .find(({ server, atUs }) => server === S2 && atUs > 0);
    expect(noticed).toBeDefined();
    const late = told.only('serviceCalled').filter(({ atUs }) => atUs > (noticed?.atUs ?? 0));
    expect(late.length).toBeGreaterThan(0);
    expect(late.some(({ server }) => server === S2)).toBe(false);
  });

  it('is waited for as long as is set: the person gets 504, and the seat is taken all the same', () => {
    const told = booked('jwt', {
      others: { servers: { count: 3, serviceTime: 0.4, serviceDistribution: 'fixed' } },
      services: { chain: 2, timeout: 0.2, retries: 0 },
    });
    const wanted = new Set(
      told
        .only('attemptSent')
        .flatMap(({ attempt, action }) => (action === Action.book ? [attempt] : [])),
    );
    const ends = told.only('attemptEnded').filter(({ attempt }) => wanted.has(attempt));
    expect(ends.length).toBeGreaterThan(0);
    for (const { status } of ends) expect(status).toBe(504);
    expect(total(told, 'seats-denied')).toBeGreaterThan(0);
  });

  it('is answered 504 by the balancer, and the seat that is taken then is denied', () => {
    const told = booked('jwt', {
      others: {
        servers: { count: 3, serviceTime: 0.4, serviceDistribution: 'fixed' },
        balancer: { answerTimeout: 0.6 },
      },
      services: { chain: 2 },
    });
    const seats = told
      .only('seatTaken')
      .flatMap(({ attempt, times }) => (times === 1 ? [attempt] : []));
    expect(seats.length).toBeGreaterThan(0);
    expect(told.only('seatDenied').map(({ attempt }) => attempt)).toEqual(seats);
    for (const attempt of seats) {
      const ends = told.only('attemptEnded').filter((one) => one.attempt === attempt);
      expect(ends.map(({ status }) => status)).toEqual([504]);
    }
  });

  it('is answered "not logged in" where a token runs out between two tries, and the seat is denied', () => {
    const told = run(
      {
        seed: 50,
        workload: 'booking',
        clients: { thinkTime: [1, 1], timeout: 60 },
        token: { lifetime: 5 },
        balancer: { answerTimeout: 50 },
        // A hop takes longer: each try is given up, and takes a seat all the same.
        services: { chain: 2, timeout: 1.2, retryOn: 'any-failure' },
      },
      'jwt',
      30,
    );
    const rejected = told
      .only('answered')
      .flatMap(({ attempt, ending }) => (ending === Ending.notLoggedIn ? [attempt] : []));
    const seats = told
      .only('seatTaken')
      .filter(({ attempt, times }) => times === 1 && rejected.includes(attempt));
    expect(seats.length).toBeGreaterThan(0);
    const denied = told.only('seatDenied').map(({ attempt }) => attempt);
    for (const { attempt } of seats) expect(denied).toContain(attempt);
  });

  it('leaves a seat denied where the first service dies, also if nobody waits any more', () => {
    const more: More = {
      others: { servers: { count: 3, serviceTime: 0.4, serviceDistribution: 'fixed' } },
      services: { chain: 2 },
      untilS: 30,
    };
    const well = booked('jwt', more);
    const seat = well.only('seatTaken')[0];
    const edge = well.only('workStarted').find(({ attempt }) => attempt === seat?.attempt);
    if (seat === undefined || edge === undefined) throw new Error('no seat was taken');
    const atS = seat.atUs / 1e6;
    // The answer of the second service is on its way.
    const dies: ChangeAt = [atS + 0.001, 'stop-server', edge.server];
    const gone: ChangeAt = [atS - 0.1, 'stop-balancer', 0];
    for (const done of [[dies], [gone, dies]])
      expect(booked('jwt', { ...more, done }).only('seatDenied')[0]?.attempt).toBe(seat.attempt);
    for (const done of [[], [gone]])
      expect(booked('jwt', { ...more, done }).only('seatDenied')).toHaveLength(0);
  });

  it('does not fail where a server leaves that is at work for another: it leaves when that is done', () => {
    const more: More = {
      others: { servers: { count: 3, serviceTime: 0.4, serviceDistribution: 'fixed' } },
      services: { chain: 2 },
    };
    const called = booked('jwt', more)
      .only('serviceCalled')
      .find(({ server }) => server === S2);
    if (called === undefined) throw new Error('S2 was not called');
    const atS = called.atUs / 1e6 + 0.2;
    const told = booked('jwt', { ...more, done: [[atS, 'remove-server', S2]] });
    expect(told.only('change').map(({ change }) => change)).toContain('remove-server');
    expect(told.only('serviceFailed')).toHaveLength(0);
    expect(told.only('workLost')).toHaveLength(0);
  });

  it('goes through all that is under way once for each seat that is new, however often it is taken', () => {
    const visits = vi.spyOn(Pool.prototype, 'forEach');
    try {
      const told = booked('jwt', {
        others: { clients: { count: 6, thinkTime: [0.5, 1], timeout: 60 } },
        services: { chain: 4, retries: 4, timeout: 0.004, retryOn: 'any-failure' },
        untilS: 20,
      });
      const taken = told.only('seatTaken');
      const first = taken.filter(({ times }) => times === 1).length;
      expect(taken.length).toBeGreaterThan(10 * first);
      expect(visits.mock.calls.length).toBeLessThan(5 * first);
    } finally {
      visits.mockRestore();
    }
  });

  it('takes a seat twice after any failure, unless the last service knows the request', () => {
    const slow = {
      servers: { count: 3, serviceTime: 0.05, serviceDistribution: 'fixed' },
      ...busy,
    };
    const services = { timeout: 0.3, retryOn: 'any-failure' };
    const done: readonly ChangeAt[] = [[10, 'slow-server', S2]];
    const twice = (more: object) =>
      total(
        booked('jwt', { others: slow, done, services: { ...services, ...more } }),
        'seats-taken-twice',
      );
    expect(twice({})).toBeGreaterThan(0);
    expect(twice({ once: true })).toBe(0);
  });

  it('is told as not logged in where a token runs out on the way', () => {
    const told = booked('jwt', {
      others: { token: { lifetime: 10, leeway: 0 }, servers: { count: 3, serviceTime: 1 } },
      untilS: 120,
    });
    const expired = told.only('tokenRejected').filter(({ why }) => why === Rejection.expired);
    const out = told.only('serviceFailed').filter(({ why }) => why === ServiceFailure.notLoggedIn);
    expect(out.length).toBeGreaterThan(0);
    for (const { attempt } of out) {
      expect(expired.some((one) => one.attempt === attempt)).toBe(true);
      const found = told.only('lookup').find((one) => one.attempt === attempt);
      expect(found?.result).toBe(LookupResult.found);
      const end = told.only('attemptEnded').find((one) => one.attempt === attempt);
      expect(end?.ending).toBe(Ending.notLoggedIn);
    }
  });

  it('goes by the clock of each server: where those differ, one takes a token that another does not', () => {
    const clocks = { servers: { count: 3, clockSkew: 3 }, token: { lifetime: 20, leeway: 0 } };
    const told = booked('jwt', {
      others: { ...clocks, ...{ clients: { count: 12 } } },
      untilS: 120,
    });
    const why = told.only('serviceFailed').map((one) => one.why);
    expect(why).toContain(ServiceFailure.notLoggedIn);
  });
});
