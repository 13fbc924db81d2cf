/**
 * Goal: what became of seats is among what a run has cost, wherever that is told.
 * Method: a use case in which seats are denied, and one in which some are taken twice; and lanes by hand.
 */
import { describe, expect, it } from 'vitest';
import { countersOf } from '../../../../src/app/panel/counterWords';
import { besidesOf } from '../../../../src/app/panel/fiveWays/besides';
import { verdictOf, verdictWords } from '../../../../src/app/panel/fiveWays/verdict';
import counters from '../../../../src/messages/en/panel/counters';
import metrics from '../../../../src/messages/en/panel/metrics';
import { summarise } from '../../../../src/runner/telling/summary';
import { lane, tally } from '../../../support/viewParts';
import { played } from '../../../useCases/stages';

describe('seats that services take for one another', () => {
  it.each([
    ['chain-store', 'central-store', 'seatsDenied', 'seats-denied'],
    ['chain-retries', 'jwt', 'seatsTwice', 'seats-taken-twice'],
  ] as const)('are counted in %s', (scenario, architecture, counter, metric) => {
    const { simulation } = played({ scenario, architecture });
    const summary = summarise(simulation, architecture);
    expect(summary[counter].total).toBe(simulation.metric(metric));
    expect(summary[counter].total).toBeGreaterThan(0);
    expect(countersOf(summary)).toContain(counter);
    expect(counters(`counters.${counter}`)).toBe(metrics(`metrics.${metric}`));
    expect(verdictOf(summary).tone).toBe('fail');
  });

  it('are told with their numbers, and of no other kind of system', () => {
    const tallies = { seatsDenied: tally([1], 1), seatsTwice: tally([2], 2) };
    const booking = lane('jwt', { keeps: 'login', chains: true, ...tallies });
    expect(verdictWords(verdictOf(booking))[0]).toContain('1 seat denied, 2 seats too many');
    expect(besidesOf(booking)).toBe('seatsDenied');
    const shop = lane('jwt', tallies);
    expect(verdictOf(shop).tone).toBe('plain');
    expect(countersOf(shop)).not.toContain('seatsDenied');
  });
});
