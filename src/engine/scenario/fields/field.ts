/** What a value may be. Durations and ranges of durations are written in seconds and kept in microseconds. */
export type FieldKind =
  | 'duration'
  | 'duration-range'
  | 'count'
  | 'count-range'
  | 'weight'
  | 'flag'
  | 'choice';

/** Under which heading a setting is shown. */
export type FieldGroup =
  | 'general'
  | 'clients'
  | 'retries'
  | 'arrivals'
  | 'servers'
  | 'sessions'
  | 'health'
  | 'balancer'
  | 'store'
  | 'durability'
  | 'token'
  | 'orders'
  | 'network'
  | 'cdn'
  | 'deploy'
  | 'scaling';

/** Inclusive range, in the unit of its field. */
export type Range = readonly [low: number, high: number];

export type FieldValue = number | boolean | string | readonly [number, number];

/** One setting of a scenario: the only place that knows its range, its defaults and where they come from. */
export interface Field {
  /** Where it is in the document: "servers.serviceTime". */
  readonly path: string;
  readonly group: FieldGroup;
  readonly title: string;
  /** One plain sentence. */
  readonly help: string;
  readonly kind: FieldKind;
  /** "s" for durations, else what is counted; empty for choices and flags. */
  readonly unit: string;
  /** Allowed values, both included, in the unit of the document. */
  readonly min: number;
  readonly max: number;
  readonly choices?: readonly string[];
  /** Default in each time world, in the unit of the document. */
  readonly stretched: FieldValue;
  readonly realistic: FieldValue;
  /** Where the realistic default comes from. Stretched ones are chosen so that people can watch. */
  readonly source: string;
}

/** A setting that no group has claimed yet: only those in a group come into the list. */
type Ungrouped = Omit<Field, 'group'>;

/** RunSettings under one heading. */
export const inGroup = (group: FieldGroup, fields: readonly Ungrouped[]): readonly Field[] =>
  fields.map((field) => ({ ...field, group }));

type Text = readonly [path: string, title: string, help: string, source: string];

export const between = (min: number, max: number) => ({ min, max });

export const duration = (
  [path, title, help, source]: Text,
  limits: { readonly min: number; readonly max: number },
  stretched: number,
  realistic: number,
): Ungrouped => ({
  path,
  title,
  help,
  source,
  kind: 'duration',
  unit: 's',
  ...limits,
  stretched,
  realistic,
});

export const count = (
  [path, title, help, source]: Text,
  unit: string,
  limits: { readonly min: number; readonly max: number },
  stretched: number,
  realistic: number,
): Ungrouped => ({
  path,
  title,
  help,
  source,
  kind: 'count',
  unit,
  ...limits,
  stretched,
  realistic,
});

export const weight = (path: string, title: string, value: number): Ungrouped => ({
  path,
  title,
  help: 'How often people choose this, in proportion to the other weights.',
  kind: 'weight',
  unit: 'weight',
  min: 0,
  max: 100,
  stretched: value,
  realistic: value,
  source: 'Illustrative: a visit with several looks for every purchase.',
});

export const choice = (
  [path, title, help, source]: Text,
  choices: readonly string[],
  stretched: string,
  realistic: string,
): Ungrouped => ({
  path,
  title,
  help,
  source,
  kind: 'choice',
  unit: '',
  min: 0,
  max: 0,
  choices,
  stretched,
  realistic,
});

export const flag = ([path, title, help, source]: Text, value: boolean): Ungrouped => ({
  path,
  title,
  help,
  source,
  kind: 'flag',
  unit: '',
  min: 0,
  max: 1,
  stretched: value,
  realistic: value,
});

/** Source of values that are chosen to show something and copied from nowhere. */
export const ILLUSTRATIVE = 'Illustrative.';
