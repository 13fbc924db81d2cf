import { type ArchitectureId, edited, parseScenario, type Scenario } from '../engine';
import type { RunSettings } from '../state/settings/settings';

/**
 * The scenario as it runs, turned settings included, under the architecture that is shown.
 * @param name what the scenario is called on the page
 */
export function shownScenario(
  { timeWorld, values }: RunSettings,
  name: string,
  architecture: ArchitectureId,
): Scenario {
  const document = edited({ version: 1, name, world: timeWorld }, { ...values, architecture });
  const parsed = parseScenario(document);
  if ('scenario' in parsed) return parsed.scenario;
  // It is running, so it was a scenario once.
  throw new Error(JSON.stringify(parsed.problems));
}
