/**
 * Goal: whatever is built and whatever is done to it, what happens stays possible and is counted right.
 * Method: random clusters with random failures under random architectures; every trace is held to every rule.
 *
 * A failure prints its seed and path, and the smallest case that fails: `fc.assert(..., { seed, path })` shows it again.
 * Once it is understood, save that case (document, architecture, interventions) as `regressions/<what-it-was>.json`:
 * `regressions.test.ts` runs it from then on.
 */

import { describe, expect, it, vi } from 'vitest';
import type { MetricId } from '../../src/engine';
import { anyCase } from '../support/arbitraries';
import fc from '../support/random';
import { recount } from '../support/recount';
import { run } from '../support/scenarios';
import { RULES } from '../support/traceRules';

// Many runs: a machine that is busy with other things needs its time.
vi.setConfig({ testTimeout: 300_000 });

const UNTIL_S = 40;

describe('every run', () => {
  it('keeps every rule', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyCase, ({ document, architecture, interventions }) => {
        const told = run(document, architecture, UNTIL_S, interventions);
        for (const [name, rule] of Object.entries(RULES)) {
          expect([name, ...rule(told.records, architecture, told.simulation.scenario)]).toEqual([
            name,
          ]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is one of many: a rule about something that never happens would say nothing', () => {
    const seen = new Set<string>();
    for (const { document, architecture, interventions } of fc.sample(anyCase, {
      seed: 2,
      numRuns: 800,
    })) {
      for (const { kind } of run(document, architecture, UNTIL_S, interventions).records)
        seen.add(kind);
    }
    expect(RARE.filter((kind) => !seen.has(kind))).toEqual([]);
  });

  it('counts what its trace tells', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyCase, ({ document, architecture, interventions }) => {
        const told = run(document, architecture, UNTIL_S, interventions);
        for (const [id, count] of Object.entries(
          recount(told.records, told.simulation.scenario.clients.count),
        )) {
          expect([id, told.simulation.metric(id as MetricId)]).toEqual([id, count]);
        }
        expect(told.simulation.records).toBe(told.records.length);
      }),
      { numRuns: 400 },
    );
  });
});

const RARE = [
  'serviceCalled',
  'serviceFailed',
  'seatTaken',
  'seatDenied',
  'updateLost',
  'unknownOutcome',
  'keyAnswer',
  'sessionLost',
  'sessionEnded',
  'cartLost',
  'forcedLogin',
  'duplicateOrder',
  'lateAnswer',
  'hopLost',
  'refused',
  'queued',
  'workLost',
  'copyRemoved',
  'keyChanged',
  'tokenRejected',
  'revoked',
  'acceptedAfterRevocation',
  'tokenRefreshed',
  'tooLarge',
  'clientArrived',
  'clientLeft',
  'storeOperation',
  'storeRefused',
  'failover',
  'stateSaved',
  'fallback',
  'retried',
  'weight',
  'addressBound',
  'networkCondition',
  'zoneCondition',
  'cdnCondition',
  'cacheAnswer',
  'cacheStored',
  'leaked',
  'memoryFull',
  'rateLimited',
  'overLimit',
  'scaled',
  'deployStep',
] as const;
