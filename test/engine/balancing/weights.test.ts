/**
 * Goal: policies that go by weights, and by what they have kept, do what their models in real products do.
 * Method: exact sequences of made-up clusters; then runs, with what they keep across snapshots and restarts.
 */
import { describe, expect, it, vi } from 'vitest';
import { createSimulation, PACKING } from '../../../src/engine';
import { policy } from '../../../src/engine/balancing';
import { POLICY_IDS, type PolicyId } from '../../../src/engine/balancing/ids';
import { goesByWeights } from '../../../src/engine/balancing/weighing';
import { Cluster } from '../../support/cluster';
import fc from '../../support/random';
import { run, scenario, seconds, type Told } from '../../support/scenarios';
import { worldOf } from '../../support/worldOf';

vi.setConfig({ testTimeout: 60_000 });

const SMOOTH = 'smooth-weighted-round-robin';
const LEAST = 'least-response-time';

/** The servers that are chosen, as letters. */
function sequence(cluster: Cluster, id: PolicyId, times: number): string {
  const letters = Array.from({ length: times }, () => 'abcdefgh'[policy(id).choose(cluster)]);
  return letters.join(' ');
}

const weighted = (...weights: number[]) => {
  const cluster = new Cluster(weights.length);
  cluster.weights.splice(0, weights.length, ...weights.map((weight) => 100 * weight));
  return cluster;
};

describe('smooth weighted round robin', () => {
  it('gives the sequence that nginx gives: 5, 1 and 1', () => {
    expect(sequence(weighted(5, 1, 1), SMOOTH, 14)).toBe('a a b a c a a a a b a c a a');
  });

  it('takes plain turns where all weights are equal', () => {
    expect(sequence(weighted(1, 1, 1), SMOOTH, 7)).toBe('a b c a b c a');
    expect(sequence(weighted(3, 3), SMOOTH, 5)).toBe('a b a b a');
  });

  it('gives everybody exactly its share in a round, and is back where it began', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(weights, (each) => {
        const cluster = weighted(...each);
        const total = each.reduce((sum, one) => sum + one, 0);
        const counts = each.map(() => 0);
        for (let turn = 0; turn < total; turn += 1) {
          const server = policy(SMOOTH).choose(cluster);
          counts[server] = (counts[server] ?? 0) + 1;
          // Never more than one turn away from what is due: that is what is smooth about it.
          const due = (each[server] as number) * ((turn + 1) / total);
          expect(Math.abs((counts[server] as number) - due)).toBeLessThan(1 + each.length / 2);
        }
        expect(counts).toEqual(each);
        expect([...cluster.memory.turns].every((turns) => turns === 0)).toBe(true);
      }),
    );
  });

  it('leaves out who is down, and owes nothing for the time away', () => {
    const cluster = weighted(1, 1, 1);
    cluster.down.add(1);
    expect(sequence(cluster, SMOOTH, 4)).toBe('a c a c');
    cluster.down.clear();
    expect(sequence(cluster, SMOOTH, 6)).toBe('a b c a b c');
  });
});

describe('least response time', () => {
  const timed = (...latencies: number[]) => {
    const cluster = new Cluster(latencies.length);
    latencies.forEach((ms, server) => {
      cluster.memory.noteAnswer(server, ms * 1000, 0);
    });
    return cluster;
  };

  it('takes the least mean time, times what would be in flight, for the weight', () => {
    const cluster = timed(300, 100, 200);
    expect(policy(LEAST).choose(cluster)).toBe(1);
    // 100 ms with two at it is as long as 300 with none: 200 with none is shorter.
    cluster.load.splice(0, 3, 0, 2, 0);
    expect(policy(LEAST).choose(cluster)).toBe(2);
    cluster.weights.splice(0, 3, 500, 100, 100);
    expect(policy(LEAST).choose(cluster)).toBe(0);
  });

  it('asks first whom it knows nothing of, and takes turns among equals', () => {
    expect(policy(LEAST).choose(timed(300, 0, 200))).toBe(1);
    // Within 20 ms of each other.
    expect(sequence(timed(101, 119, 105), LEAST, 6)).toBe('a b c a b c');
  });

  it('keeps a mean in which an answer counts 5 percent', () => {
    const { memory } = new Cluster(1);
    memory.noteAnswer(0, 1000, 0);
    expect(memory.latencies[0]).toBe(1000);
    memory.noteAnswer(0, 3000, 0);
    expect(memory.latencies[0]).toBeCloseTo(0.95 * 1000 + 0.05 * 3000, 9);
  });

  it('gives a slow server another chance when it has been left alone', () => {
    const cluster = timed(400, 150);
    const first = () => policy(LEAST).choose(cluster);
    expect(first()).toBe(1);
    cluster.nowUs = 12e6;
    // 400 counts half, and so does 150 until it is chosen; then 150 counts in full, and 100 is less.
    expect(first()).toBe(1);
    cluster.nowUs = 22.5e6;
    expect(first()).toBe(0);
  });

  it('leaves a mean as it is where answers come, whoever chose the server', () => {
    const cluster = timed(400, 150);
    cluster.nowUs = seconds(60);
    cluster.memory.noteAnswer(0, 400_000, seconds(59));
    cluster.memory.noteAnswer(1, 150_000, seconds(59));
    expect(policy(LEAST).choose(cluster)).toBe(1);
    // Left alone for as long, both would count next to nothing, and take turns.
    expect(sequence(cluster, LEAST, 4)).toBe('b b b b');
  });
});

/** Of all that a policy sent between two instants, what S1 got. */
function shareOfS1({ only }: Told, fromS: number, untilS: number): number {
  const routed = only('routed').filter(
    ({ atUs }) => atUs > seconds(fromS) && atUs < seconds(untilS),
  );
  return routed.filter(({ server }) => server === 0).length / routed.length;
}

const CROWD = {
  world: 'realistic',
  clients: { count: 200, thinkTime: [0.5, 1.5] },
  servers: { count: 4, workers: 16, serviceTime: 0.04 },
};

describe('every policy', () => {
  it.each(POLICY_IDS)('gives a heavier server more, or says that it does not: %s', (id) => {
    const cluster = new Cluster(3);
    cluster.readiness = () => 100;
    const share = () => {
      let chosen = 0;
      cluster.turn = 0;
      for (let address = 0; address < 900; address += 1) {
        cluster.address = address;
        const server = policy(id).choose(cluster);
        cluster.turn = (server + 1) % cluster.count;
        if (server === 0) chosen += 1;
      }
      return chosen;
    };
    const before = share();
    cluster.weights[0] = 500;
    cluster.memory.forget();
    // Under the policies that go by load, somebody has to be busy.
    cluster.load.fill(3);
    const after = share();
    if (goesByWeights(id)) expect(after).toBeGreaterThan(before);
    else expect(after).toBe(before);
  });
});

describe('in a run', () => {
  it.each([
    ['smooth-weighted-round-robin', 5 / 8, 0.002],
    ['random', 5 / 8, 0.02],
    ['round-robin', 1 / 4, 0.01],
  ] as const)('a first server with weight 5 of four gets its share: %s', (id, share, within) => {
    const told = run({ ...CROWD, balancer: { policy: id, firstWeight: 5 } }, 'jwt', 40);
    expect(Math.abs(shareOfS1(told, 0, 40) - share)).toBeLessThan(within);
  });

  it('least response time keeps away from a slow server, which round robin does not, and comes back', () => {
    const of = (id: PolicyId) =>
      run({ ...CROWD, balancer: { policy: id } }, 'jwt', 120, [
        [20, 'slow-server', 0],
        [60, 'restore-server-speed', 0],
      ]);
    const least = of(LEAST);
    expect(shareOfS1(of('round-robin'), 25, 60)).toBeGreaterThan(0.2);
    expect(shareOfS1(least, 25, 60)).toBeLessThan(0.1);
    expect(shareOfS1(least, 90, 120)).toBeGreaterThan(0.15);
  });

  it.each([SMOOTH, LEAST] as const)('what %s keeps is part of a snapshot', (id) => {
    const parsed = scenario({ ...CROWD, balancer: { policy: id, firstWeight: 3 } });
    const through = createSimulation(parsed, { architecture: 'jwt' });
    through.advanceTo(seconds(20));
    const resumed = createSimulation(parsed, { architecture: 'jwt' });
    resumed.advanceTo(seconds(7.3));
    const snapshot = resumed.snapshot(PACKING);
    resumed.advanceTo(seconds(15));
    resumed.restore(snapshot);
    resumed.advanceTo(seconds(20));
    expect(resumed.traceHash).toBe(through.traceHash);
  });

  it('a balancer that starts again has forgotten it', () => {
    const parsed = scenario({ balancer: { policy: SMOOTH, firstWeight: 5 } });
    const simulation = createSimulation(parsed, { architecture: 'jwt' });
    simulation.advanceTo(seconds(10));
    const { memory } = worldOf(simulation).balancer;
    expect([...memory.latencies].some((us) => us > 0)).toBe(true);
    simulation.intervene('stop-balancer', 0);
    simulation.advanceTo(seconds(12));
    simulation.intervene('start-balancer', 0);
    const after = worldOf(simulation).balancer.memory;
    for (const numbers of [after.turns, after.instants, after.latencies]) {
      expect([...numbers].every((one) => one === 0)).toBe(true);
    }
  });
});
