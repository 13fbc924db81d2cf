import { type ArchitectureId, FIELDS, type FieldValue, valueAt } from '../engine';
import { SCENARIOS } from '../scenarios';
import type { ScenarioName } from '../scenarios/names';
import { scenariosOf, type Trial, USE_CASES, type UseCaseId } from './useCases';

/** What is on the stage: a scenario by its title, which may be anybody's, what is asked of it, and under what. */
export interface OnStage {
  readonly title: string;
  readonly workload: FieldValue | undefined;
  readonly architecture: ArchitectureId;
}

const IDS = Object.keys(USE_CASES) as readonly UseCaseId[];
const WORKLOAD = FIELDS.find(({ path }) => path === 'workload');

/**
 * What there is to try with the same use case after what is on the stage: the next one of its list, the first after the
 * last. Null where no use case is like it.
 */
export function nextTrial({ title, workload, architecture }: OnStage): Trial | null {
  const name = SCENARIOS.find(({ document }) => document.name === title)?.name;
  const use =
    IDS.find((id) => scenariosOf(id).some((one) => one === name)) ??
    IDS.find((id) => workloadOf(USE_CASES[id].scenario) === workload);
  if (use === undefined) return null;
  const trials: readonly Trial[] = USE_CASES[use].trials;
  const at = trials.findIndex(
    (trial) => trial.scenario === name && trial.architecture === architecture,
  );
  return trials[(at + 1) % trials.length] ?? null;
}

/** What a ready-made scenario asks for. */
function workloadOf(scenario: ScenarioName): FieldValue | undefined {
  const document = SCENARIOS.find(({ name }) => name === scenario)?.document;
  return (valueAt(document, 'workload') as FieldValue | undefined) ?? WORKLOAD?.stretched;
}
