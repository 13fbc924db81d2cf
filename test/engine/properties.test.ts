/**
 * Goal: whatever is built and whatever is done to it, what happens stays possible and is counted right.
 * Method: random clusters with random failures under random architectures; every trace is held to every rule.
 *
 * A failure prints its seed and path, and the smallest case that fails: `fc.assert(..., { seed, path })` shows it again.
 * Once it is understood, save that case (document, architecture, deeds) as `regressions/<what-it-was>.json`:
 * `regressions.test.ts` runs it from then on.
 */

import { describe, expect, it, vi } from 'vitest';
import { Cause, Ending, RevocationKind } from '../../src/engine';
import { anyCase } from '../support/arbitraries';
import fc from '../support/random';
import { run, type Told } from '../support/scenarios';
import type { Decoded } from '../support/trace';
import { RULES } from '../support/traceRules';

// Many runs: a machine that is busy with other things needs its time.
vi.setConfig({ testTimeout: 300_000 });

const UNTIL_S = 40;

describe('every run', () => {
  it('keeps every rule', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyCase, ({ document, architecture, deeds }) => {
        const told = run(document, architecture, UNTIL_S, deeds);
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
    for (const { document, architecture, deeds } of fc.sample(anyCase, { seed: 2, numRuns: 800 })) {
      for (const { kind } of run(document, architecture, UNTIL_S, deeds).records) seen.add(kind);
    }
    expect(RARE.filter((kind) => !seen.has(kind))).toEqual([]);
  });

  it('counts what its trace tells', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyCase, ({ document, architecture, deeds }) => {
        const told = run(document, architecture, UNTIL_S, deeds);
        for (const [id, count] of Object.entries(
          recount(told, told.simulation.scenario.clients.count),
        )) {
          expect([id, told.simulation.metric(id)]).toEqual([id, count]);
        }
        expect(told.simulation.records).toBe(told.records.length);
      }),
      { numRuns: 400 },
    );
  });
});

const RARE = [
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
  'scaled',
  'deployStep',
] as const;

/** Sessions and carts that were lost. What is taken on purpose, or from a banned person, was meant to be taken. */
function losses(told: Told): readonly Decoded<'sessionLost' | 'cartLost'>[] {
  const banned = new Set<number>();
  return told.records.flatMap((record) => {
    if (record.kind === 'clientArrived') banned.delete(record.client);
    if (record.kind === 'revoked' && record.how === RevocationKind.ban) banned.add(record.client);
    const isWanted = record.kind === 'cartLost' && record.cause === Cause.revoked;
    if (isWanted || (record.kind === 'cartLost' && banned.has(record.client))) return [];
    return record.kind === 'sessionLost' || record.kind === 'cartLost' ? [record] : [];
  });
}

/** People who lost a session or a cart. A number goes to one person after the other. */
function hurtPeople(told: Told): number {
  const lost = new Set<Decoded>(losses(told));
  const persons = new Map<number, number>();
  const hurt = new Set<number>();
  for (const record of told.records) {
    if (record.kind === 'clientArrived') persons.set(record.client, record.person);
    if (!lost.has(record) || !('client' in record)) continue;
    hurt.add(persons.get(record.client) ?? record.client);
  }
  return hurt.size;
}

/** People who were there from the beginning, or came and found a place. */
const everybody = (told: Told, atStart: number): number =>
  atStart + told.only('clientArrived').filter(({ client }) => client >= 0).length;

/** The counters, read off the trace by other means. */
function recount(told: Told, atStart: number): Readonly<Record<string, number>> {
  const ended = told.only('attemptEnded');
  const with_ = (...endings: readonly Ending[]) =>
    ended.filter(({ ending }) => endings.includes(ending));
  const sent = told.only('attemptSent').map(({ bytes }) => bytes);
  return {
    'sessions-lost': told.only('sessionLost').length,
    'forced-logins': told.only('forcedLogin').length,
    'carts-lost': losses(told).filter(({ kind }) => kind === 'cartLost').length,
    'duplicate-orders': told.only('duplicateOrder').length,
    'people-affected': hurtPeople(told) / everybody(told, atStart),
    errors: with_(Ending.error, Ending.timedOut, Ending.refused).length,
    refusals: with_(Ending.notLoggedIn).filter(({ heldSession }) => heldSession).length,
    'requests-ok': with_(Ending.ok).filter(({ isWish }) => isWish).length,
    'credential-bytes-per-request':
      sent.length === 0 ? 0 : sent.reduce((sum, bytes) => sum + bytes, 0) / sent.length,
  };
}
