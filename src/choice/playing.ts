import { type ArchitectureId, parseScenario, type Scenario, SECOND_US } from '../engine';
import { replicate, type Values } from '../replications/replication';
import type { Asked } from './episodes';

/** Plays an episode under an architecture: the value of every metric. */
export type Play = (asked: Asked, architecture: ArchitectureId, seed: number) => Values;

/** The scenario of an episode. Its document is one of ours: a problem in it is a defect. */
export function scenarioOf({ document, episode }: Asked): Scenario {
  const parsed = parseScenario(document);
  if ('scenario' in parsed) return parsed.scenario;
  throw new Error(`The episode "${episode}" is no scenario: ${JSON.stringify(parsed.problems)}`);
}

/** Plays every run once: what only weighs differently is known already. */
export function player(): Play {
  const known = new Map<string, Values>();
  return (asked, architecture, seed) => {
    const key = `${architecture} ${seed} ${JSON.stringify(asked.document)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const scenario = scenarioOf(asked);
    const untilUs = Math.round(asked.lastsS * SECOND_US);
    const history = scenario.interventions;
    const values = replicate({ scenario, history, architecture, seed, untilUs });
    known.set(key, values);
    return values;
  };
}
