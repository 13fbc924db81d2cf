import { type ArchitectureId, type Intervention, type Scenario, sideBySide } from '../engine';
import { historyOf, type Refused, type RunSpec, withSettings } from './runSpec';
import type { Settings } from './settings';

/** What a run is played under: an architecture, and settings of its own where it has some, the seed among them. */
export interface Under {
  readonly architecture: ArchitectureId;
  readonly settings?: Settings;
}

/** One deterministic run: everything that it takes to play it, and a name that tells it from those beside it. */
export interface Take {
  readonly id: string;
  readonly architecture: ArchitectureId;
  readonly scenario: Scenario;
  readonly history: readonly Intervention[];
}

/** The same run under each architecture, those on request if named: what the page plays side by side. */
export const everyArchitecture = (...named: readonly ArchitectureId[]): readonly Under[] =>
  sideBySide(...named).map((architecture) => ({ architecture }));

/** Two things that a run is played under are one if they have one name. */
export function takeId({ architecture, settings = {} }: Under): string {
  const own = Object.keys(settings).toSorted();
  return [architecture, ...own.map((path) => `${path}=${JSON.stringify(settings[path])}`)].join(
    ' ',
  );
}

/** A run under something; refused where its settings are not possible together. */
export function takeOf(spec: RunSpec, under: Under): Take | Refused {
  const own = withSettings(spec, under.settings ?? {});
  if ('problems' in own) return own;
  const { architecture } = under;
  return { id: takeId(under), architecture, scenario: own.scenario, history: historyOf(own) };
}

/** A run under all of these; refused where one of them is. */
export function takesOf(spec: RunSpec, unders: readonly Under[]): readonly Take[] | Refused {
  const takes: Take[] = [];
  for (const under of unders) {
    const take = takeOf(spec, under);
    if ('problems' in take) return take;
    takes.push(take);
  }
  return takes;
}
