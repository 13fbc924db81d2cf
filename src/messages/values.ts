import type { Field, FieldChoice, FieldValue, Unit } from '../engine';
import words from './en/settings/choices';
import units from './en/settings/units';
import values from './en/settings/values';

/** Other units for durations that are awkward in seconds, in seconds. */
const LONG = [
  ['values.days', 86_400],
  ['values.h', 3600],
  ['values.min', 60],
] as const;
/** Durations up to this long are well said in seconds. */
const SECONDS_MAX = 120;

/** The value of a setting as a sentence has it: "0.4 s", "1 to 3 items", "on", "least connections". */
export function valueInWords(
  { unit, choices }: Pick<Field, 'unit' | 'choices'>,
  value: FieldValue,
): string {
  if (typeof value === 'boolean') return values('values.flag', { on: value });
  if (typeof value === 'string') {
    const choice = choices?.find((one) => one === value);
    // What was typed and is no choice is shown as it is.
    return choice === undefined ? value : choiceInWords(choice);
  }
  if (typeof value === 'number') return amountInWords(unit, value);
  const [low, high] = value;
  if (low === high) return amountInWords(unit, low);
  return values('values.range', { low: plainNumber(low), high: amountInWords(unit, high) });
}

/** A choice as it stands in documents, as people read it. */
export const choiceInWords = (choice: FieldChoice): string => words(`choices.${choice}`);

/** A number with the unit of its setting: "3 checks", "12.5 µs", "30 min", "10x", "weight 4". */
export function amountInWords(unit: Unit, count: number): string {
  if (unit === 's') return duration(count);
  const amount = plainNumber(count);
  return unit === 'none' ? amount : units(`units.${unit}.amount`, { amount, count });
}

/** What stands behind the field of a setting, where something does. */
export const unitInWords = (unit: Unit): string =>
  unit === 'none' || unit === 'number' ? '' : units(`units.${unit}`);

function duration(seconds: number): string {
  const isShort = seconds > 0 && seconds < 0.01;
  if (isShort && seconds < 0.001)
    return values('values.us', { amount: plainNumber(seconds * 1e6) });
  if (isShort) return values('values.ms', { amount: plainNumber(seconds * 1e3) });
  const [id, each] = LONG.find(([, size]) => Number.isInteger(seconds / size)) ?? [];
  if (id === undefined || each === undefined || seconds <= SECONDS_MAX) {
    return units('units.s.amount', { amount: plainNumber(seconds) });
  }
  const count = seconds / each;
  return values(id, { amount: plainNumber(count), count });
}

/** As one would type it: without an exponent, and without the noise of binary fractions. */
export function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(12)));
  return text.includes('e-') ? value.toFixed(9).replace(/0+$/, '') : text;
}
