import { FIELDS, type Field, type FieldValue, type Scenario, valueAt } from '../engine';

/** Values of settings by path, in the units of scenario documents. */
export type Settings = Readonly<Record<string, FieldValue>>;

/** What every setting of a valid document says: its own value, or the default of its time world. */
export const valuesIn = (document: unknown, world: Scenario['world']): Settings =>
  Object.fromEntries(FIELDS.map((field) => [field.path, valueIn(document, field, world)]));

const valueIn = (document: unknown, field: Field, world: Scenario['world']): FieldValue =>
  (valueAt(document, field.path) ?? field[world]) as FieldValue;

export const sameValue = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
