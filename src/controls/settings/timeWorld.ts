import { FIELDS, type FieldValue, type Problem } from '../../engine';
import { SCENARIOS } from '../../scenarios';
import { keptRun } from '../../state/following';
import { inGroups } from '../../state/knobDocument';
import { knobsAsked } from '../../state/knobDrafts';
import { type Knobs, knobsStore } from '../../state/knobs';
import { runStore, send } from '../../state/run';
import { same } from './turnedWords';

export type TimeWorld = Knobs['world'];

/** Sources of the wishes to keep what was turned: all of it, or what is left where that is not possible. */
export const TIME = 'time';
export const REST = 'time:rest';

const NAMES = { stretched: 'A shop in slow motion', realistic: 'A shop in real time' } as const;

type Values = Readonly<Record<string, FieldValue>>;

/**
 * Opens the scenario anew in another time world. What it says itself stays; its other settings take the defaults of
 * that world. Then what a visitor has turned is turned again.
 * @returns what is to be turned again
 */
export function changeTime(world: TimeWorld): Values {
  const { knobs } = knobsStore.getState();
  const { view } = runStore.getState();
  if (knobs === null || view === null) return {};
  const { playing, speed, scenario } = view;
  const own = { ...ownValues(knobs), architecture: view.world.architecture };
  const kept = keptRun();
  const { interventions } = (kept?.opened ?? {}) as { readonly interventions?: unknown };
  const planned = interventions === undefined ? {} : { interventions };
  const name = nameIn(world, scenario.name);
  const document = { version: 1, name, world, ...inGroups(own), ...planned };
  const ready = kept?.scenario ?? null;
  const { file = null } = kept ?? {};
  const origin = ready === null ? { file } : { scenario: ready, plain: kept?.plain };
  send({ type: 'open', document, source: TIME, playing, speed, ...origin });
  const turned = Object.keys(knobs.turned).map((path) => [path, knobs.values[path] as FieldValue]);
  const again: Values = Object.fromEntries(turned);
  keep(TIME, again);
  return again;
}

/** Not everything could be kept: asks for it without what was in the way. */
export function keepRest(kept: Values, problems: readonly Problem[]): void {
  const blamed = problems.map(({ field }) => field);
  const rest = Object.entries(kept).filter(([path]) => !blamed.includes(path));
  keep(REST, Object.fromEntries(rest));
}

function keep(source: string, knobs: Values): void {
  const count = Object.keys(knobs).length;
  if (count === 0) return;
  knobsAsked(source);
  const told = count === 1 ? '1 changed setting was kept.' : `${count} changed settings were kept.`;
  send({ type: 'knobs', source, knobs, told });
}

/** What the opened scenario says that is no default. */
function ownValues({ world, values, turned }: Knobs): Values {
  const opened: Values = { ...values, ...turned };
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const { [field.path]: value } = opened;
      return value === undefined || same(value, field[world]) ? [] : [[field.path, value]];
    }),
  );
}

/** Ready-made scenarios have their time world in their names; those of visitors stay as they are. */
function nameIn(world: TimeWorld, name: string): string {
  const ours = [...SCENARIOS.map(({ document }) => document.name), ...Object.values(NAMES)];
  return ours.includes(name) ? NAMES[world] : name;
}
