import type { Evidence } from '../../src/proof/evidence';
import type { LawReport, Row, ValidationReport, Verdict } from '../../src/theory/report';

export const atLoad = (load: number): Row['setting'] => ({
  id: 'experiments.load',
  args: { load },
});

/** A row of a report: by default 10 ms expected, and hit within half a percent. */
export const row = (changes: Partial<Row> = {}): Row => ({
  quantity: { id: 'quantities.meanWait' },
  setting: atLoad(0.5),
  formula: 'rho / (mu - lambda)',
  unit: 's',
  expected: 0.01,
  simulated: simulated(0.01002, 0.00005),
  verdict: 'agrees',
  ...changes,
});

export const simulated = (mean: number, half: number): Row['simulated'] => ({
  mean,
  low: mean - half,
  high: mean + half,
  wideLow: mean - 2 * half,
  wideHigh: mean + 2 * half,
  replications: 20,
});

const law = (rows: readonly Row[]): LawReport => ({
  id: 'm-m-1',
  rows,
});

/** A report on these rows, under one law. */
export function report(rows: readonly Row[]): ValidationReport {
  const agrees = rows.filter(({ verdict }) => verdict === 'agrees').length;
  return {
    engineVersion: '0.2.0',
    method: {
      warmUpS: { open: 10, networks: 20, newServer: 60 },
      shownPercent: 95,
      jointPercent: 99,
    },
    laws: [law(rows)],
    totals: { rows: rows.length, agrees, events: 25_000_000, requests: 4_213_000 },
  };
}

/** Evidence with one row for each verdict. */
export const evidence = (...verdicts: readonly Verdict[]): Evidence => ({
  report: report(verdicts.map((verdict, index) => row({ verdict, setting: atLoad(index) }))),
  reason: '',
  omissions: [{ title: 'Network', text: 'No bandwidth.' }],
});
