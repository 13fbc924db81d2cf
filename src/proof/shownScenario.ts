import { type ArchitectureId, parseScenario, type Scenario } from '../engine';
import { inGroups } from '../state/knobDocument';
import type { Knobs } from '../state/knobs';

/**
 * The scenario as it runs, turned knobs included, under the architecture that is shown.
 * @param name what the scenario is called on the page
 */
export function shownScenario(
  { world, values }: Knobs,
  name: string,
  architecture: ArchitectureId,
): Scenario {
  const document = { version: 1, name, world, ...inGroups({ ...values, architecture }) };
  const parsed = parseScenario(document);
  if ('scenario' in parsed) return parsed.scenario;
  // It is running, so it was a scenario once.
  throw new Error(parsed.problems.map(({ message }) => message).join(' '));
}
