/**
 * Goal: a run that is played once more for its charts comes to the same as the run itself: all windows together are its
 * metrics, whatever was done to it meanwhile; and another run is not taken for it.
 * Method: shops and a crowd are played beside what is played for their charts, with changes made on the way; the numbers at
 * the end are compared with the metrics of the engine.
 */
import { describe, expect, it } from 'vitest';
import {
  type ArchitectureId,
  createSimulation,
  type MetricId,
  type Simulation,
} from '../../../src/engine';
import { finish } from '../../../src/runner/lanes/finish';
import { Played } from '../../../src/runner/series/played';
import { crowd } from '../../../src/scenarios/crowd';
import type { Series } from '../../../src/timeline/series/series';
import { type Overrides, S1, S2, scenario, seconds } from '../../support/scenarios';

const last = (column: Float64Array | undefined): number => column?.at(-1) ?? Number.NaN;

/** What all windows of a run together come to, as the metrics that they are windows of. */
function metricsIn({ counts, levels, servers, ends, workers }: Series) {
  const sent = last(counts.sent);
  const routed = servers.map((one) => last(one.routed));
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
  const busyUs = sum(servers.map((one) => last(one.busyUs)));
  const presentUs = sum(servers.map((one) => last(one.presentUs)));
  return {
    errors: last(counts.errors),
    timeouts: last(counts.timeouts),
    refusals: last(counts.refusals),
    'forced-logins': last(counts.forcedLogins),
    'latency-p50': last(levels.p50) / 1e6,
    'latency-p95': last(levels.p95) / 1e6,
    'latency-p99': last(levels.p99) / 1e6,
    'credential-bytes-per-request': last(counts.bytes) / sent,
    'store-operations-per-request': (last(counts.storeReads) + last(counts.storeWrites)) / sent,
    'share-by-server': Math.max(...routed) / sum(routed),
    utilization: busyUs / (presentUs * workers),
    'session-memory-by-node': last(levels.inMemory) + last(levels.inStore) + last(levels.inReplica),
    storeShare: last(counts.storeBusyUs) / last(ends),
  };
}

function expectSame(series: Series, simulation: Simulation): void {
  const { storeShare, ...metrics } = metricsIn(series);
  for (const [id, value] of Object.entries(metrics))
    expect([id, value]).toEqual([id, expect.closeTo(simulation.metric(id as MetricId), 9)]);
  const nodes = simulation.measure('utilization').byNode ?? [];
  expect(storeShare).toBeCloseTo(nodes.find(({ node }) => node === 'store')?.value ?? 0, 9);
  const kept = simulation.measure('session-memory-by-node').byNode ?? [];
  series.servers.forEach((one, server) => {
    expect(last(one.sessions)).toBe(kept[server]?.value);
  });
  expect(last(series.levels.withPeople)).toBe(kept.at(-1)?.value);
}

function shop(architecture: ArchitectureId, overrides: Overrides = {}) {
  return createSimulation(scenario(overrides), { architecture });
}

describe('a run that is played once more', () => {
  it('comes to the metrics of the run, with what is done to it on the way', () => {
    for (const architecture of ['sticky', 'central-store', 'jwt', 'hybrid'] as const) {
      const simulation = shop(architecture);
      const played = new Played(simulation);
      const acts = [
        [7.3, 'stop-server', S1],
        [20, 'start-server', S1],
        [20, 'wipe-store', 0],
        [31.5, 'freeze-server', S2],
      ] as const;
      for (const [atS, change, target] of acts) {
        simulation.advanceTo(seconds(atS));
        finish(played.playTo(seconds(atS)));
        simulation.intervene(change, target);
        expect(played.follow(simulation)).toBe(true);
      }
      simulation.advanceTo(seconds(60.4));
      finish(played.playTo(seconds(60.4)));
      expect(simulation.metric('errors')).toBeGreaterThan(0);
      expectSame(played.series, simulation);
      // As a run of which all was known from the beginning.
      const again = new Played(simulation);
      finish(again.playTo(seconds(60.4)));
      expect(again.series).toEqual(played.series);
    }
  });

  it('does so for a crowd whose windows were merged', () => {
    const plan = scenario({ ...crowd.document, clients: { count: 60 } });
    const simulation = createSimulation(plan, {
      architecture: 'sticky',
      history: [{ atUs: seconds(100), change: 'stop-server', target: S1 }],
    });
    const played = new Played(simulation);
    simulation.advanceTo(seconds(700));
    finish(played.playTo(seconds(700)));
    const { series } = played;
    expect(series.windowUs).toBe(seconds(4));
    expectSame(series, simulation);
  });

  it('is another one where something else was done, or is left out, before its instant', () => {
    const simulation = shop('sticky');
    const played = new Played(simulation);
    finish(played.playTo(seconds(10)));
    expect(played.follow(simulation)).toBe(true);
    expect(played.follow(shop('jwt'))).toBe(false);
    const plan = simulation.scenario;
    const done = (...atS: number[]) =>
      createSimulation(plan, {
        architecture: 'sticky',
        history: atS.map((one) => ({ atUs: seconds(one), change: 'stop-server', target: S1 })),
      });
    expect(played.follow(done(9))).toBe(false);
    expect(played.follow(done(12))).toBe(true);
    finish(played.playTo(seconds(13)));
    expect(played.series.outages.map(({ fromUs }) => fromUs)).toEqual([seconds(12)]);
    expect(played.follow(done())).toBe(false);
  });
});
