/**
 * Goal: what the balancer learns besides its plain checks: from failed requests, from the store behind a server, and how
 * gently it lets a server come back.
 * Method: instants and shares are computed by hand and compared with the records.
 */

import { describe, expect, it } from 'vitest';
import { Belief } from '../../../src/engine';
import { POLICY_IDS } from '../../../src/engine/balancing/ids';
import { firstCheck } from '../../support/phases';
import {
  type ChangeAt,
  type Overrides,
  run,
  S1,
  S2,
  S3,
  seconds,
  type Told,
} from '../../support/scenarios';

/** Nobody but failed requests takes a server out. */
const passive = (more: Overrides = {}): Overrides => ({
  balancer: { fall: 100, ejectAfter: 1, ...more },
});

const beliefs = (told: Told, server: number) =>
  told
    .only('balancerBelief')
    .filter((one) => one.server === server && one.atUs > 0)
    .map(({ belief, atUs, forUs }) => ({ belief, atUs, forUs }));

/** When connections were refused, or broken by a death. */
const failures = (told: Told): number[] =>
  [...told.only('refused'), ...told.only('workLost')].map(({ atUs }) => atUs);

describe('ejection', () => {
  it('after one failure, for ten seconds, as nginx does: then the next person finds out again', () => {
    const told = run(passive(), 'jwt', 60, [[8, 'stop-server', S1]]);
    const changes = beliefs(told, S1);
    expect(changes.length).toBeGreaterThan(4);
    changes.forEach(({ belief, atUs, forUs }, index) => {
      const out = index % 2 === 0;
      expect(belief).toBe(out ? Belief.ejected : Belief.up);
      expect(forUs).toBe(out ? seconds(10) : 0);
      // The balancer hears of a failure one hop later.
      if (out) expect(failures(told)).toContain(atUs - seconds(0.5));
      else expect(atUs - (changes[index - 1]?.atUs ?? 0)).toBe(seconds(10));
    });
    const during = told
      .only('routed')
      .filter(({ server, atUs }) =>
        changes.some(
          (one) => one.forUs > 0 && server === S1 && atUs > one.atUs && atUs < one.atUs + one.forUs,
        ),
      );
    expect(during).toEqual([]);
  });

  it('needs as many failures in a row as it says', () => {
    const needed = (ejectAfter: number) => {
      const told = run(passive({ ejectAfter }), 'jwt', 60, [[8, 'stop-server', S1]]);
      const [first] = beliefs(told, S1);
      const until = (first?.atUs ?? 0) - seconds(0.5);
      const heard = failures(told).filter((atUs) => atUs <= until);
      return heard.length;
    };
    expect([needed(1), needed(3), needed(5)]).toEqual([1, 3, 5]);
  });

  it('is undone by a success in between: errors here and there put nobody out', () => {
    // Under Hybrid, people who only look around need no cart, and are answered without the store.
    const clients = { browseWeight: 1, addWeight: 0, readWeight: 1, checkoutWeight: 0, tries: 1 };
    const outs = (ejectAfter: number) =>
      run({ clients, balancer: { ejectAfter } }, 'hybrid', 120, [[8, 'make-store-unreachable']])
        .only('balancerBelief')
        .filter(({ belief }) => belief === Belief.ejected).length;
    expect(outs(1)).toBeGreaterThan(5);
    expect(outs(9)).toBe(0);
  });

  it('puts out a frozen server long before its checks do, once requests go unanswered', () => {
    const told = run({ balancer: { ejectAfter: 1, answerTimeout: 2 } }, 'jwt', 30, [
      [8.2, 'freeze-server', S1],
    ]);
    const [first, second] = beliefs(told, S1);
    expect(first?.belief).toBe(Belief.ejected);
    // Its checks go on: when enough of them have failed, it is down for good.
    expect(second?.belief).toBe(Belief.down);
    const plain = run({ balancer: { answerTimeout: 2 } }, 'jwt', 30, [[8.2, 'freeze-server', S1]]);
    expect(beliefs(plain, S1).map(({ atUs }) => atUs)).toEqual([second?.atUs]);
  });

  it('also sends sticky people elsewhere, where their session is not', () => {
    const told = run(passive(), 'sticky', 60, [[8, 'stop-server', S1]]);
    // One failure, and nobody else has to find out: the cookies are rewritten before it is tried again.
    expect(told.errors()).toHaveLength(1);
    expect(told.people('forcedLogin')).toEqual(['Ana', 'Dee']);
    expect(
      run({ balancer: { fall: 100 } }, 'sticky', 60, [[8, 'stop-server', S1]]).errors().length,
    ).toBeGreaterThan(10);
  });

  describe('of all at once', () => {
    const storeAway: readonly ChangeAt[] = [[8, 'make-store-unreachable']];
    const outAtOnce = (ejectShare: number) => {
      const settings = { ejectAfter: 1, ejectFor: 5, ejectShare };
      const told = run({ balancer: settings }, 'central-store', 40, storeAway);
      const out = new Set<number>();
      let most = 0;
      for (const { server, belief } of told.only('balancerBelief')) {
        if (belief === Belief.ejected) out.add(server);
        else out.delete(server);
        most = Math.max(most, out.size);
      }
      return { told, most };
    };

    it('is limited to a share, rounded down: of three servers 10 % are none, as in Envoy', () => {
      const shares = [0, 10, 34, 66, 67, 100];
      expect(shares.map((share) => outAtOnce(share).most)).toEqual([0, 0, 1, 1, 2, 3]);
    });

    it('leaves nobody to answer', () => {
      const own = (share: number) =>
        outAtOnce(share)
          .told.only('answered')
          .filter(({ server }) => server < 0).length;
      expect(own(100)).toBeGreaterThan(5);
      expect(own(10)).toBe(0);
    });
  });
});

describe('a slow start', () => {
  const interventions: readonly ChangeAt[] = [
    [8, 'stop-server', S1],
    [20, 'start-server', S1],
  ];

  it('grows the share in ten steps after a failure, and not when the balancer starts', () => {
    const told = run({ balancer: { slowStart: 20 } }, 'jwt', 60, interventions);
    const back = beliefs(told, S1).at(-1)?.atUs ?? 0;
    const weights = told.only('weight');
    expect(weights.map(({ server }) => server)).toEqual(weights.map(() => S1));
    expect(weights.map(({ percent, atUs }) => [percent, atUs])).toEqual([
      ...[5, 15, 25, 35, 45, 55, 65, 75, 85, 95].map((percent, step) => [
        percent,
        back + step * seconds(2),
      ]),
      [100, back + seconds(20)],
    ]);
    expect(run({ balancer: { slowStart: 20 } }, 'jwt', 30).only('weight')).toEqual([]);
  });

  // A hash by modulus knows no weights.
  it.each(POLICY_IDS.filter((id) => !['source-hash', 'source-hash-fixed'].includes(id)))(
    'gives about half of a full share on the way: %s',
    (policy) => {
      const document = {
        world: 'realistic',
        clients: { count: 400, thinkTime: [1, 3] },
        servers: { count: 4, serviceTime: 0.05 },
        balancer: { policy, slowStart: 20 },
      };
      const told = run(document, 'jwt', 70, interventions);
      const back = beliefs(told, S1).at(-1)?.atUs ?? 0;
      const share = (fromUs: number, untilUs: number) => {
        const routed = told.only('routed').filter(({ atUs }) => atUs > fromUs && atUs < untilUs);
        return routed.filter(({ server }) => server === S1).length / routed.length;
      };
      const full = share(back + seconds(22), back + seconds(42));
      const half = share(back, back + seconds(20)) / full;
      expect(half).toBeGreaterThan(0.35);
      expect(half).toBeLessThan(0.75);
      const begin = share(back, back + seconds(4)) / full;
      expect(begin).toBeLessThan(0.35);
    },
  );

  it('ends where the server fails again', () => {
    const again: readonly ChangeAt[] = [...interventions, [28, 'stop-server', S1]];
    const weights = run({ balancer: { slowStart: 20 } }, 'jwt', 60, again).only('weight');
    expect(weights.at(-1)?.percent).toBe(100);
    expect(weights.length).toBeLessThan(9);
  });
});

describe('a deep check', () => {
  const away: readonly ChangeAt[] = [[8, 'make-store-unreachable']];
  const deep = { balancer: { checkDepth: 'deep' } };

  it('takes all servers down with the store, also for people who do not need it', () => {
    for (const architecture of ['sticky', 'jwt', 'hybrid'] as const) {
      const told = run(deep, architecture, 60, away);
      const late = told.only('answered').filter(({ atUs }) => atUs > seconds(20));
      expect(late.length).toBeGreaterThan(10);
      expect(new Set(late.map(({ server, status }) => `${server} ${status}`))).toEqual(
        new Set(['-1 503']),
      );
      expect(told.simulation.metric('sessions-lost')).toBe(0);
    }
    const shallow = run({}, 'sticky', 60, away);
    expect(shallow.errors()).toEqual([]);
  });

  it('notices after the checks that its timeout takes, with the way to the store on top', () => {
    const told = run(deep, 'jwt', 40, away);
    // The store's answer leaves it 0.75 s after the check: the first that would leave after 8 s is lost.
    const starts = Array.from(
      { length: 6 },
      (_, k) => firstCheck(seconds(2), S1, 3) + seconds(2 * k),
    );
    const start = starts.find((atUs) => atUs + seconds(0.75) > seconds(8)) ?? 0;
    const timeout = seconds(1.5 + 0.5);
    const [down] = beliefs(told, S1);
    expect(down).toEqual({ belief: Belief.down, atUs: start + 2 * timeout + seconds(2), forUs: 0 });
  });

  it('passes again once the store is there, and does no work at it', () => {
    const told = run(deep, 'jwt', 60, [...away, [20, 'make-store-reachable']]);
    for (const server of [S1, S2, S3]) expect(beliefs(told, server).at(-1)?.belief).toBe(Belief.up);
    expect(told.errors().filter(({ atUs }) => atUs > seconds(30))).toEqual([]);
    expect(told.only('storeLoad').every(({ inService }) => inService === 0)).toBe(true);
  });

  it('finds a dead process as soon as a shallow one does, and a frozen one too', () => {
    const noticed = (balancer: Overrides, change: 'stop-server' | 'freeze-server') =>
      beliefs(run({ balancer }, 'jwt', 40, [[8, change, S1]]), S1)[0]?.atUs ?? 0;
    expect(noticed({ checkDepth: 'deep' }, 'stop-server')).toBe(noticed({}, 'stop-server'));
    // Two timeouts that are longer by the way to the store and back.
    const frozen = noticed({ checkDepth: 'deep' }, 'freeze-server');
    expect(frozen - noticed({}, 'freeze-server')).toBe(2 * seconds(0.5));
  });
});

/** Shortest and longest time until the balancer thinks otherwise, over instants between two checks, in seconds. */
function noticing(
  balancer: Overrides,
  change: ChangeAt[1],
  back = false,
): readonly [number, number] {
  const interval = Number(balancer.checkInterval);
  const times = Array.from({ length: 16 }, (_, step) => {
    const at = 4 * interval + (interval * step) / 16;
    const until = 12 * interval + 100;
    const before: readonly ChangeAt[] = back ? [[0.001, 'stop-server', S1]] : [];
    const document = { world: 'realistic', clients: { count: 1 }, balancer };
    const told = run(document, 'jwt', until, [...before, [at, change, S1]]);
    const first = beliefs(told, S1).find(({ atUs }) => atUs > seconds(at));
    return ((first?.atUs ?? 0) - seconds(at)) / 1e6;
  });
  return [Math.min(...times), Math.max(...times)];
}

describe('checks with the defaults of', () => {
  const within = ([least, most]: readonly [number, number], from: number, to: number) => {
    expect(least).toBeGreaterThanOrEqual(from);
    expect(least).toBeLessThan(from + (to - from) / 4);
    expect(most).toBeLessThanOrEqual(to + 0.01);
    expect(most).toBeGreaterThan(to - (to - from) / 4);
  };

  it.each([
    ['HAProxy', { checkInterval: 2, checkTimeout: 2, fall: 3, rise: 2 }, [4, 6, 10, 12, 2, 4]],
    [
      'AWS ALB',
      { checkInterval: 30, checkTimeout: 5, fall: 2, rise: 5 },
      [30, 60, 40, 70, 120, 150],
    ],
    [
      'Kubernetes',
      { checkInterval: 10, checkTimeout: 1, fall: 3, rise: 1 },
      [20, 30, 23, 33, 0, 10],
    ],
  ] as const)('%s notice what is in the table of the chapter', (_name, balancer, table) => {
    within(noticing(balancer, 'stop-server'), table[0], table[1]);
    within(noticing(balancer, 'freeze-server'), table[2], table[3]);
    within(noticing(balancer, 'start-server', true), table[4], table[5]);
  });
});
