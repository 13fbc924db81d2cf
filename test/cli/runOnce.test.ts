/**
 * Goal: the figures of parts of a run are those of the run, divided.
 * Method: real runs in this thread. A window over all of it is the run, windows in a row add up to it, and so do machines,
 * actions and cohorts; a few runs are small enough for their figures to be known.
 */
import { describe, expect, it } from 'vitest';
import type { FigureId, FigureRow } from '../../src/cli/figures/tally';
import type { Grouping, PartResult, TimeWindow } from '../../src/cli/figures/timeWindow';
import { type RunOrder, runOnce } from '../../src/cli/tasks/runOnce';
import { ARCHITECTURES, METRICS } from '../../src/engine';
import { type Overrides, scenario } from '../support/scenarios';

const BY: readonly Grouping[] = ['machine', 'action', 'cohort'];
const END_S = 60;

/** Newcomers, and a server that stops and comes back, is stopped twice, and misses a change at the end. */
const BUSY: Overrides = {
  world: 'realistic',
  clients: { count: 60, arrivalRate: 1, visitLength: 6, places: 200, thinkTime: [0.5, 2] },
  servers: { count: 3 },
  interventions: [
    { at: 20, do: 'stop', target: 'S1' },
    { at: 20, do: 'stop', target: 'S1' },
    { at: 20, do: 'stop', target: 'S9' },
    { at: 35, do: 'start', target: 'S1' },
    { at: 40, do: 'stop', target: 'S2' },
    { at: 70, do: 'start', target: 'S2' },
  ],
};

const window = (fromS: number, untilS: number): TimeWindow => ({
  fromUs: fromS * 1e6,
  untilUs: untilS * 1e6,
});

const runOf = (document: Overrides, more: Partial<RunOrder> = {}) =>
  runOnce({
    scenario: scenario(document),
    architecture: 'sticky',
    seed: 3,
    untilUs: END_S * 1e6,
    windows: [],
    by: [],
    wantsHash: true,
    ...more,
  });

const metricOf = ({ values }: Pick<PartResult, 'values'>, id: string): number =>
  values[METRICS.findIndex((metric) => metric.id === id)] as number;
const sumOf = (rows: readonly FigureRow[], id: FigureId): number =>
  rows.reduce((sum, { figures }) => sum + (figures[id] ?? 0), 0);
const rowOf = (rows: readonly FigureRow[] | undefined, name: string) =>
  rows?.find((row) => row.name === name)?.figures;

describe('windows', () => {
  it.each(ARCHITECTURES.map(({ id }) => id))(
    'over the whole run are the run: %s',
    (architecture) => {
      const whole = runOf(BUSY, { architecture, windows: [window(0, END_S)], by: BY });
      expect(whole.windows[0]?.values).toEqual(whole.values);
      expect(whole.windows[0]?.groups).toEqual(whole.groups);
      expect(metricOf(whole, 'errors')).toBeGreaterThan(0);
    },
  );

  it('in a row add up to the run, and leave it as it is', () => {
    const plain = runOf(BUSY);
    const windows = [window(0, 20), window(20, 20.001), window(20.001, 41), window(41, END_S)];
    const run = runOf(BUSY, { windows, by: BY });
    expect(run.traceHash).toBe(plain.traceHash);
    expect(run.values).toEqual(plain.values);
    const counts = METRICS.filter(
      ({ unit, id }) => unit === 'count' && id !== 'accepted-after-revocation',
    );
    for (const { id } of counts) {
      const sum = run.windows.reduce((total, part) => total + metricOf(part, id), 0);
      expect(sum, id).toBe(metricOf(run, id));
    }
    // What is done at an instant is in the window that begins there.
    expect(metricOf(run.windows[1] as PartResult, 'sessions-lost')).toBeGreaterThan(0);
    expect(metricOf(run.windows[0] as PartResult, 'sessions-lost')).toBe(0);
  });

  it('know how things are when they begin', () => {
    const [late] = runOf(BUSY, { windows: [window(30, 34)] }).windows as [PartResult];
    const server = { windows: [window(30, 34)], by: ['machine'] as const };
    const rows = runOf(BUSY, server).windows[0]?.groups.machine;
    // S1 has been stopped for ten seconds: there, and idle.
    expect(rowOf(rows, 'S1')).toMatchObject({ utilization: 0, 'session-memory-by-node': 0 });
    expect(rowOf(rows, 'S2')?.utilization).toBeGreaterThan(0);
    expect(metricOf(late, 'session-memory-by-node')).toBeGreaterThan(40);
  });
});

describe('machines, actions and cohorts', () => {
  const run = runOf(BUSY, { by: BY });
  const { machine = [], action = [], cohort = [] } = run.groups;
  const arrivals = cohort.filter(({ name }) => /^(from-start|newcomers)$/.test(name));
  const bindings = cohort.filter((row) => !arrivals.includes(row));

  it('each have every request and every error', () => {
    for (const rows of [machine, action, arrivals, bindings]) {
      expect(sumOf(rows, 'errors')).toBe(metricOf(run, 'errors'));
      expect(sumOf(rows, 'timeouts')).toBe(metricOf(run, 'timeouts'));
      expect(sumOf(rows, 'requests')).toBe(sumOf(action, 'requests'));
    }
    for (const rows of [arrivals, bindings]) {
      for (const id of ['sessions-lost', 'forced-logins', 'carts-lost'] as const) {
        expect(sumOf(rows, id), id).toBe(metricOf(run, id));
      }
    }
    expect(sumOf(arrivals, 'people-with-errors')).toBe(metricOf(run, 'people-with-errors'));
    const largest = Math.max(...machine.map(({ figures }) => figures['latency-max'] ?? 0));
    expect(largest).toBe(metricOf(run, 'latency-max'));
  });

  it('have no action that nobody can ask for', () => {
    const document = { ...BUSY, workload: 'weather', interventions: [] };
    const { groups } = runOf(document, { by: ['action'] });
    expect(groups.action?.map(({ name }) => name)).toEqual(['forecast']);
  });

  it('put each where it belongs', () => {
    expect(action.map(({ name }) => name)).toEqual([
      'login',
      'browse',
      'add',
      'read',
      'checkout',
      'logout',
    ]);
    expect(rowOf(action, 'login')?.people).toBeGreaterThan(30);
    expect(rowOf(arrivals, 'from-start')?.people).toBe(60);
    expect(rowOf(arrivals, 'newcomers')?.people).toBeGreaterThan(30);
    // Sticky: whoever is bound to a server that never failed has lost nothing, and met no error.
    expect(rowOf(bindings, 'bound-to-S3')).toMatchObject({ errors: 0, 'sessions-lost': 0 });
    expect(rowOf(bindings, 'bound-to-S1')?.['sessions-lost']).toBeGreaterThan(0);
    expect(rowOf(machine, 'S3')?.errors).toBe(0);
    expect(rowOf(machine, 'S1')?.errors).toBeGreaterThan(0);
    expect(machine.map(({ name }) => name)).toEqual([
      'S1',
      'S2',
      'S3',
      'no-server',
      'store',
      'replica',
      'people',
    ]);
  });

  it('count what a stopped balancer refuses as no server’s', () => {
    const stopped = runOf(
      { ...BUSY, interventions: [{ at: 0, do: 'stop', target: 'balancer' }] },
      { by: ['machine'], untilUs: 10e6 },
    );
    const requests = sumOf(stopped.groups.machine ?? [], 'requests');
    expect(requests).toBeGreaterThan(10);
    expect(rowOf(stopped.groups.machine, 'no-server')?.errors).toBe(requests);
  });

  it('tell bound people by the address table too', () => {
    const bound = runOf(
      { ...BUSY, balancer: { stickiness: 'source' }, interventions: [] },
      { by: ['cohort'] },
    );
    expect(rowOf(bound.groups.cohort, 'bound-to-S1')?.requests).toBeGreaterThan(100);
  });
});

describe('changes', () => {
  it('have the errors that came after each, and say what did nothing', () => {
    const { changes, values } = runOf(BUSY);
    expect(changes.map(({ at, do: verb, target, done }) => [at, verb, target, done])).toEqual([
      [20, 'stop', 'S1', true],
      [20, 'stop', 'S1', false],
      [20, 'stop', 'S9', false],
      [35, 'start', 'S1', true],
      [40, 'stop', 'S2', true],
    ]);
    const [first, idle, , back, second] = changes.map(({ figures }) => figures);
    expect(idle).toEqual({});
    expect(back).toEqual({ errors: 0, 'people-with-errors': 0, 'error-window': 0 });
    expect((first?.errors ?? 0) + (second?.errors ?? 0)).toBe(metricOf({ values }, 'errors'));
    expect(second?.['last-error']).toBe(metricOf({ values }, 'last-error'));
    expect(second?.['error-window']).toBe(metricOf({ values }, 'error-window'));
    expect(second?.['last-error']).toBeCloseTo(
      (second?.['first-error'] ?? 0) + (second?.['error-window'] ?? 0),
      9,
    );
  });

  it('of one instant share what came of them', () => {
    const { changes } = runOf({
      ...BUSY,
      interventions: [
        { at: 20, do: 'stop', target: 'S1' },
        { at: 20, do: 'stop', target: 'S2' },
      ],
    });
    expect(changes[0]?.figures.errors).toBeGreaterThan(0);
    expect(changes[0]?.figures).toEqual(changes[1]?.figures);
  });
});

describe('a run whose trace hash nobody wants', () => {
  it('comes to the same, and has none', () => {
    const whole = runOf(BUSY);
    expect(whole.traceHash).toMatch(/^[0-9a-f]{16}$/);
    expect(runOf(BUSY, { wantsHash: false })).toEqual({ ...whole, traceHash: null });
  });
});
