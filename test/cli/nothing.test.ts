/**
 * Goal: a mean, a share, a percentile or a largest of nothing is no number: not in a table, not in CSV, not in JSON; and
 * means and differences are of the runs in which there was something, and say of how many.
 * Method: a run that ends before anybody was answered, and one in which nobody is ever revoked; then made-up results of
 * three runs of which two, or one, or none have a figure.
 */
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/simulation/arguments';
import { reportAsCsv } from '../../src/cli/simulation/csv';
import { planOf } from '../../src/cli/simulation/plan';
import { reportOf } from '../../src/cli/simulation/report';
import { reportInWords } from '../../src/cli/simulation/words';
import { type RunResult, runOnce } from '../../src/cli/tasks/runOnce';
import { METRICS } from '../../src/engine';
import { SCENARIOS } from '../../src/scenarios';

const planFor = (...args: readonly string[]) =>
  planOf(SCENARIOS[0]?.document, readArguments(['small-shop', ...args]));

/** The run itself, as it is played with or without a trace. */
function played(wantsHash: boolean, ...args: readonly string[]) {
  const plan = planFor(...args);
  const { scenario, untilUs, windows, by } = plan;
  const order = { scenario, architecture: 'sticky', seed: 1, untilUs, windows, by } as const;
  const results = [runOnce({ ...order, wantsHash })];
  return { plan, report: reportOf(plan, results), untilS: untilUs / 1e6 };
}

/** Taken from what has been sent, which there is from the first instant on. */
const AT_ONCE: readonly string[] = [
  'credential-bytes-per-request',
  'store-operations-per-request',
  'retry-amplification',
];
const isNone = ({ id, samples }: (typeof METRICS)[number]) =>
  samples !== undefined && !AT_ONCE.includes(id);

describe('one run', () => {
  it.each([true, false])(
    'in which nothing has happened has no answers to be the mean of (trace: %s)',
    (hash) => {
      const { plan, report, untilS } = played(hash, '--until', '0.001');
      const said = reportInWords(plan, report);
      const csv = reportAsCsv(report, untilS).split('\n');
      expect(METRICS.filter(isNone).length).toBeGreaterThan(10);
      for (const metric of METRICS) {
        const { id, unit } = metric;
        const value = isNone(metric) ? null : expect.any(Number);
        expect(report.runs[0]?.metrics[id], id).toEqual({ value, unit });
        const line = csv.find((one) => one.includes(`,all,,${id},`));
        expect(line, id).toMatch(isNone(metric) ? /,,[^,]+$/ : /,[\d.]+,[^,]+$/);
      }
      expect(said).toMatch(/^Latency, mean +–$/m);
      expect(said).toMatch(/^Availability +–$/m);
      expect(said).toMatch(/^Errors +0$/m);
    },
  );

  it('has no 95th percentile of fewer than 20 answers, but their mean', () => {
    const { report } = played(true, '--until', '3');
    const { metrics } = report.runs[0]!;
    expect(metrics['requests-ok']?.value).toBeGreaterThan(0);
    expect(metrics['requests-ok']?.value).toBeLessThan(20);
    expect(metrics['latency-mean']?.value).toBeGreaterThan(0);
    expect(metrics['latency-p95']?.value).toBeNull();
    expect(played(true).report.runs[0]?.metrics['latency-p95']?.value).toBeGreaterThan(0);
  });

  it('leaves them out of the figures of an action or a server that had no request', () => {
    const args = ['--until', '10', '--window', '0:0.001', '--by', 'machine,action'];
    const [window] = played(true, ...args).report.runs[0]!.windows!;
    const { S1 } = window!.machines!;
    expect(window?.actions?.browse).toMatchObject({ requests: { value: 0 }, errors: { value: 0 } });
    expect(Object.keys(window?.actions?.browse ?? {}).join()).not.toContain('latency');
    expect(S1).not.toHaveProperty('share-by-server');
    expect(S1).toHaveProperty('utilization');
    expect(window?.metrics['latency-mean']?.value).toBeNull();
  });
});

/** Runs of JWT and Sticky, of which every metric comes to these values. */
function madeUp(jwt: readonly (number | null)[], sticky: readonly (number | null)[]) {
  const plan = planFor('--compare', 'jwt,sticky', '--replications', `${jwt.length}`);
  const results: readonly RunResult[] = plan.architectures.flatMap((architecture) =>
    plan.seeds.map((seed, index) => {
      const value = (architecture === 'jwt' ? jwt : sticky)[index] as number | null;
      const values = METRICS.map(({ samples }) => (samples === undefined ? 7 : value));
      const none = { groups: {}, changes: [], windows: [], traceHash: null };
      return { architecture, seed, values, ...none };
    }),
  );
  const report = reportOf(plan, results);
  const lag = (of: (typeof report.summary)[number] | undefined) => of?.metrics['latency-mean'];
  const one = (id: string) => report.summary.find(({ architecture }) => architecture === id);
  return { report, said: reportInWords(plan, report), jwt: lag(one('jwt')), of: one('jwt') };
}

describe('several runs', () => {
  it('have the mean of those that have one, and say of how many', () => {
    const { jwt, of, said } = madeUp([1, null, 3], [1, 1, 1]);
    // Student with one degree of freedom: 12.706 times half the difference.
    expect(jwt).toEqual({ mean: 2, ci95: expect.closeTo(12.706, 2), unit: 's', runs: 2 });
    expect(of?.metrics.errors).toEqual({ mean: 7, ci95: 0, unit: 'count' });
    expect(said).toMatch(/^Latency, mean .*2 ± 13 s \(2 runs\)/m);
    expect(said).toMatch(/^Latency, mean .*1 ± 0 s(?! \()/m);
  });

  it('have no interval where one run has it, and nothing where none has', () => {
    expect(madeUp([null, 4, null], [1, 1, 1]).jwt).toMatchObject({ mean: 4, ci95: null, runs: 1 });
    const { jwt, said } = madeUp([null, null, null], [1, 1, 1]);
    expect(jwt).toEqual({ mean: null, ci95: null, unit: 's', runs: 0 });
    expect(said).toMatch(/^Latency, mean .*–/m);
  });

  it('differ by the pairs of which both are known', () => {
    const { report, said } = madeUp([5, null, 9], [2, 2, null]);
    const { metrics } = report.comparison!;
    const counts = { more: 1, less: 0, same: 0 };
    expect(metrics['latency-mean']).toEqual({ mean: 3, ci95: null, unit: 's', ...counts });
    expect(said).toMatch(/^Latency, mean +3 s +1 +0 +0$/m);
    const differences = reportAsCsv(report, 60)
      .split('\n')
      .filter((line) => line.includes(',difference,sticky,latency-mean,'))
      .map((line) => line.split(',')[7]);
    expect(differences).toEqual(['3', '', '']);
  });

  it('do not differ where no pair is known', () => {
    const { report, said } = madeUp([5, null], [null, 2]);
    const counts = { more: 0, less: 0, same: 0 };
    const none = { mean: null, ci95: null, unit: 's', ...counts };
    expect(report.comparison?.metrics['latency-mean']).toEqual(none);
    expect(said).toMatch(/^Latency, mean +– +0 +0 +0$/m);
  });
});
