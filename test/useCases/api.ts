import { expect } from 'vitest';
import type { FailureId, Stage, TrialId } from '../../src/useCases/useCases';
import { S2, type Told } from '../support/scenarios';
import { planned, played, total, under } from './stages';

const refusing = (stage: Stage) => {
  const { counted, requests } = planned(stage.scenario).limit;
  return { limit: { counted, requests, whenUnknown: 'refuse' } };
};

/** Who asked, by attempt. */
const askers = (told: Told) =>
  new Map(told.only('attemptSent').map(({ attempt, client }) => [attempt, client]));

/** What is said of each thing to try with the API. */
export const API_CLAIMS = {
  'api.turns': (stage) => {
    const { limit } = planned(stage.scenario);
    expect(limit).toMatchObject({ requests: 2, window: 10_000_000, counted: 'server-memory' });
    const over = (untilS: number) => total(played(stage, { untilS }), 'over-limit');
    expect(over(60)).toBeGreaterThan(over(30));
    expect(over(30)).toBeGreaterThan(0);
    expect(total(played(under(stage, 'sticky')), 'over-limit')).toBe(0);
  },
  'api.store': (stage) => {
    const before = played(stage, { untilS: 20 });
    expect(total(before, 'over-limit')).toBe(0);
    expect(total(before, 'rate-limited')).toBeGreaterThan(0);
    expect(before.simulation.metric('store-operations-per-request')).toBeCloseTo(1, 0);
    const told = played(stage);
    expect(told.only('change').map(({ atUs }) => atUs)).toEqual([20e6, 40e6]);
    expect(total(told, 'over-limit')).toBeGreaterThan(0);
    const closed = played(stage, { more: refusing(stage), untilS: 40 });
    const ok = closed.only('answered').filter(({ status }) => status === 200);
    // What had been counted before.
    expect(ok.filter(({ atUs }) => atUs > 23e6)).toEqual([]);
  },
  'api.replay': (stage) => {
    const told = played(stage);
    expect(total(told, 'rate-limited')).toBe(0);
    expect(total(told, 'over-limit')).toBeGreaterThan(0);
    const honest = played(stage, {
      more: { limit: { counted: 'token', requests: 2, replayed: false } },
    });
    expect(total(honest, 'rate-limited')).toBeGreaterThan(0);
    expect(total(honest, 'over-limit')).toBe(0);
  },
} satisfies Partial<Readonly<Record<TrialId, (stage: Stage) => void>>>;

/** What is said to go wrong with it. */
export const API_FAILURES = {
  'api.fails.each': [
    'api.turns',
    (stage) => {
      const told = played(stage);
      const server = new Map(told.only('routed').map((one) => [one.attempt, one.server]));
      const who = askers(told);
      for (const { client, atUs } of told.only('overLimit')) {
        const window = Math.floor(atUs / 10e6);
        const began = told
          .only('workStarted')
          .filter((one) => Math.floor(one.atUs / 10e6) === window && one.atUs <= atUs)
          .filter(({ attempt }) => who.get(attempt) === client);
        const at = new Set(began.map(({ attempt }) => server.get(attempt)));
        expect(at.size).toBeGreaterThan(1);
      }
    },
  ],
  'api.fails.store': [
    'api.store',
    (stage) => {
      const over = played(stage).only('overLimit');
      expect(over.length).toBeGreaterThan(0);
      for (const { atUs } of over) expect(Math.floor(atUs / 1e6)).toBeGreaterThanOrEqual(20);
    },
  ],
  'api.fails.forgotten': [
    'api.turns',
    (stage) => {
      const sticks = under(stage, 'sticky');
      expect(total(played(sticks), 'over-limit')).toBe(0);
      const stopped = played(sticks, { done: [[14, 'stop-server', S2]] });
      expect(total(stopped, 'over-limit')).toBeGreaterThan(0);
    },
  ],
} as const satisfies Partial<
  Readonly<Record<FailureId, readonly [TrialId, (stage: Stage) => void]>>
>;
