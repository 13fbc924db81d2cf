/**
 * Goal: what people report can be said: errors taken for logouts, headers that do not fit, deploys nobody heard of.
 * Method: the reported scenarios with the setting that says it, and the same without it.
 */
import { describe, expect, it } from 'vitest';
import { onePerson } from '../support/onePerson';
import { type Overrides, run, seconds } from '../support/scenarios';
import { runReport } from './reported';
import takenForLogout from './store-error-taken-for-logout.json';
import tooBig from './too-big-header-502.json';

describe('a store that restarts within five seconds and keeps everything', () => {
  it('logs nobody out where an error is an error', () => {
    const told = runReport(takenForLogout, 60);
    expect(told.errors().length).toBeGreaterThan(50);
    expect(told.people('forcedLogin')).toEqual([]);
  });

  it('logs out whoever clicks meanwhile where an error is taken for "no session"', () => {
    const store = { ...takenForLogout.store, fallback: 'log-out' };
    const told = runReport({ ...takenForLogout, store }, 60);
    expect(told.people('forcedLogin').length).toBeGreaterThan(50);
    expect(told.simulation.metric('refusals')).toBeGreaterThan(50);
  });
});

describe('a cookie that is too big for an answer', () => {
  it('makes every login a 502 where the proxy has 4 kB for headers', () => {
    const { headerLimit } = tooBig.balancer;
    const small = runReport({ ...tooBig, balancer: { headerLimit, answerHeaderLimit: 4096 } }, 20);
    expect(new Set(small.errors().map(({ status }) => status))).toEqual(new Set([502]));
    expect(small.simulation.metric('requests-ok')).toBe(0);
    const large = runReport({ ...tooBig, balancer: { headerLimit, answerHeaderLimit: 65536 } }, 20);
    expect(large.simulation.metric('requests-ok')).toBeGreaterThan(100);
  });

  it('can be one with a cart in it: items have a size', () => {
    const growing = (limits: Overrides) =>
      run(
        {
          ...onePerson('add', { clients: { thinkTime: [1, 1], cookieLimit: 65536, ...limits } }),
          token: { carrier: 'cookie', itemBytes: 300 },
          balancer: { headerLimit: 65536, answerHeaderLimit: 65536 },
          servers: { headerLimit: 65536 },
        },
        'jwt',
        120,
      );
    // Twenty items of 300 bytes fit no browser's cookie; the browser keeps the old one, and an item is lost.
    const told = growing({ cookieLimit: 4096 });
    expect(told.only('tooLarge').length).toBeGreaterThan(3);
    expect(growing({}).only('tooLarge')).toEqual([]);
    const bytes = growing({})
      .only('attemptSent')
      .map((one) => one.bytes);
    expect(Math.max(...bytes)).toBeGreaterThan(18 * 300);
  });
});

describe('a rolling deploy', () => {
  const shop = (hearsAfter: number): Overrides => ({
    world: 'realistic',
    clients: { count: 600, thinkTime: [1, 3] },
    // Processes take their time to start: long enough for people to meet what is not there.
    servers: { count: 3, startTime: 5 },
    balancer: { checkInterval: 2, fall: 1, rise: 1, checkTimeout: 1 },
    deploy: { drainTime: 0.5, hearsAfter },
  });
  const errors = (hearsAfter: number) =>
    run(shop(hearsAfter), 'central-store', 60, [[10, 'deploy']]).errors();

  it('costs errors for as long as the balancer has not heard, for every server', () => {
    expect(errors(0).length).toBeLessThan(10);
    const late = errors(2.5);
    expect(late.length).toBeGreaterThan(100);
    // Checks find out before the news does, at the latest.
    expect(late.length).toBeLessThan(700);
  });
});

describe('people who come at an instant', () => {
  it('are all there at once', () => {
    const told = run(
      { clients: { count: 2, burstSize: 30, burstAt: 12, places: 40 } },
      'sticky',
      20,
    );
    const arrived = told.only('clientArrived');
    expect(arrived).toHaveLength(30);
    expect(arrived.every(({ atUs }) => atUs === seconds(12))).toBe(true);
  });
});

describe('think times', () => {
  /** Of one person without a network, the gaps between an answer and the next request. */
  const gaps = (thinkDistribution: string, thinkCv = 1) => {
    const document = {
      ...onePerson('browse', {
        clients: {
          count: 40,
          thinkTime: [1, 3],
          thinkDistribution,
          thinkCv,
          firstRequestSpacing: 0,
        },
        servers: { count: 4, workers: 64 },
      }),
    };
    const told = run(document, 'sticky', 200);
    const ended = new Map<number, number>();
    const found: number[] = [];
    for (const record of told.records) {
      if (record.kind === 'attemptEnded') ended.set(record.client, record.atUs);
      const since = record.kind === 'attemptSent' ? ended.get(record.client) : undefined;
      if (record.kind === 'attemptSent' && since !== undefined)
        found.push((record.atUs - since) / 1e6);
    }
    const mean = found.reduce((sum, one) => sum + one, 0) / found.length;
    const variance = found.reduce((sum, one) => sum + (one - mean) ** 2, 0) / found.length;
    return { count: found.length, mean, cv: Math.sqrt(variance) / mean };
  };

  it.each([
    ['uniform', 1, 0.289],
    ['exponential', 1, 1],
    ['lognormal', 0.5, 0.5],
  ] as const)('are drawn as asked for: %s', (distribution, thinkCv, cv) => {
    const found = gaps(distribution, thinkCv);
    expect(found.count).toBeGreaterThan(1000);
    expect(Math.abs(found.mean - 2)).toBeLessThan(0.15);
    expect(Math.abs(found.cv - cv)).toBeLessThan(0.12);
  });
});
