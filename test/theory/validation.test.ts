/**
 * Goal: the engine as it is agrees with every closed form, and the list of them is as long as it should be.
 * Method: the report that the build has made of this state of the sources is read, or made where there is none yet.
 */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { cachedReport } from '../../scripts/lib/validation.mjs';
import { ENGINE_VERSION } from '../../src/engine';
import { LAWS } from '../../src/theory/laws';
import { PLACES } from '../../src/theory/observers/littleLaw';
import type { ValidationReport } from '../../src/theory/report';

vi.setConfig({ hookTimeout: 900_000 });

let report: ValidationReport;
beforeAll(async () => {
  report = await cachedReport();
});

describe('the validation of the engine', () => {
  it('finds no number that disagrees, and none that is too vague', () => {
    const rows = report.laws.flatMap((law) => law.rows.map((row) => ({ law: law.id, ...row })));
    expect(rows.filter(({ verdict }) => verdict !== 'agrees')).toEqual([]);
    expect(report.totals).toMatchObject({ rows: rows.length, agrees: rows.length });
  });

  it('is about this engine and all of its laws', () => {
    expect(report.engineVersion).toBe(ENGINE_VERSION);
    expect(report.laws.map(({ id }) => id)).toEqual([...LAWS.map(({ id }) => id), 'little']);
    expect(report.laws.at(-1)?.rows).toHaveLength(PLACES.length);
  });

  it('has a row for every expectation, with as many replications as it says', () => {
    for (const { id, experiments } of LAWS) {
      const rows = report.laws.find((law) => law.id === id)?.rows ?? [];
      const expected = experiments.flatMap(({ setting, expectations, replications }) =>
        expectations.map(({ quantity }) => [setting, quantity, replications]),
      );
      expect(rows.map((row) => [row.setting, row.quantity, row.simulated.replications])).toEqual(
        expected,
      );
    }
  });

  it('held every place to the law of Little in many runs', () => {
    for (const { simulated } of report.laws.at(-1)?.rows ?? []) {
      expect(simulated.replications).toBeGreaterThan(50);
    }
  });

  it('simulated enough to mean something', () => {
    expect(report.totals.requests).toBeGreaterThan(5_000_000);
  });
});

describe('the laws', () => {
  it('have names of their own, and say what their letters mean', () => {
    expect(new Set(LAWS.map(({ id }) => id)).size).toBe(LAWS.length);
    for (const { where, source, about } of LAWS) {
      expect([where, source, about].every((text) => text.length > 3)).toBe(true);
    }
  });
});
