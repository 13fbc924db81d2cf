/**
 * Goal: what the page shows as measured is whole, and the simulator still says what stands beside it.
 * Method: the kept data against the list of experiments, and ranges of some experiments played again.
 */
import { describe, expect, it } from 'vitest';
import kept from '../../src/proof/measured.json';
import { EXPERIMENTS, type Experiment } from '../../src/real/experiments';
import { agrees, lawsOf, type RealReport } from '../../src/real/report';
import { simulatedOf } from '../../src/real/round';
import { RUNS } from '../../src/real/simulated';

const report = kept as unknown as RealReport;
const all: readonly Experiment[] = EXPERIMENTS;

describe('what was measured', () => {
  it('has every law, with a row for every architecture that it is about', () => {
    const laws = lawsOf(report.rows);
    for (const { id, figures, architectures } of all) {
      for (const figure of figures) {
        const law = laws.find((one) => one.experiment === id && one.figure === figure);
        // Without a store there are no commands to count, and where nobody lost anything no logins for each.
        const isPartial =
          figure === 'store-operations-per-request' || figure === 'logins-per-affected';
        const measured = law?.rows.map(({ architecture }) => architecture) ?? [];
        if (!isPartial) expect(measured, `${id}, ${figure}`).toEqual(architectures);
        expect(measured.length, `${id}, ${figure}`).toBeGreaterThan(0);
      }
    }
    expect(laws.length).toBeGreaterThanOrEqual(40);
  });

  it('is a number for everything, and nearly all of it agrees', () => {
    for (const { simulated, measured } of report.rows) {
      expect([...Object.values(simulated), ...measured].every(Number.isFinite)).toBe(true);
    }
    expect(report.rows.filter(agrees).length / report.rows.length).toBeGreaterThan(0.95);
  });

  it('says with what, when, and on what kind of machine, and no more about it', () => {
    expect(report.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(Object.keys(report.versions)).toEqual(
      expect.arrayContaining(['haproxy', 'nginx', 'redis-server', 'node', 'express', 'jose']),
    );
    expect(Object.keys(report.machine)).toEqual(['system', 'processors']);
    expect(report.simulatedRuns).toBe(RUNS);
  });

  it.each(all.filter(({ isQuick }) => isQuick))(
    'stands beside what the simulator says: $id',
    (experiment) => {
      for (const architecture of experiment.architectures) {
        for (const [figure, range] of simulatedOf(experiment, architecture)) {
          const row = report.rows.find(
            (one) =>
              one.experiment === experiment.id &&
              one.architecture === architecture &&
              one.figure === figure,
          );
          expect(row?.simulated.low).toBeCloseTo(range.low, 3);
          expect(row?.simulated.mean).toBeCloseTo(range.mean, 3);
          expect(row?.simulated.high).toBeCloseTo(range.high, 3);
        }
      }
    },
  );
});
