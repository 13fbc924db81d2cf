import {
  type ArchitectureId,
  edited,
  type Intervention,
  type Scenario,
  writeIntervention,
} from '../engine';
import type { Problem } from '../messages/problems';
import { parseForPage } from './pageLimits';
import { type Settings, sameValue, valuesIn } from './settings';

/**
 * What a visitor did to a run, the latest first. It is no list, so that specs of which one came of the other share all
 * that was done before.
 */
export interface Done {
  readonly latest: Intervention;
  readonly before: Done | null;
  /** How many there are in all. */
  readonly count: number;
}

/**
 * A run as a value: it never changes, and every run of it under one architecture is the same run. It is always valid: it
 * is made by `specOf` and by what makes one spec of another.
 */
export interface RunSpec {
  /** The scenario document that was opened, as it is. Its seed is in it, or in the settings. */
  readonly document: unknown;
  /** Settings that were turned since. */
  readonly settings: Settings;
  /** What was done to the run, besides what the document plans. */
  readonly done: Done | null;
  /** What the document means with these settings. */
  readonly scenario: Scenario;
}

export type Refused = { readonly problems: readonly Problem[] };

/** The run of a scenario document, to which nothing has been done. */
export function specOf(document: unknown): RunSpec | Refused {
  const parsed = parseForPage(document);
  if ('problems' in parsed) return parsed;
  return { document, settings: {}, done: null, scenario: parsed.scenario };
}

/**
 * The same run with other settings, all or none; the very same where they say so already.
 * @param settings by path; null goes back to what the document says
 */
export function withSettings(
  spec: RunSpec,
  settings: Readonly<Record<string, unknown>>,
): RunSpec | Refused {
  const turned: Record<string, unknown> = { ...spec.settings };
  const said = saidBy(spec);
  for (const [path, value] of Object.entries(settings)) {
    if (value === null || sameValue(value, said[path])) delete turned[path];
    else turned[path] = value;
    if (!(path in said) && value !== null) return unknown(path);
  }
  if (sameValue(turned, spec.settings)) return spec;
  const parsed = parseForPage(edited(spec.document, turned));
  if ('problems' in parsed) return parsed;
  return { ...spec, settings: turned as Settings, scenario: parsed.scenario };
}

const unknown = (path: string): Refused => ({
  problems: [{ field: path, value: '', fault: 'noSetting' }],
});

/** The same run, to which one more thing was done, later than all others. */
export const withDone = (spec: RunSpec, latest: Intervention): RunSpec => ({
  ...spec,
  done: { latest, before: spec.done, count: (spec.done?.count ?? 0) + 1 },
});

/** The same run without what was done to it by hand after an instant. */
export function doneUntil(spec: RunSpec, atUs: number): RunSpec {
  let { done } = spec;
  while (done !== null && done.latest.atUs > atUs) done = done.before;
  return done === spec.done ? spec : { ...spec, done };
}

/** The same run before anything was done to it. */
export const untouched = (spec: RunSpec): RunSpec => ({ ...spec, done: null });

/** What the visitor did, in the order in which it was done. */
export function listDone({ done }: RunSpec): readonly Intervention[] {
  const list: Intervention[] = [];
  for (let one = done; one !== null; one = one.before) list.push(one.latest);
  return list.reverse();
}

/** Everything done to the run and planned to be done: by the document and by the visitor, in order of time. */
export const historyOf = (spec: RunSpec): readonly Intervention[] =>
  [...spec.scenario.interventions, ...listDone(spec)].sort((one, other) => one.atUs - other.atUs);

/** The document with everything that was turned. */
export const documentOf = ({ document, settings }: RunSpec): unknown => edited(document, settings);

/** What every setting says: what was turned, or the document's own value, or the default of its time world. */
export const valuesOf = (spec: RunSpec): Settings =>
  valuesIn(documentOf(spec), spec.scenario.world);

/** What the document says of the settings that were turned. */
export function turnedFrom(spec: RunSpec): Settings {
  const said = saidBy(spec);
  const paths = Object.keys(spec.settings);
  return Object.fromEntries(paths.map((path) => [path, said[path] as Settings[string]]));
}

const saidBy = ({ document, scenario }: RunSpec): Settings => valuesIn(document, scenario.world);

/** The run as one document that opens as the same run: its settings, what is shown, and everything done to it. */
export const asDocument = (spec: RunSpec, architecture: ArchitectureId): object => ({
  ...(documentOf(spec) as object),
  architecture,
  interventions: historyOf(spec).map(writeIntervention),
});
