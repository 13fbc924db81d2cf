import type { ArchitectureId } from '../engine';
import { type Experiment, type ExperimentId, scenarioOf } from './experiments';
import type { FigureId, Figures } from './figures';
import { measure } from './measure';
import type { RealRow } from './report';
import { simulate } from './simulated';
import type { Supervisor } from './supervisor';

const SEED = 7;

/** What was measured of an experiment under an architecture, each time. */
type Measured = ReadonlyMap<ArchitectureId, readonly Figures[]>;

/** Plays an experiment so many times, with other choices each time, under all of its architectures at once. */
export async function measured(
  supervisor: Supervisor,
  experiment: Experiment,
  script: string,
  times: number,
): Promise<Measured> {
  const all = new Map<ArchitectureId, Figures[]>();
  for (let time = 0; time < times; time += 1) {
    const runs = experiment.architectures.map((architecture) => ({
      scenario: scenarioOf(experiment, architecture, SEED + time),
      balancer: experiment.balancer,
      untilS: experiment.untilS,
      name: `${experiment.id}-${architecture}-${time}`,
    }));
    const found = await measure(supervisor, runs, script);
    for (const [index, architecture] of experiment.architectures.entries()) {
      all.set(architecture, [...(all.get(architecture) ?? []), found[index] as Figures]);
    }
  }
  return all;
}

/** What was measured beside what the simulator says. */
export const rowsOf = (experiment: Experiment, found: Measured): readonly RealRow[] =>
  experiment.architectures.flatMap((architecture) => {
    const simulated = simulatedOf(experiment, architecture);
    return experiment.figures.flatMap((figure): RealRow[] => {
      const range = simulated.get(figure);
      const values = (found.get(architecture) ?? [])
        .map((figures) => figures[figure])
        .filter((value) => value !== null);
      if (range === undefined || values.length === 0) return [];
      const id = experiment.id as ExperimentId;
      return [{ experiment: id, architecture, figure, simulated: range, measured: values }];
    });
  });

/** Of every figure that the simulator knows of in this, the range of its runs. */
export function simulatedOf(
  experiment: Experiment,
  architecture: ArchitectureId,
): ReadonlyMap<FigureId, RealRow['simulated']> {
  const runs = simulate(scenarioOf(experiment, architecture, SEED), experiment.untilS);
  return new Map(
    experiment.figures.flatMap((figure) => {
      const values = runs.map((figures) => figures[figure]).filter((value) => value !== null);
      if (values.length === 0) return [];
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const range = { low: Math.min(...values), mean, high: Math.max(...values) };
      return [[figure, range] as const];
    }),
  );
}
