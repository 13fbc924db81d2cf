/**
 * Goal: whoever no cookie binds is answered within a tenth of a second by HAProxy's option redispatch.
 * Method: the reported scenario, and the same with cookies: nobody notices the dead server.
 */
import { describe, expect, it } from 'vitest';
import redispatch from './redispatch.json';
import { runReport, secondsTaken } from './reported';

describe('a dead server that nobody has noticed', () => {
  it('costs nobody a tenth of a second under round robin (measured: at most 103 ms)', () => {
    const told = runReport(redispatch, 12);
    expect(told.only('retried').length).toBeGreaterThan(100);
    // The way from people to the balancer and back is 0.08 s.
    expect(Math.max(...secondsTaken(told)) - 0.08).toBeLessThan(0.1);
  });

  it('costs two seconds where a cookie binds people to it (measured: 2013 ms)', () => {
    const told = runReport(redispatch, 12, 'sticky');
    const moved = new Set(told.only('retried').map(({ attempt }) => attempt));
    const sent = new Map(told.only('attemptSent').map((one) => [one.attempt, one.atUs]));
    const waits = told
      .only('attemptEnded')
      .filter(({ attempt, status }) => moved.has(attempt) && status === 200)
      .map(({ attempt, atUs }) => (atUs - (sent.get(attempt) ?? 0)) / 1e6);
    expect(waits.length).toBeGreaterThan(5);
    for (const wait of waits) expect(wait).toBeGreaterThan(2);
    for (const wait of waits) expect(wait).toBeLessThan(2.2);
  });
});
