/**
 * Goal: pauses before retries are those of the AWS backoff simulator: full v = min(cap, base * 2^n), equal jitter
 * v/2 + U(0, v/2), full jitter U(0, v), decorrelated min(cap, U(base, 3 * previous)).
 * Method: thousands of pauses are drawn and their means, least and greatest held to the formulas; then pauses are read
 * off a run in which nothing answers.
 */
import { describe, expect, it } from 'vitest';
import { RandomStreams } from '../../../src/engine/kernel/random';
import { pauseOf } from '../../../src/engine/model/people/backoff';
import type { Tab } from '../../../src/engine/model/state/client';
import { Client } from '../../../src/engine/model/state/client';
import { run, scenario, seconds } from '../../support/scenarios';

const DRAWS = 20_000;

/** Pauses of the n-th retry in seconds, each after the pauses before it. */
function pauses(backoff: string, n: number, draws = DRAWS): number[] {
  const from = scenario({ clients: { backoff, backoffBase: 1, backoffCap: 8, retryAfter: 0.7 } });
  const random = new RandomStreams(7);
  const tab = new Client(0, random, { ...from.clients, connects: false }).tabs[0] as Tab;
  return Array.from({ length: draws }, () => {
    let pauseUs = 0;
    for (tab.tries = 1; tab.tries <= n; tab.tries += 1) {
      pauseUs = pauseOf(tab, from.clients, random);
    }
    return pauseUs / 1e6;
  });
}

const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;

describe('a pause', () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 4],
    [4, 8],
    [5, 8],
    [60, 8],
  ])('before retry %i has a full length of %i s', (n, full) => {
    expect(new Set(pauses('exponential', n, 10))).toEqual(new Set([full]));
    const equal = pauses('equal-jitter', n);
    expect(mean(equal) / full).toBeCloseTo(0.75, 2);
    expect(Math.min(...equal)).toBeGreaterThanOrEqual(full / 2);
    expect(Math.max(...equal)).toBeLessThanOrEqual(full);
    const any = pauses('full-jitter', n);
    expect(mean(any) / full).toBeCloseTo(0.5, 1.8);
    expect(Math.min(...any)).toBeLessThan(full / 100);
    expect(Math.min(...any)).toBeGreaterThan(0);
    expect(Math.max(...any)).toBeLessThanOrEqual(full);
  });

  it('that is decorrelated depends on the one before', () => {
    // U(1, 3) has the mean 2; U(1, 3u) of such a u has the mean (1 + 6) / 2.
    expect(mean(pauses('decorrelated', 1))).toBeCloseTo(2, 1);
    const second = pauses('decorrelated', 2);
    // The cap of 8 s cuts 9 s only a little: E = 3.5 - E[(x - 8)+], which is 0.0066.
    expect(mean(second)).toBeCloseTo(3.49, 1);
    expect(Math.min(...second)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...second)).toBe(8);
    // A new intent begins with the base again.
    expect(Math.max(...pauses('decorrelated', 1))).toBeLessThanOrEqual(3);
  });

  it('is always the same without backoff', () => {
    expect(new Set([1, 2, 9].flatMap((n) => pauses('none', n, 5)))).toEqual(new Set([0.7]));
  });
});

describe('a run in which nothing answers', () => {
  const told = run(
    {
      clients: { count: 1, tries: 6, backoff: 'exponential', backoffBase: 1, backoffCap: 5 },
    },
    'sticky',
    60,
    [[0.1, 'stop-balancer']],
  );
  const sent = told.only('attemptSent');

  it('shows the pauses between an end and the next try', () => {
    const ended = told.only('attemptEnded');
    const waits = sent.slice(1, 6).map(({ atUs }, index) => atUs - (ended[index]?.atUs ?? 0));
    expect(waits).toEqual([1, 2, 4, 5, 5].map(seconds));
  });

  it('begins anew with the next intent', () => {
    const again = sent.map((one) => one.again);
    expect(again.slice(0, 7)).toEqual([false, true, true, true, true, true, false]);
    const ended = told.only('attemptEnded');
    expect((sent[7]?.atUs ?? 0) - (ended[6]?.atUs ?? 0)).toBe(seconds(1));
  });
});
