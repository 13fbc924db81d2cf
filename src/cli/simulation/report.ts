import { type ArchitectureId, ENGINE_VERSION, METRICS, writeScenario } from '../../engine';
import { interval } from '../../theory/statistics';
import type { RunResult } from '../tasks/runOnce';
import type { Plan } from './plan';

type Unit = (typeof METRICS)[number]['unit'];
type ByMetric<T> = Readonly<Record<string, T>>;

/** What the runs came to, as `--json` prints it. */
export interface SimulationReport {
  readonly engineVersion: string;
  /** The complete document, every parameter in it: any run of it with the same seed is the same run. */
  readonly scenario: object;
  readonly runs: readonly {
    readonly architecture: ArchitectureId;
    readonly seed: number;
    readonly traceHash: string;
    readonly metrics: ByMetric<{ readonly value: number; readonly unit: Unit }>;
  }[];
  /** Over the replications of each architecture. */
  readonly summary: readonly Summary[];
}

export interface Summary {
  readonly architecture: ArchitectureId;
  readonly metrics: ByMetric<{
    readonly mean: number;
    /** Half the width of the 95 % confidence interval after Student; null for one run. */
    readonly ci95: number | null;
    readonly unit: Unit;
  }>;
}

const CONFIDENCE = 0.95;

export function reportOf(plan: Plan, results: readonly RunResult[]): SimulationReport {
  return {
    engineVersion: ENGINE_VERSION,
    scenario: writeScenario(plan.scenario),
    runs: results.map(({ architecture, seed, traceHash, values }) => ({
      architecture,
      seed,
      traceHash,
      metrics: byMetric((unit, index) => ({ value: values[index] as number, unit })),
    })),
    summary: plan.architectures.map((architecture) => summaryOf(architecture, results)),
  };
}

function summaryOf(architecture: ArchitectureId, results: readonly RunResult[]): Summary {
  const own = results.filter((result) => result.architecture === architecture);
  const metrics = byMetric((unit, index) => {
    const values = own.map((result) => result.values[index] as number);
    const { mean, halfWidth } = interval(values, CONFIDENCE);
    return { mean, ci95: values.length > 1 ? halfWidth : null, unit };
  });
  return { architecture, metrics };
}

const byMetric = <T>(read: (unit: Unit, index: number) => T): ByMetric<T> =>
  Object.fromEntries(METRICS.map(({ id, unit }, index) => [id, read(unit, index)]));
