import {
  type ArchitectureId,
  createMeteredRun,
  edited,
  type FieldValue,
  type Intervention,
  parseScenario,
} from '../engine';
import { sameValue, valuesIn } from '../spec/settings';
import type { Situation } from '../state/readings';
import type { Challenge, Played } from './challenge';
import { Facts } from './facts';

export function plannedIn({ document }: Challenge): readonly Intervention[] {
  const parsed = parseScenario(document);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario.interventions;
}

/** What was turned since the challenge was given. */
export function turnedIn(
  { document }: Challenge,
  { settings, run }: Situation,
): Readonly<Record<string, FieldValue>> {
  const given = valuesIn(document, run.timeWorld);
  return Object.fromEntries(
    Object.entries(settings).filter(([path, value]) => !sameValue(value, given[path])),
  );
}

/** All that it takes to play a run. */
interface Taken {
  readonly document: object;
  readonly settings: Readonly<Record<string, FieldValue>>;
  readonly architecture: ArchitectureId;
  readonly acts: readonly Intervention[];
}

/** A run that is played on for as long as it is the same one, and from its beginning where it is another. */
export class PlayedRun {
  #key = '';
  #begun: ReturnType<typeof begun> | null = null;

  /** Null for settings that make no scenario: those of the run that comes next may be told before it is shown. */
  at(taken: Taken, untilUs: number): Played | null {
    const key = JSON.stringify(taken);
    if (this.#begun === null || key !== this.#key || untilUs < this.#begun.run.nowUs) {
      this.#key = key;
      this.#begun = begun(taken);
    }
    if (this.#begun === null) return null;
    const { run, facts } = this.#begun;
    run.advanceTo(untilUs);
    return {
      metric: (id) => run.metric(id),
      measure: (id) => run.measure(id),
      counted: (id) => run.counted(id),
      facts,
    };
  }
}

function begun({ document, settings, architecture, acts }: Taken) {
  const parsed = parseScenario(edited(document, settings));
  if ('problems' in parsed) return null;
  const { scenario } = parsed;
  const facts = new Facts(scenario.servers.count);
  const run = createMeteredRun(
    scenario,
    { architecture, history: [...scenario.interventions, ...acts] },
    [{ kinds: Facts.kinds, watcher: facts }],
  );
  return { run, facts };
}
