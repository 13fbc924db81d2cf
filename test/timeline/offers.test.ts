/**
 * Goal: what the page offers to do is what the engine would take, neither more nor less.
 * Method: random runs are read as the page reads them; at some instants all that is offered is held to what the
 * simulation accepts, for everything that there is. So nothing may go by what is not in the trace.
 */
import { describe, expect, it, vi } from 'vitest';
import {
  ARCHITECTURES,
  type ArchitectureId,
  CHANGES,
  type ChangeId,
  createSimulation,
  parseScenario,
  type Simulation,
  Trace,
} from '../../src/engine';
import { SystemFold } from '../../src/timeline/systemFold';
import { viewOf } from '../../src/timeline/systemView';
import type { SystemView } from '../../src/timeline/view';
import { anyCase } from '../support/arbitraries';
import fc from '../support/random';
import { type ChangeAt, history, type Overrides, seconds } from '../support/scenarios';

// Many runs: a machine that is busy with other things needs its time.
vi.setConfig({ testTimeout: 300_000 });

type Subject = (typeof CHANGES)[number]['subject'];

/** Everything that something can be done to, with what is offered to do to it. */
const offersIn = (view: SystemView): (readonly [Subject, number, readonly ChangeId[]])[] => [
  ['cluster', 0, view.changes],
  ['balancer', 0, view.balancer.changes],
  ['network', 0, view.balancer.networkChanges],
  ['store', 0, view.store.changes],
  ...(view.cdn === null ? [] : [['cdn', 0, view.cdn.changes] as const]),
  ...view.zones.map(({ changes }, zone) => ['zone', zone, changes] as const),
  ...view.servers.map(({ index, changes }) => ['server', index, changes] as const),
  ...view.people.map(({ index, changes }) => ['client', index, changes] as const),
  ...view.groups
    .filter(({ people }) => people > 0)
    .map(({ first, changes }) => ['client', first, changes] as const),
];

/** What is offered and would not be taken, or the other way round. */
function wrongIn(view: SystemView, simulation: Simulation): string[] {
  return offersIn(view).flatMap(([subject, target, offered]) =>
    CHANGES.filter((one) => one.subject === subject).flatMap(({ id }) =>
      offered.includes(id) === simulation.accepts(id, target) ? [] : [`${id} of ${target}`],
    ),
  );
}

function offersOf(
  document: Overrides,
  architecture: ArchitectureId,
  interventions: readonly ChangeAt[],
  look: (view: SystemView, simulation: Simulation) => void,
): void {
  const parsed = parseScenario({ version: 1, ...document });
  if (!('scenario' in parsed)) throw new Error(JSON.stringify(parsed.problems));
  const trace = new Trace(1e6);
  const simulation = createSimulation(parsed.scenario, {
    architecture,
    history: history(interventions),
    trace,
  });
  const fold = new SystemFold({ scenario: parsed.scenario, architecture, trace });
  for (let atS = 0; atS <= 30; atS += 2.5) {
    simulation.advanceTo(seconds(atS));
    fold.advance(trace, seconds(atS));
    look(viewOf(fold), simulation);
  }
}

describe('what is offered', () => {
  it('is what the engine takes, in any run at any instant', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyCase, ({ document, architecture, interventions }) => {
        offersOf(document, architecture, interventions, (view, simulation) => {
          expect(wrongIn(view, simulation)).toEqual([]);
          for (const [, , offered] of offersIn(view)) for (const id of offered) seen.add(id);
        });
      }),
      { numRuns: 150 },
    );
    // Every change is offered somewhere: else it would be held to nothing.
    expect(CHANGES.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
  });

  it.each(ARCHITECTURES)('is neither a second ban nor a second logout: $id', ({ id }) => {
    const of = (view: SystemView, index: number) => view.people[index]?.changes;
    const interventions = [
      [4, 'ban-client', 0],
      [4, 'log-out-client', 1],
    ] as const;
    offersOf({}, id, interventions, (view, { nowUs }) => {
      if (nowUs < 4e6) return;
      expect(of(view, 0)).not.toContain('ban-client');
      if (nowUs === 5e6) expect(of(view, 1)).not.toContain('log-out-client');
    });
  });

  it('is no start where none is possible: the zone of the server is down', () => {
    const interventions = [[4, 'stop-zone', 1]] as const;
    offersOf({ network: { zones: 2 } }, 'sticky', interventions, (view, { nowUs }) => {
      const stopped = view.servers.filter(({ zone }) => zone === 1);
      expect(stopped.length).toBeGreaterThan(0);
      for (const { changes } of stopped) expect(changes).not.toContain('start-server');
      if (nowUs > 4e6) expect(view.zones[1]?.changes).toContain('start-zone');
    });
  });
});
