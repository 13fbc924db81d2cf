/**
 * Goal: what the list of use cases says is so: of each thing to try, of every number, and of every architecture.
 * Method: each is played without a page, and what it says is read off the run. One without claims does not compile.
 */
import { describe, expect, it } from 'vitest';
import {
  ARCHITECTURES,
  type ArchitectureId,
  FIELDS,
  type MetricId,
  parseScenario,
} from '../../src/engine';
import words from '../../src/messages/en/useCases';
import { ILLUSTRATIVE } from '../../src/proof/illustrative';
import { SCENARIOS } from '../../src/scenarios';
import { type Stage, type TrialId, USE_CASES, type UseCaseId } from '../../src/useCases/useCases';
import { type ChangeAt, run, type Told } from '../support/scenarios';

const IDS = Object.keys(USE_CASES) as readonly UseCaseId[];

/** A stage from its beginning, with these settings turned and this done to it besides what is planned. */
function played(
  { scenario: name, architecture }: Stage,
  { done = [], more = {}, untilS }: { done?: readonly ChangeAt[]; more?: object; untilS?: number },
): Told {
  const found = SCENARIOS.find((one) => one.name === name);
  const result = parseScenario({ ...found?.document, ...more });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  const planned = result.scenario.interventions.map(
    ({ atUs, change, target }) => [atUs / 1e6, change, target] as const,
  );
  return run(result.scenario, architecture, untilS ?? found?.lastsS ?? 0, [...planned, ...done]);
}

const total = ({ simulation }: Told, ...ids: readonly MetricId[]): number =>
  ids.reduce((sum, id) => sum + simulation.counted(id).sum, 0);
const under = (stage: Stage, architecture: ArchitectureId): Stage => ({ ...stage, architecture });

/** What is said of each thing to try. */
const CLAIMS: Readonly<Record<TrialId, (stage: Stage) => void>> = {
  'shop.memory': (stage) => {
    const done = [[6, 'stop-server', 0]] as const;
    const told = played(stage, { done });
    expect(total(told, 'forced-logins')).toBeGreaterThan(0);
    expect(total(told, 'carts-lost')).toBe(total(told, 'sessions-lost'));
    const central = played(under(stage, 'central-store'), { done });
    expect(total(central, 'sessions-lost', 'carts-lost')).toBe(0);
  },
  'shop.replica': (stage) => {
    const told = played(stage, {});
    expect(told.only('change')[0]).toMatchObject({ atUs: 8_000_000 });
    const failed = told.only('attemptEnded').filter(({ status }) => status >= 500);
    const [tookOver] = told.only('failover');
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.every(({ atUs }) => atUs < (tookOver?.atUs ?? 0) + 5e6)).toBe(true);
    expect(total(told, 'sessions-lost', 'carts-lost')).toBe(0);
  },
  'shop.twice': (stage) => {
    const told = played(stage, {});
    expect(told.only('change').map(({ atUs }) => atUs)).toEqual([6_000_000, 24_000_000]);
    expect(total(told, 'duplicate-orders')).toBeGreaterThan(0);
    const keyed = played(stage, { more: { orders: { idempotencyKeys: 'sent' } } });
    expect(total(keyed, 'duplicate-orders')).toBe(0);
  },
  'site.down': (stage) => {
    const told = played(stage, {});
    const after = told.only('attemptEnded').filter(({ atUs }) => atUs > 23_000_000);
    expect(after.filter(({ status }) => status === 200).length).toBeGreaterThan(10);
    expect(after.filter(({ status }) => status >= 500).length).toBeGreaterThan(0);
    // What was answered well came from the cache: no server answered any more.
    expect(told.only('answered').every(({ atUs, status }) => atUs < 21e6 || status >= 500)).toBe(
      true,
    );
  },
  'site.leak': (stage) => {
    expect(played(stage, { untilS: 30 }).only('leaked').length).toBeGreaterThan(0);
  },
  'site.token': (stage) => {
    expect(played(stage, {}).only('leaked')).toEqual([]);
  },
  'weather.stop': (stage) => {
    for (const { id } of ARCHITECTURES) {
      const told = played(under(stage, id), {});
      expect(told.only('change')[0]).toMatchObject({ atUs: 10_000_000 });
      expect(total(told, 'errors')).toBeGreaterThan(0);
      expect(total(told, 'sessions-lost', 'carts-lost', 'forced-logins')).toBe(0);
    }
  },
  'weather.cookie': (stage) => {
    for (const { id } of ARCHITECTURES) {
      const bytes = played(under(stage, id), {}).simulation.metric('credential-bytes-per-request');
      if (id === 'sticky') expect(bytes).toBeGreaterThan(0);
      else expect(bytes).toBe(0);
    }
  },
  'weather.cached': (stage) => {
    const told = played(stage, {});
    const late = told.only('attemptEnded').filter(({ atUs }) => atUs > 23_000_000);
    expect(late.filter(({ status }) => status === 200).length).toBeGreaterThan(10);
  },
};

const trials = IDS.flatMap((id) =>
  Object.entries<Stage>(USE_CASES[id].trials).map(
    ([name, stage]) => [`${id}.${name}` as TrialId, stage] as const,
  ),
);

describe('what is to be tried', () => {
  it.each(trials)('%s shows what is said of it', (id, stage) => CLAIMS[id](stage));

  it('is two or three things, each in words of its own', () => {
    for (const id of IDS) {
      const names = Object.keys(USE_CASES[id].trials);
      expect([2, 3]).toContain(names.length);
    }
    const said = trials.map(([id]) => words(`useCases.${id}`));
    expect(new Set(said).size).toBe(trials.length);
  });
});

describe('a number', () => {
  it('has been measured, or is a default of something that people use', () => {
    for (const id of IDS) {
      const { numbers } = USE_CASES[id];
      expect(numbers.filter((path) => ILLUSTRATIVE.has(path))).toEqual([]);
      expect(FIELDS.filter(({ path }) => numbers.some((one) => one === path))).toHaveLength(
        numbers.length,
      );
    }
  });
});

describe('a use case', () => {
  it.each(IDS)('%s runs under every architecture', (id) => {
    for (const { id: architecture } of ARCHITECTURES) {
      const told = played({ scenario: USE_CASES[id].scenario, architecture }, {});
      expect(total(told, 'requests-ok'), architecture).toBeGreaterThan(5);
    }
  });
});
