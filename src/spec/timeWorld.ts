import { type ArchitectureId, edited, FIELDS, type Scenario } from '../engine';
import type { Problem } from '../messages/problems';
import { documentOf, type Refused, type RunSpec, specOf, withSettings } from './runSpec';
import { type Settings, sameValue, valuesIn } from './settings';

type TimeWorld = Scenario['world'];

/** What ready-made scenarios are called in each time world: their own names are about one of them. */
const NAMES: Readonly<Record<TimeWorld, string>> = {
  stretched: 'A system in slow motion',
  realistic: 'A system in real time',
};

interface Context {
  /** What is shown. */
  readonly architecture: ArchitectureId;
  readonly isReadyMade: boolean;
}

/**
 * A run from its start in another time world. What its document says that is no default stays, and so does what was
 * turned, where that is possible; everything else takes the defaults of that world. Nothing has been done to it.
 * @returns the run, and why some of that could not be kept
 */
export function inWorld(
  spec: RunSpec,
  world: TimeWorld,
  { architecture, isReadyMade }: Context,
): { readonly spec: RunSpec; readonly lost: readonly Problem[] } | Refused {
  const { interventions, name, description } = documentOf(spec) as Record<string, unknown>;
  const texts = isReadyMade ? { name: NAMES[world] } : { name, description };
  const opened = asManyAs(ownValues(spec), (own) =>
    specOf(edited({ version: 1 }, { ...texts, world, interventions, ...own, architecture })),
  );
  if ('problems' in opened) return opened;
  const turned = asManyAs(spec.settings, (settings) => withSettings(opened.spec, settings));
  return 'problems' in turned ? turned : { ...turned, lost: [...opened.lost, ...turned.lost] };
}

/** The run with as many of these values as are possible there. */
function asManyAs(
  values: Settings,
  tryOut: (values: Settings) => RunSpec | Refused,
  lost: readonly Problem[] = [],
): { readonly spec: RunSpec; readonly lost: readonly Problem[] } | Refused {
  const spec = tryOut(values);
  if (!('problems' in spec)) return { spec, lost };
  const all = Object.entries(values);
  if (all.length === 0) return spec;
  const blamed = spec.problems.map(({ field }) => field);
  const rest = all.filter(([path]) => !blamed.includes(path));
  // What is not possible may be blamed on what is none of these.
  const kept = rest.length === all.length ? {} : Object.fromEntries(rest);
  return asManyAs(kept, tryOut, [...lost, ...spec.problems]);
}

/** What the opened document says that is no default. */
function ownValues({ document, scenario: { world } }: RunSpec): Settings {
  const values = valuesIn(document, world);
  const own = FIELDS.filter((field) => !sameValue(values[field.path], field[world]));
  return Object.fromEntries(own.map(({ path }) => [path, values[path] as Settings[string]]));
}
