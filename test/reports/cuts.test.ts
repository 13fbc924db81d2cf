/**
 * Goal: a network that is away for a moment delays what was sent meanwhile, and loses nothing: TCP sends it again.
 * Method: the reported scenarios; what was on its way is followed to its end.
 */
import { describe, expect, it } from 'vitest';
import { Ending } from '../../src/engine';
import blip from './blip-that-never-heals.json';
import lost from './lost-for-a-tenth-of-a-second.json';
import { runReport, secondsTaken } from './reported';
import cut from './short-cut.json';

describe('a server cut off for a second', () => {
  const told = runReport(cut, 80);

  it('costs nobody an error, and at most about a second and a half', () => {
    expect(told.errors()).toEqual([]);
    const late = told.only('hop').filter(({ atUs }) => atUs > 20e6 && atUs < 23e6);
    expect(late.length).toBeGreaterThan(0);
    // Sent just after the cut: again after 0.2, 0.6 and 1.4 s, on each of the two ways.
    expect(Math.max(...secondsTaken(told))).toBeGreaterThan(0.2);
    expect(Math.max(...secondsTaken(told))).toBeLessThan(0.3 + 1.4 + 1.4);
  });

  it('is not noticed by its checks', () => {
    expect(told.only('checkEnded').filter(({ streak }) => streak > 0)).toEqual([]);
  });
});

describe('a tenth of a second in which everything is lost', () => {
  it('costs nobody an error, and nobody more than a retransmission on each way', () => {
    const told = runReport(lost, 80);
    expect(told.only('hopLost').length).toBeGreaterThan(20);
    expect(told.errors()).toEqual([]);
    // Each message is lost once: by the time it is sent again, messages pass. A request has four.
    expect(Math.max(...secondsTaken(told))).toBeLessThan(0.3 + 4 * 0.2);
  });
});

describe('a store out of reach for two seconds, and servers that would wait for an hour', () => {
  it('goes on soon after the mend: whatever was asked is answered', () => {
    const told = runReport(blip, 60);
    const ok = (fromS: number, toS: number) =>
      told
        .only('attemptEnded')
        .filter(
          ({ ending, atUs }) => ending === Ending.ok && atUs >= fromS * 1e6 && atUs < toS * 1e6,
        ).length;
    expect(told.errors()).toEqual([]);
    expect(ok(24, 34)).toBeGreaterThan(0.9 * ok(10, 20));
    expect(ok(50, 60)).toBeGreaterThan(0.9 * ok(10, 20));
    // At most as long again as the cut lasted, and a little.
    expect(Math.max(...secondsTaken(told))).toBeLessThan(4.5);
  });

  it('fails all that wait as soon as the transport gives up, and goes on after that', () => {
    const { interventions, ...rest } = blip;
    const told = runReport(
      {
        ...rest,
        network: { giveUpAfter: 30 },
        clients: { ...blip.clients, timeout: 120 },
        balancer: { answerTimeout: 120 },
        interventions: interventions.slice(0, 1),
      },
      60,
    );
    const died = told.only('connectionDied');
    // Every worker waits.
    expect(died.length).toBe(16);
    for (const { sinceUs } of died) expect(sinceUs).toBe(30e6);
    const [first] = told.errors();
    expect(first?.status).toBe(500);
    expect(first?.atUs).toBeGreaterThan(50e6);
    expect(first?.atUs).toBeLessThan(50.5e6);
  });
});
