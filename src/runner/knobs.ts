import { FIELDS, type Field, type FieldValue, type Scenario } from '../engine';

/** Values of knobs by path, in the units of scenario documents. */
export type KnobValues = Readonly<Record<string, FieldValue>>;

type Bag = Readonly<Record<string, unknown>>;

const bag = (value: unknown): Bag =>
  (typeof value === 'object' && value !== null ? value : {}) as Bag;

/** A scenario document with some of its knobs set. Whether they may be, only the parser says. */
export function withKnobs(document: unknown, knobs: Bag): Bag {
  const made: Record<string, unknown> = { ...bag(document) };
  for (const [path, value] of Object.entries(knobs)) {
    const [first, second] = path.split('.') as [string, string | undefined];
    made[first] = second === undefined ? value : { ...bag(made[first]), [second]: value };
  }
  return made;
}

/** What every knob of a valid document says: its own value, or the default of its time world. */
export function knobValues(document: unknown, world: Scenario['world']): KnobValues {
  return Object.fromEntries(FIELDS.map((field) => [field.path, valueIn(document, field, world)]));
}

function valueIn(document: unknown, field: Field, world: Scenario['world']): FieldValue {
  const [first, second] = field.path.split('.') as [string, string | undefined];
  const { [first]: own } = bag(document);
  const found = second === undefined ? own : bag(own)[second];
  return (found ?? field[world]) as FieldValue;
}

export const sameValue = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
