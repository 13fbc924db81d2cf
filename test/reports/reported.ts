import { type ArchitectureId, parseScenario } from '../../src/engine';
import { run, type Told } from '../support/scenarios';

/** Runs a scenario as somebody reported it, with all that it plans. @param architecture another one than its own */
export function runReport(document: unknown, untilS: number, architecture?: ArchitectureId): Told {
  const parsed = parseScenario(document);
  if (!('scenario' in parsed)) {
    throw new Error(JSON.stringify(parsed.problems));
  }
  const { scenario } = parsed;
  const interventions = scenario.interventions.map(
    ({ atUs, change, target }) => [atUs / 1e6, change, target] as const,
  );
  return run(scenario, architecture ?? scenario.architecture, untilS, interventions);
}

/** How long every request took that was answered, in seconds. */
export const secondsTaken = (told: Told): readonly number[] =>
  told.only('requestTimed').map(({ tookUs }) => tookUs / 1e6);
