/**
 * Goal: every policy chooses as it says, and moves as few or as many people as the real thing when servers come and go.
 * Method: policies are asked about made-up clusters; then a thousand people in a run are followed before and after.
 */
import { describe, expect, it, vi } from 'vitest';
import { RouteReason } from '../../../src/engine';
import { policy } from '../../../src/engine/balancing';
import { POLICY_IDS, type PolicyId } from '../../../src/engine/balancing/ids';
import { Cluster } from '../../support/cluster';
import { type ChangeAt, run, seconds, type Told } from '../../support/scenarios';

vi.setConfig({ testTimeout: 60_000 });

describe('the registry of policies', () => {
  it('has every policy under its own id', () => {
    expect(POLICY_IDS.map((id) => policy(id).id)).toEqual([...POLICY_IDS]);
  });

  it.each(POLICY_IDS.map(policy))(
    '$id chooses nobody where nobody is up, and the one that is',
    (one) => {
      const cluster = new Cluster(4);
      for (const server of [0, 1, 2, 3]) cluster.down.add(server);
      expect(one.choose(cluster)).toBe(-1);
      cluster.down.delete(2);
      for (let address = 0; address < 50; address += 1) {
        cluster.address = address;
        expect(one.choose(cluster)).toBe(2);
      }
    },
  );
});

describe('random', () => {
  it('gives everybody the same share, and a slow starter its own', () => {
    const cluster = new Cluster(4);
    for (const share of cluster.shares('random', 20_000)) expect(share).toBeCloseTo(0.25, 1);
    cluster.weights[3] = 50;
    // 50 parts of 350.
    expect(cluster.shares('random', 40_000)[3]).toBeCloseTo(1 / 7, 2);
  });
});

describe('round robin', () => {
  it('lets a server at half weight pass every other turn, on average', () => {
    const cluster = new Cluster(3);
    cluster.weights[1] = 50;
    const [one, two, three] = cluster.shares('round-robin', 40_000) as [number, number, number];
    expect(two).toBeCloseTo(0.2, 2);
    expect(one).toBeCloseTo(0.4, 2);
    expect(three).toBeCloseTo(0.4, 2);
  });
});

describe('least connections', () => {
  it('takes the least busy; of equals the one whose turn it is', () => {
    const cluster = new Cluster(4);
    cluster.load.splice(0, 4, 3, 1, 2, 1);
    expect(policy('least-connections').choose(cluster)).toBe(1);
    cluster.turn = 2;
    expect(policy('least-connections').choose(cluster)).toBe(3);
    cluster.load.fill(0);
    expect(cluster.shares('least-connections', 400)).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it('goes by the load for the share of a server that starts slowly', () => {
    const cluster = new Cluster(2);
    cluster.load.splice(0, 2, 3, 0);
    cluster.weights[1] = 20;
    // (3 + 1) / 100 is less than (0 + 1) / 20.
    expect(policy('least-connections').choose(cluster)).toBe(0);
  });
});

describe('power of two', () => {
  it('never takes the busiest of all, and takes the least busy whenever it is drawn', () => {
    const cluster = new Cluster(4);
    cluster.load.splice(0, 4, 0, 1, 2, 3);
    const shares = cluster.shares('power-of-two', 40_000);
    // The least busy is one of two different ones with a chance of 1/2, the next best wins 1/3, then 1/6.
    [1 / 2, 1 / 3, 1 / 6, 0].forEach((share, server) => {
      expect(shares[server]).toBeCloseTo(share, 1.7);
    });
    expect(shares[3]).toBe(0);
  });
});

const moved = (before: readonly number[], after: readonly number[]): number =>
  before.filter((server, address) => server !== after[address]).length / before.length;

describe.each([
  ['source-hash', 3 / 4, 4 / 5],
  ['source-hash-fixed', 1 / 4, 4 / 5],
  ['consistent-hash', 1 / 4, 1 / 5],
] as const)('%s over four servers', (id, onLoss, onGain) => {
  const four = new Cluster(4);
  const before = four.homes(id);

  it(`moves ${onLoss} of the people when one goes, and the same ones back when it returns`, () => {
    four.down.add(1);
    const during = four.homes(id);
    expect(Math.abs(moved(before, during) - onLoss)).toBeLessThan(0.05);
    const owned = before.filter((server) => server === 1).length / 1000;
    if (onLoss < 0.5) expect(moved(before, during)).toBe(owned);
    four.down.clear();
    expect(four.homes(id)).toEqual(before);
  });

  it(`moves ${onGain} of the people when one is added`, () => {
    expect(Math.abs(moved(before, new Cluster(5).homes(id)) - onGain)).toBeLessThan(0.05);
  });

  it('takes in two losses at once', () => {
    four.down.add(0).add(3);
    expect(new Set(four.homes(id))).toEqual(new Set([1, 2]));
    four.down.clear();
  });
});

describe('a consistent hash', () => {
  const spread = (virtualNodes: number): number => {
    const cluster = new Cluster(16);
    cluster.virtualNodes = virtualNodes;
    const homes = cluster.homes('consistent-hash');
    const counts = Array.from({ length: 16 }, (_, server) => homes.filter((one) => one === server));
    return Math.max(...counts.map(({ length }) => length)) / (homes.length / 16);
  };

  it('is uneven with few points and fairly even with many', () => {
    expect(spread(1)).toBeGreaterThan(2);
    expect(spread(160)).toBeLessThan(1.7);
  });

  it('moves a part of the people to a server that starts slowly: those of some of its points', () => {
    const cluster = new Cluster(4);
    const before = cluster.homes('consistent-hash');
    cluster.weights[2] = 25;
    const after = cluster.homes('consistent-hash');
    // 40 of its 160 points are left, of 520 in all. Nobody moves to it, and nobody between the others.
    const part = after.filter((one) => one === 2).length / 1000;
    expect(Math.abs(part - 40 / 520)).toBeLessThan(0.04);
    for (const [address, server] of after.entries()) {
      if (before[address] !== 2) expect(server).toBe(before[address]);
    }
  });

  it('passes a server over that has its share of requests already, and says so', () => {
    const cluster = new Cluster(4);
    const hash = policy('consistent-hash');
    const named = hash.choose(cluster);
    expect(hash.reason(cluster, named)).toBe(RouteReason.hash);
    // Six in flight and this one: 7 / 4, and a quarter more, are at most 3 for each.
    cluster.load.fill(1);
    cluster.load[named] = 3;
    cluster.loadBound = 125;
    const other = hash.choose(cluster);
    expect(other).not.toBe(named);
    expect(hash.reason(cluster, other)).toBe(RouteReason.overflow);
    cluster.load[named] = 1;
    expect(hash.choose(cluster)).toBe(named);
    cluster.load[named] = 3;
    cluster.loadBound = 0;
    expect(hash.choose(cluster)).toBe(named);
  });

  it('never leaves anybody without a server, however tight the bound', () => {
    const cluster = new Cluster(3);
    for (const bound of [1, 100, 125]) {
      cluster.loadBound = bound;
      for (let load = 0; load < 20; load += 1) {
        cluster.load.fill(load);
        expect(policy('consistent-hash').choose(cluster)).toBeGreaterThanOrEqual(0);
      }
    }
  });
});

/** The server each person was sent to last in a span of time. */
function homesIn(told: Told, fromS: number, untilS: number): Map<number, number> {
  const senders = new Map(told.only('attemptSent').map(({ attempt, client }) => [attempt, client]));
  const span = told
    .only('routed')
    .filter(({ atUs }) => atUs > seconds(fromS) && atUs < seconds(untilS));
  return new Map(span.map(({ attempt, server }) => [senders.get(attempt) ?? -1, server]));
}

describe('a thousand people in a run', () => {
  const follow = (id: PolicyId, intervention: ChangeAt): number => {
    const document = {
      world: 'realistic',
      servers: { count: 4 },
      balancer: { policy: id },
      clients: { count: 1000, firstRequestSpacing: 0.001 },
    };
    const told = run(document, 'jwt', 60, [intervention]);
    const before = homesIn(told, 0, 20);
    const after = homesIn(told, 35, 60);
    expect(before.size + after.size).toBe(2000);
    const people = [...before].filter(([client, server]) => after.get(client) !== server);
    return people.length / 1000;
  };

  it.each([
    ['source-hash', 'stop-server', 0.75],
    ['source-hash-fixed', 'stop-server', 0.25],
    ['consistent-hash', 'stop-server', 0.25],
    ['source-hash', 'add-server', 0.8],
    ['consistent-hash', 'add-server', 0.2],
  ] as const)('%s and %s: %f of them move', (id, change, expected) => {
    expect(Math.abs(follow(id, [22, change, 1]) - expected)).toBeLessThan(0.06);
  });
});

describe('in a run', () => {
  const REASONS: Readonly<Record<PolicyId, RouteReason>> = {
    'round-robin': RouteReason.roundRobin,
    random: RouteReason.random,
    'least-connections': RouteReason.leastConnections,
    'power-of-two': RouteReason.powerOfTwo,
    'source-hash': RouteReason.hash,
    'source-hash-fixed': RouteReason.hash,
    'consistent-hash': RouteReason.hash,
    'smooth-weighted-round-robin': RouteReason.weight,
    'least-response-time': RouteReason.leastTime,
  };

  it.each(POLICY_IDS)('%s says why', (id) => {
    const reasons = run({ balancer: { policy: id } }, 'jwt', 20).only('routed');
    expect(new Set(reasons.map(({ reason }) => reason))).toEqual(new Set([REASONS[id]]));
  });

  it('least connections keeps away from a server that has stopped answering; round robin does not', () => {
    const sentToS1 = (id: PolicyId) =>
      run(
        {
          world: 'realistic',
          clients: { count: 200 },
          servers: { count: 4 },
          balancer: { policy: id, fall: 100, answerTimeout: 30 },
        },
        'jwt',
        60,
        [[20, 'freeze-server', 0]],
      )
        .only('routed')
        .filter(({ server, atUs }) => server === 0 && atUs > seconds(25)).length;
    const blind = sentToS1('round-robin');
    expect(sentToS1('least-connections')).toBeLessThan(blind / 4);
    expect(sentToS1('power-of-two')).toBeLessThan(blind / 2);
  });
});
