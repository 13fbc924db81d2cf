import { type Field, type FieldValue, valueInWords } from '../engine';

/** Knobs that were turned together. */
export interface TurnedKnobs {
  readonly changed: readonly Field[];
  /** Their values by path, in the units of scenario documents. */
  readonly values: Readonly<Record<string, FieldValue>>;
  /** What they are called together, or an empty text. */
  readonly called: string;
}

/** So many are named one by one. */
const NAMED_MAX = 2;
const REPLAYED = 'The run was replayed to this instant.';

/** What was turned, in one or two sentences. */
export function turnedWords({ changed, values, called }: TurnedKnobs): string {
  const parts = changed.map((field) => {
    const { [field.path]: value = field.stretched } = values;
    return `${field.title} is ${valueInWords(field, value)}`;
  });
  if (called !== '') return `${called}: ${settings(parts.length)}. ${REPLAYED}`;
  if (parts.length > NAMED_MAX) return `${settings(parts.length)}. ${REPLAYED}`;
  return `${parts.join(', ')} now. ${REPLAYED}`;
}

const settings = (count: number): string =>
  count === 1 ? '1 setting changed' : `${count} settings changed`;
