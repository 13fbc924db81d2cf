/**
 * Goal: an open shop waits as long as queueing theory says.
 * Method: everybody who comes logs in at one worker, which takes a fixed time, and then asks once for something that
 * takes none: an M/D/1 queue. Mean wait (Pollaczek-Khinchine), utilization and the number of people there (Little's
 * law) are compared with their formulas over long runs.
 */
import { describe, expect, it } from 'vitest';
import { createSimulation } from '../../../src/engine';
import { scenario, seconds } from '../../support/scenarios';
import { worldOf } from '../../support/worldOf';

const LOGIN_S = 0.1;
const THINK_S = [20, 60] as const;
const UNTIL_S = 4000;

const shop = (load: number) =>
  scenario({
    world: 'realistic',
    architecture: 'sticky',
    clients: {
      count: 1,
      arrivalRate: load / LOGIN_S,
      visitLength: 1,
      places: 10000,
      thinkTime: THINK_S,
      timeout: 3600,
      checkoutWeight: 0,
    },
    servers: {
      count: 1,
      workers: 1,
      queue: 10000,
      loginTime: LOGIN_S,
      serviceTime: 0.000001,
      serviceDistribution: 'fixed',
    },
    balancer: { answerTimeout: 3600 },
    network: { clientBalancer: 0, balancerServer: 0.000001, serverStore: 0 },
    sessions: { idleTimeout: 120 },
  });

describe.each([0.3, 0.6, 0.8])('at a load of %d', (load) => {
  const simulation = createSimulation(shop(load));
  simulation.advanceTo(seconds(UNTIL_S));
  const wait = (load * LOGIN_S) / (2 * (1 - load));

  it('people wait as long as they must', () => {
    expect(simulation.metric('turned-away') + simulation.metric('errors')).toBe(0);
    expect(Math.abs(simulation.metric('queue-wait') / wait - 1)).toBeLessThan(0.06);
    expect(Math.abs(simulation.metric('utilization') / load - 1)).toBeLessThan(0.02);
    // Every other request takes no time itself.
    const latency = wait + LOGIN_S / 2;
    expect(Math.abs(simulation.metric('latency-mean') / latency - 1)).toBeLessThan(0.06);
  });

  it('as many are there as come while one stays', () => {
    // Now, not on average: within four standard deviations of a Poisson number.
    const there = worldOf(simulation).clients.filter(({ present }) => present).length;
    const stay = 2 * wait + LOGIN_S + (THINK_S[0] + THINK_S[1]) / 2;
    const expected = (load / LOGIN_S) * stay;
    expect(Math.abs(there - expected)).toBeLessThan(4 * Math.sqrt(expected));
  });
});
