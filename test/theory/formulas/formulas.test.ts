/**
 * Goal: the formulas that judge the engine are right themselves.
 * Method: each is held to values worked out independently (by other means than this code, to six digits and more), to
 * other formulas it must agree with, and to its limits.
 */
import { describe, expect, it } from 'vitest';
import { closedNetwork } from '../../../src/theory/formulas/closed';
import {
  ekm1,
  erlangB,
  erlangC,
  mg1MeanWait,
  mm1,
  mmc,
  mmck,
} from '../../../src/theory/formulas/queues';
import {
  meanAge,
  meanTries,
  moduloMovedByAdding,
  moduloMovedByRemoving,
  shareOfNewServer,
  survival,
} from '../../../src/theory/formulas/sessions';

const MU = 100;

describe('open queues', () => {
  it('M/M/1 at load 0.8', () => {
    expect(mm1(80, MU).meanResponse).toBeCloseTo(0.05, 12);
    expect(mm1(80, MU).responseQuantile(0.99)).toBeCloseTo(0.230258509, 9);
  });

  it('M/M/4 at load 0.8', () => {
    const { waits, meanWait, meanResponse } = mmc(320, MU, 4);
    expect(waits).toBeCloseTo(0.596432, 6);
    expect(meanWait).toBeCloseTo(0.007455406, 9);
    expect(meanResponse).toBeCloseTo(0.017455406, 9);
    expect(mm1(80, MU).meanResponse / meanResponse).toBeCloseTo(2.864442, 5);
  });

  it('M/M/c with one worker is M/M/1, also in its tail', () => {
    const { waits, meanResponse, waitQuantile } = mmc(80, MU, 1);
    expect(waits).toBeCloseTo(0.8, 12);
    expect(meanResponse).toBeCloseTo(mm1(80, MU).meanResponse, 12);
    // P(wait > t) = rho exp(-(mu - lambda) t).
    expect(0.8 * Math.exp(-20 * waitQuantile(0.95))).toBeCloseTo(0.05, 12);
    expect(waitQuantile(0.1)).toBe(0);
  });

  it('Erlang B and C', () => {
    expect(erlangB(4, 3.2)).toBeCloseTo(0.228145, 6);
    expect(erlangB(1, 1)).toBeCloseTo(0.5, 12);
    expect(erlangC(1, 0.3)).toBeCloseTo(0.3, 12);
  });

  it('Pollaczek and Khinchine at load 0.8', () => {
    expect([0, 1, 2].map((cv) => mg1MeanWait(80, MU, cv) * 1000)).toEqual([
      expect.closeTo(20, 9),
      expect.closeTo(40, 9),
      expect.closeTo(100, 9),
    ]);
    expect(mg1MeanWait(90, MU, 0) + 0.01).toBeCloseTo(0.055, 9);
  });

  it('M/M/c/K', () => {
    const { blocked, throughput } = mmck(480, MU, 4, 20);
    expect(blocked).toBeCloseTo(0.17191, 6);
    expect(throughput).toBeCloseTo(397.483065, 5);
    // Without a queue it is Erlang B.
    expect(mmck(320, MU, 4, 4).blocked).toBeCloseTo(erlangB(4, 3.2), 12);
  });

  it('round robin over four servers', () => {
    const { meanResponse, meanWait, waits } = ekm1(80, MU, 4);
    expect(meanResponse).toBeCloseTo(0.032673836, 9);
    expect(meanWait).toBeCloseTo(meanResponse - 0.01, 12);
    // With one server every arrival is its own: M/M/1.
    expect(ekm1(80, MU, 1).waits).toBeCloseTo(0.8, 9);
    expect(waits).toBeLessThan(0.8);
  });

  it('a tandem is the sum of its stations', () => {
    expect(mm1(50, 100).meanResponse + mm1(50, 80).meanResponse).toBeCloseTo(0.0533333, 7);
  });
});

describe('closed networks', () => {
  const worker = { service: 0.01, visits: 1, workers: 1 };

  it('one worker', () => {
    const { throughput, response } = closedNetwork(100, 1, [worker]);
    expect(throughput).toBeCloseTo(92.429955, 5);
    expect(response).toBeCloseTo(0.081900346, 8);
  });

  it('four workers', () => {
    const { throughput, response } = closedNetwork(404, 1, [{ ...worker, workers: 4 }]);
    expect(throughput).toBeCloseTo(385.825805, 5);
    expect(response).toBeCloseTo(0.047104664, 8);
  });

  it('is what mean value analysis comes to', () => {
    const times = [0.005, 0.01, 0.002];
    let waiting = times.map(() => 0);
    let throughput = 0;
    for (let people = 1; people <= 60; people += 1) {
      const stays = times.map((time, index) => time * (1 + (waiting[index] as number)));
      throughput = people / (0.5 + stays.reduce((sum, stay) => sum + stay, 0));
      waiting = stays.map((stay) => throughput * stay);
    }
    const stations = times.map((service) => ({ service, visits: 1, workers: 1 }));
    expect(closedNetwork(60, 0.5, stations).throughput).toBeCloseTo(throughput, 9);
  });

  it('two stations that are alike share the work, and a worker for everybody means no wait', () => {
    const half = { ...worker, visits: 0.5 };
    const two = closedNetwork(60, 0.5, [half, half]);
    expect(two.throughput).toBeGreaterThan(closedNetwork(60, 0.5, [worker]).throughput);
    const free = closedNetwork(50, 1, [{ ...worker, workers: 50 }]);
    expect(free.response).toBeCloseTo(0.01, 9);
  });

  it('one person never waits', () => {
    expect(closedNetwork(1, 1, [worker, worker]).response).toBeCloseTo(0.02, 12);
  });
});

describe('sessions', () => {
  it('who moves', () => {
    expect(moduloMovedByAdding(4)).toBeCloseTo(0.8, 12);
    expect(moduloMovedByRemoving(4)).toBeCloseTo(0.75, 12);
  });

  it('modulo: counted over a whole period', () => {
    const addresses = Array.from({ length: 20 }, (_, address) => address);
    const moved = addresses.filter((address) => address % 4 !== address % 5).length;
    expect(moved / 20).toBeCloseTo(moduloMovedByAdding(4), 12);
  });

  it('survival, growth, tries and age', () => {
    expect(survival(3, 2)).toBeCloseTo(1 / 9, 12);
    expect(shareOfNewServer(3, 10, 0)).toBe(0);
    expect(shareOfNewServer(3, 10, 1000)).toBeCloseTo(0.25, 12);
    expect(shareOfNewServer(3, 2, 1)).toBeCloseTo(0.125, 12);
    expect(meanTries(0.5, 3)).toBeCloseTo(1.75, 12);
    expect(meanTries(1, 3)).toBe(3);
    expect(meanTries(0.5, 1000)).toBeCloseTo(2, 12);
    // Intervals that are all alike: half of one.
    expect(meanAge(2, 2)).toBeCloseTo(1, 12);
    expect(meanAge(1, 2)).toBeCloseTo(7 / 9, 12);
  });
});
