/**
 * Goal: a retry budget keeps retries a small share of the requests, where retries without one multiply the load.
 * Method: the balancer stops under a hundred people; retries are read off the trace from decision to end.
 */
import { describe, expect, it } from 'vitest';
import { Activity } from '../../../src/engine';
import { RetryBudget } from '../../../src/engine/model/state/retryBudget';
import { run, seconds, type Told } from '../../support/scenarios';

const storm = (retryBudget: number, settings = {}) =>
  run(
    {
      clients: {
        count: 100,
        firstRequestSpacing: 0.02,
        thinkTime: [2, 4],
        tries: 4,
        retryBudget,
        ...settings,
      },
      servers: { count: 20, workers: 8 },
    },
    'jwt',
    300,
    [[10, 'stop-balancer']],
  );

/** Tries for every intent, once nothing answers any more. */
function amplification(told: Told): number {
  const sent = told.only('attemptSent').filter(({ atUs }) => atUs > seconds(15));
  return sent.length / sent.filter(({ again }) => !again).length;
}

/** Retries at a time, at most: those who pause to try again, and those who do. */
function mostRetries(told: Told): number {
  const trying = new Set<number>();
  let most = 0;
  for (const record of told.records) {
    if (record.kind === 'attemptEnded') trying.delete(record.client);
    if (record.kind === 'clientActivity' && record.activity === Activity.retrying) {
      trying.add(record.client);
    }
    most = Math.max(most, trying.size);
  }
  return most;
}

describe('the budget', () => {
  it('allows three at a time, or the percentage if that is more', () => {
    const budget = new RetryBudget();
    const most = (requests: number, percent: number) => {
      budget.requests = requests;
      for (budget.retries = 0; budget.retries < 1000; budget.retries += 1) {
        if (!budget.allows(percent)) return budget.retries;
      }
      return Number.POSITIVE_INFINITY;
    };
    expect([most(0, 20), most(10, 20), most(15, 20), most(40, 20), most(100, 20)]).toEqual([
      3, 3, 3, 8, 20,
    ]);
    expect(most(100, 0)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('a retry storm', () => {
  const [free, held] = [storm(0), storm(20)];

  it('multiplies the load by the number of tries without a budget', () => {
    expect(amplification(free)).toBeGreaterThan(3.9);
    expect(amplification(free)).toBeLessThan(4.1);
    expect(mostRetries(free)).toBeGreaterThan(60);
  });

  it('stays small with one', () => {
    expect(amplification(held)).toBeLessThan(1.3);
    // At most 20 % of at most a hundred open requests.
    expect(mostRetries(held)).toBeLessThanOrEqual(20);
    expect(mostRetries(held)).toBeGreaterThanOrEqual(3);
  });

  it('does not keep anybody from logging in again', () => {
    const out = run(
      { clients: { count: 30, loggedIn: false, firstRequestSpacing: 0.1, retryBudget: 1 } },
      'jwt',
      60,
      [
        [0, 'stop-balancer'],
        [20, 'start-balancer'],
      ],
    );
    const holders = new Set(
      out
        .only('clientStanding')
        .filter(({ standing }) => standing === 0)
        .map(({ client }) => client),
    );
    expect(holders.size).toBe(30);
  });
});
