/**
 * Goal: the engine as it is agrees with every closed form, and the list of them is as long as it should be.
 * Method: the report that the build has made of this state of the sources is read, or made where there is none yet.
 */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { cachedReport } from '../../scripts/lib/validation.mjs';
import { ENGINE_VERSION } from '../../src/engine';
import theory from '../../src/messages/theory';
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
  it('have names of their own', () => {
    expect(new Set(LAWS.map(({ id }) => id)).size).toBe(LAWS.length);
  });

  it('have formulas of signs and names, and no words', () => {
    const names =
      /^(E|X|R|S|U|Z|L|N|G|C|B|D_k|Q_k|Q|I|T|K|W|a|b|c|cv|e|fall|g|h|k|lambda|left|ln|min|mu|mu_store|mu_work|n|p|q|r|rho|rise|s|sigma|sum_k|t|Erlang)$/;
    for (const { experiments } of LAWS) {
      for (const { formula } of experiments.flatMap(({ expectations }) => expectations)) {
        expect((formula.match(/[A-Za-z]\w*/g) ?? []).filter((one) => !names.test(one))).toEqual([]);
      }
    }
  });

  it('say everything in words that there are', () => {
    for (const { id, experiments } of LAWS) {
      expect(theory(`theory.${id}`)).not.toBe('');
      for (const { setting, expectations } of experiments) {
        for (const text of [setting, ...expectations.map(({ quantity }) => quantity)]) {
          expect(theory.of(text)).not.toMatch(/undefined|NaN/);
        }
      }
    }
  });
});
