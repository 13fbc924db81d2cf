/**
 * Goal: what random runs once found stays found.
 * Method: every saved case is run again and held to every rule.
 */
import { describe, expect, it } from 'vitest';
import type { Case } from '../support/arbitraries';
import { run } from '../support/scenarios';
import { RULES } from '../support/traceRules';

const FOUND = import.meta.glob<Case>('./regressions/*.json', { eager: true, import: 'default' });

describe('a case that was found before', () => {
  it.each(Object.entries(FOUND))('%s', (_name, { document, architecture, interventions }) => {
    const told = run(document, architecture, 40, interventions);
    const broken = Object.entries(RULES).flatMap(([name, rule]) =>
      rule(told.records, architecture, told.simulation.scenario).map((what) => `${name}: ${what}`),
    );
    expect(broken).toEqual([]);
  });
});
