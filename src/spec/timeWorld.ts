import { type ArchitectureId, edited, FIELDS, type Problem, type Scenario } from '../engine';
import { documentOf, type Refused, type RunSpec, specOf, withSettings } from './runSpec';
import { type Settings, sameValue, valuesIn } from './settings';

type TimeWorld = Scenario['world'];

/** What ready-made scenarios are called in each time world: their own names are about one of them. */
const NAMES: Readonly<Record<TimeWorld, string>> = {
  stretched: 'A shop in slow motion',
  realistic: 'A shop in real time',
};

interface Context {
  /** What is shown. */
  readonly architecture: ArchitectureId;
  readonly isReadyMade: boolean;
}

/**
 * A run from its start in another time world. What its document says itself stays, and so does what was turned, where
 * that is possible; everything else takes the defaults of that world. Nothing has been done to it.
 * @returns the run, and why some of what was turned could not be kept
 */
export function inWorld(
  spec: RunSpec,
  world: TimeWorld,
  { architecture, isReadyMade }: Context,
): { readonly spec: RunSpec; readonly lost: readonly Problem[] } | Refused {
  const { interventions, name, description } = documentOf(spec) as Record<string, unknown>;
  const texts = isReadyMade ? { name: NAMES[world] } : { name, description };
  const said = { ...texts, world, interventions, ...ownValues(spec), architecture };
  const opened = specOf(edited({ version: 1 }, said));
  return 'problems' in opened ? opened : keeping(opened, spec.settings, []);
}

/** As many of the settings as are possible there. */
function keeping(
  opened: RunSpec,
  settings: Settings,
  lost: readonly Problem[],
): { readonly spec: RunSpec; readonly lost: readonly Problem[] } {
  const turned = withSettings(opened, settings);
  if (!('problems' in turned)) return { spec: turned, lost };
  const blamed = turned.problems.map(({ field }) => field);
  const rest = Object.entries(settings).filter(([path]) => !blamed.includes(path));
  // What is not possible may be blamed on what was not turned.
  const isBlameless = rest.length === Object.keys(settings).length;
  const kept = isBlameless ? {} : Object.fromEntries(rest);
  return keeping(opened, kept, [...lost, ...turned.problems]);
}

/** What the opened document says that is no default. */
function ownValues({ document, scenario: { world } }: RunSpec): Settings {
  const values = valuesIn(document, world);
  const own = FIELDS.filter((field) => !sameValue(values[field.path], field[world]));
  return Object.fromEntries(own.map(({ path }) => [path, values[path] as Settings[string]]));
}
