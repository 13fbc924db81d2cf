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
  | 'liveness'
  | 'token'
  | 'orders'
  | 'network'
  | 'cdn'
  | 'deploy'
  | 'scaling'
  | 'limit'
  | 'services';

/** Seconds for durations, else what is counted; none for choices and flags. What it is called is a message. */
export type Unit =
  | 'none'
  | 's'
  | 'number'
  | 'weight'
  | 'x'
  | 'x the mean'
  | 'percent'
  | 'people'
  | 'people/s'
  | 'actions'
  | 'attempts'
  | 'bytes'
  | 'checks'
  | 'connections'
  | 'entries'
  | 'items'
  | 'pages'
  | 'points'
  | 'requests'
  | 'retries'
  | 'servers'
  | 'services'
  | 'tabs'
  | 'workers'
  | 'zones';

/** Inclusive range, in the unit of its field. */
export type Range = readonly [low: number, high: number];

export type FieldValue = number | boolean | string | readonly [number, number];

/** A setting that no group has claimed yet: only those in a group come into the list. */
interface Ungrouped<Path extends string, Choice extends string = never> {
  /** Where it is in the document: "servers.serviceTime". What people read of it is a message by this name. */
  readonly path: Path;
  readonly kind: FieldKind;
  readonly unit: Unit;
  /** Allowed values, both included, in the unit of the document. */
  readonly min: number;
  readonly max: number;
  readonly choices?: readonly Choice[];
  /** Default in each time world, in the unit of the document. */
  readonly stretched: FieldValue;
  readonly realistic: FieldValue;
}

/** One setting of a scenario: the only place that knows its range and its defaults. */
export interface FieldOf<Path extends string, Choice extends string>
  extends Ungrouped<Path, Choice> {
  readonly group: FieldGroup;
}

/** Settings under one heading. */
export const inGroup = <const Path extends string, const Choice extends string = never>(
  group: FieldGroup,
  fields: readonly Ungrouped<Path, Choice>[],
): readonly FieldOf<Path, Choice>[] => fields.map((field) => ({ ...field, group }));

interface Limits {
  readonly min: number;
  readonly max: number;
}

export const between = (min: number, max: number): Limits => ({ min, max });

export const duration = <const Path extends string>(
  path: Path,
  limits: Limits,
  stretched: number,
  realistic: number,
): Ungrouped<Path> => ({ path, kind: 'duration', unit: 's', ...limits, stretched, realistic });

export const count = <const Path extends string>(
  path: Path,
  unit: Unit,
  limits: Limits,
  stretched: number,
  realistic: number,
): Ungrouped<Path> => ({ path, kind: 'count', unit, ...limits, stretched, realistic });

/** A number that need not be whole. */
export const number = <const Path extends string>(
  path: Path,
  unit: Unit,
  limits: Limits,
  value: number,
): Ungrouped<Path> => ({
  path,
  kind: 'weight',
  unit,
  ...limits,
  stretched: value,
  realistic: value,
});

export const weight = <const Path extends string>(path: Path, value: number): Ungrouped<Path> =>
  number(path, 'weight', between(0, 100), value);

export const choice = <const Path extends string, const Choice extends string>(
  path: Path,
  choices: readonly Choice[],
  stretched: NoInfer<Choice>,
  realistic: NoInfer<Choice>,
): Ungrouped<Path, Choice> => ({
  path,
  kind: 'choice',
  unit: 'none',
  min: 0,
  max: 0,
  choices,
  stretched,
  realistic,
});

export const flag = <const Path extends string>(path: Path, value: boolean): Ungrouped<Path> => ({
  path,
  kind: 'flag',
  unit: 'none',
  min: 0,
  max: 1,
  stretched: value,
  realistic: value,
});
