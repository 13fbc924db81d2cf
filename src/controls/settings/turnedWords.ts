import { type FieldValue, valueInWords } from '../../engine';
import { KNOBS } from './groups';

type Values = Readonly<Record<string, FieldValue>>;

/** So many are named one by one. */
const NAMED_MAX = 2;

/**
 * What is turned, in one sentence.
 * @param values what the knobs say now
 * @param knobs what they are to say
 * @param called what they are called together
 */
export function turnedWords(values: Values, knobs: Values, called = ''): string {
  const changed = KNOBS.filter(({ path }) => path in knobs && !same(knobs[path], values[path]));
  const count = changed.length;
  const settings = count === 1 ? '1 setting changed' : `${count} settings changed`;
  if (called !== '') return `${called}: ${settings}.`;
  if (count > NAMED_MAX) return `${settings}.`;
  const parts = changed.map((field) => {
    const { [field.path]: value = '' } = knobs;
    return `${field.title}: ${isWhole(value) ? valueInWords(field, value) : '?'}`;
  });
  return `${parts.join('; ')}.`;
}

/** A range with a word in it is refused by the run; until then there are no words for it. */
const isWhole = (value: FieldValue): boolean =>
  typeof value !== 'object' || value.every((end) => typeof end === 'number');

export const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
