/**
 * Goal: a run whose trace nobody reads comes to the same numbers as one with a trace and a fingerprint.
 * Method: random runs, and busy ready-made scenarios under every architecture, are played both ways; every metric, and
 * what it says of single machines, is compared. Onlookers are held to the records of the trace.
 */
import { describe, expect, it } from 'vitest';
import {
  ARCHITECTURES,
  createMeteredRun,
  createSimulation,
  METRICS,
  type MeteredRun,
  parseScenario,
  type Scenario,
  TraceKind,
} from '../../../src/engine';
import { SCENARIOS } from '../../../src/scenarios';
import { anyCase } from '../../support/arbitraries';
import fc from '../../support/random';
import { history, run, scenario, seconds } from '../../support/scenarios';

const measured = (played: MeteredRun) => METRICS.map(({ id }) => [id, played.measure(id)]);

describe('a metered run', () => {
  it('has every metric of the same run with a trace, whatever the run is', () => {
    fc.assert(
      fc.property(anyCase, ({ document, architecture, interventions }) => {
        const options = { architecture, history: history(interventions) };
        const metered = createMeteredRun(scenario(document), options);
        metered.advanceTo(seconds(40));
        const { simulation } = run(document, architecture, 40, interventions);
        expect(measured(metered)).toEqual(measured(simulation));
      }),
      { numRuns: 150 },
    );
  });

  it.each(['crowd', 'flash-sale', 'login-storm', 'private-page'] as const)(
    'has them in the scenario %s under every architecture',
    (name) => {
      const document = SCENARIOS.find((one) => one.name === name)?.document;
      const parsed = parseScenario(document) as { readonly scenario: Scenario };
      for (const { id: architecture } of ARCHITECTURES) {
        const metered = createMeteredRun(parsed.scenario, { architecture });
        const whole = createSimulation(parsed.scenario, { architecture });
        // In two steps: what is written is given on whenever somebody may look.
        for (const atS of [7, 15]) {
          metered.advanceTo(seconds(atS));
          whole.advanceTo(seconds(atS));
          expect(measured(metered)).toEqual(measured(whole));
        }
      }
    },
  );

  it('shows onlookers the records of their kinds, and no others', () => {
    const seen: number[][] = [];
    const kinds = [TraceKind.change, TraceKind.sessionLost];
    const watcher = { observe: (...record: number[]) => void seen.push(record) };
    const told = run({}, 'sticky', 20, [[3, 'stop-server']]);
    const options = { architecture: 'sticky', history: history([[3, 'stop-server']]) } as const;
    createMeteredRun(scenario(), options, [{ kinds, watcher }]).advanceTo(seconds(20));
    const ofKinds = told.records.filter(({ kind }) => ['change', 'sessionLost'].includes(kind));
    expect(seen.map(([timeUs]) => timeUs)).toEqual(ofKinds.map(({ atUs }) => atUs));
    expect(new Set(seen.map(([, kind]) => kind))).toEqual(new Set(kinds));
  });
});
