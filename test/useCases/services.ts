import { expect } from 'vitest';
import { ARCHITECTURES, Ending, ServiceFailure } from '../../src/engine';
import type { FailureId, Stage, TrialId } from '../../src/useCases/useCases';
import { planned, played, total, under } from './stages';

/** The scenario with settings of its services turned. */
const withServices = (stage: Stage, turned: object) => ({
  more: { services: { ...planned(stage.scenario).services, ...asWritten(stage), ...turned } },
});
/** Durations as a document says them. */
const asWritten = (stage: Stage) => ({ timeout: planned(stage.scenario).services.timeout / 1e6 });

/** What is said of each thing to try with a chain of services. */
export const SERVICE_CLAIMS = {
  'services.stop': (stage) => {
    const told = played(stage);
    const failed = told.only('serviceFailed');
    expect(total(told, 'service-failures')).toBe(failed.length);
    expect(failed.length).toBeGreaterThan(0);
    for (const { server, atUs } of failed) {
      expect(server).toBe(1);
      expect(atUs).toBeGreaterThanOrEqual(20e6);
    }
    // Each that was refused goes elsewhere at once.
    for (const { attempt, depth, atUs, why } of failed) {
      if (why !== ServiceFailure.refused) continue;
      const again = told.only('serviceCalled').filter((one) => one.atUs === atUs);
      expect(again.some((one) => one.attempt === attempt && one.depth === depth)).toBe(true);
    }
    const without = played(stage, withServices(stage, { retries: 0 }));
    expect(total(without, 'errors')).toBeGreaterThan(total(told, 'errors'));
  },
  'services.store': (stage) => {
    const told = played(stage, { untilS: 20 });
    const alone = played(stage, { ...withServices(stage, { chain: 1 }), untilS: 20 });
    const operations = (of: typeof told) =>
      of.simulation.measure('store-operations-per-request').value ?? 0;
    expect(operations(told) / operations(alone)).toBeGreaterThan(2.5);
    expect(total(told, 'seats-denied')).toBe(0);
    expect(total(played(stage), 'seats-denied')).toBeGreaterThan(0);
    const touched = played(stage, { more: { store: { savePolicy: 'touch' } } });
    expect(total(touched, 'seats-denied')).toBe(0);
    expect(total(played(under(stage, 'jwt')), 'errors')).toBe(0);
  },
  'services.retries': (stage) => {
    expect(total(played(stage, { untilS: 15 }), 'seats-taken-twice')).toBe(0);
    expect(total(played(stage), 'seats-taken-twice')).toBeGreaterThan(0);
    for (const { id } of ARCHITECTURES) {
      const keyed = played(under(stage, id), withServices(stage, { once: true }));
      expect(total(keyed, 'seats-taken-twice'), id).toBe(0);
    }
  },
} satisfies Partial<Readonly<Record<TrialId, (stage: Stage) => void>>>;

/** What is said to go wrong with it. */
export const SERVICE_FAILURES = {
  'services.fails.each': [
    'services.stop',
    (stage) => {
      const told = played(stage, withServices(stage, { retries: 0 }));
      const accepted = new Map(
        told.only('workStarted').map(({ attempt, server }) => [attempt, server]),
      );
      const failed = told.only('serviceFailed').map(({ attempt }) => attempt);
      const ended = told.only('attemptEnded').filter(({ ending }) => ending === Ending.error);
      const elsewhere = ended.filter(
        ({ attempt }) => failed.includes(attempt) && accepted.get(attempt) !== 1,
      );
      expect(elsewhere.length).toBeGreaterThan(0);
    },
  ],
  'services.fails.store': [
    'services.store',
    (stage) => {
      const failed = played(stage).only('serviceFailed');
      expect(failed.filter(({ why }) => why === ServiceFailure.error).length).toBeGreaterThan(0);
    },
  ],
  'services.fails.denied': [
    'services.store',
    (stage) => {
      const told = played(stage);
      const denied = told.only('seatDenied');
      expect(denied.length).toBeGreaterThan(0);
      for (const { attempt } of denied) {
        const ends = told.only('attemptEnded').filter((one) => one.attempt === attempt);
        expect(ends.map(({ ending }) => ending)).not.toContain(Ending.ok);
      }
    },
  ],
  'services.fails.twice': [
    'services.retries',
    (stage) => {
      const told = played(stage);
      const late = told.only('serviceFailed').filter(({ why }) => why === ServiceFailure.timedOut);
      const twice = told.only('seatTaken').filter(({ times }) => times > 1);
      const gaveUp = new Set(late.map(({ attempt }) => attempt));
      expect(twice.some(({ attempt }) => gaveUp.has(attempt))).toBe(true);
    },
  ],
} as const satisfies Partial<
  Readonly<Record<FailureId, readonly [TrialId, (stage: Stage) => void]>>
>;
