/**
 * Goal: what is said of real time is what the engine does in real time, and finding it out costs no frame.
 * Method: the runs are made once more by hand; work is done a little at a time, on a clock that the test moves.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ARCHITECTURES, createSimulation, type Scenario, writeScenario } from '../../../src/engine';
import { inRealTime, RealTimeRun } from '../../../src/runner/telling/realTime';
import { IdleWork } from '../../../src/runner/work/idleWork';
import { scenario } from '../../support/scenarios';

const settingsOf = (plan: Scenario) =>
  writeScenario(plan) as Record<string, Record<string, unknown>>;

describe('a scenario in real time', () => {
  it('keeps people and machines, takes real durations, and breaks nothing', () => {
    const slow = scenario({
      clients: { count: 5 },
      interventions: [{ at: 6, do: 'stop', target: 'S1' }],
    });
    const real = inRealTime(slow) as Scenario;
    expect([real.world, real.interventions]).toEqual(['realistic', []]);
    expect([real.clients.count, real.servers.count, real.servers.workers]).toEqual([5, 3, 2]);
    const { network, servers, token } = settingsOf(scenario({ world: 'realistic' }));
    expect(settingsOf(real).network).toEqual(network);
    expect(settingsOf(real).servers?.serviceTime).toBe(servers?.serviceTime);
    expect(settingsOf(real).token?.costFactor).toBe(token?.costFactor);
  });

  it('keeps what the scenario says itself', () => {
    const real = inRealTime(scenario({ servers: { serviceTime: 0.25 } })) as Scenario;
    expect(real.servers.serviceTime).toBe(250_000);
  });
});

describe('real times', () => {
  it('are the metrics of runs in real time, lane by lane', () => {
    const real = inRealTime(scenario()) as Scenario;
    const times = new RealTimeRun(real).work(() => true);
    ARCHITECTURES.forEach(({ id }, index) => {
      const simulation = createSimulation(real, { architecture: id });
      while (simulation.counted('credential-bytes-per-request').samples < 500) {
        simulation.advanceTo(simulation.nowUs + 1e6);
      }
      expect(times?.['latency-mean'][index]).toBe(simulation.metric('latency-mean'));
      expect(times?.['latency-p95'][index]).toBe(simulation.metric('latency-p95'));
    });
    // A store adds a millisecond, and slow motion would have said half as much again.
    const [, sticky = 0, central = 0] = times?.['latency-mean'] ?? [];
    expect(central / sticky).toBeGreaterThan(1.005);
    expect(central / sticky).toBeLessThan(1.05);
  });

  it('need more than one go where there is no time', () => {
    const run = new RealTimeRun(inRealTime(scenario()) as Scenario);
    let strides = 0;
    const mayGoOn = () => strides++ % 100 !== 99;
    let goes = 1;
    let times = run.work(mayGoOn);
    for (; times === null; times = run.work(mayGoOn)) goes += 1;
    expect(goes).toBeGreaterThan(5);
    expect(times).toEqual(new RealTimeRun(inRealTime(scenario()) as Scenario).work(() => true));
  });
});

describe('work in the pauses', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  function working() {
    let told = 0;
    const work = new IdleWork(
      (action) => action(),
      () => {
        told += 1;
      },
    );
    return { work, told: () => told };
  }

  it('finds out once for every scenario, and says so', () => {
    const { work, told } = working();
    const shop = scenario();
    expect(work.timesOf(shop)).toBeNull();
    vi.advanceTimersByTime(60_000);
    expect(told()).toBe(1);
    const times = work.timesOf(shop);
    expect(times?.['latency-mean']).toHaveLength(ARCHITECTURES.length);
    // What is planned to break is no part of it.
    expect(work.timesOf(scenario({ interventions: [{ at: 1, do: 'stop', target: 'S1' }] }))).toBe(
      times,
    );
    vi.advanceTimersByTime(60_000);
    expect(told()).toBe(1);
  });

  it('takes up the scenario that was asked for last', () => {
    const { work, told } = working();
    work.timesOf(scenario());
    vi.advanceTimersByTime(30);
    const other = scenario({ clients: { count: 3 } });
    work.timesOf(other);
    vi.advanceTimersByTime(120_000);
    expect(told()).toBe(1);
    expect(work.timesOf(other)).not.toBeNull();
  });

  it('is none for a run in real time, and ends with the page', () => {
    const { work, told } = working();
    expect(work.timesOf(scenario({ world: 'realistic' }))).toBeNull();
    work.timesOf(scenario());
    work.close();
    vi.advanceTimersByTime(120_000);
    expect(told()).toBe(0);
  });
});
