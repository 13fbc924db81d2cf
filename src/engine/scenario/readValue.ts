import { microseconds } from '../kernel/time';
import type { Field } from './fields';
import type { Allowed, Problems } from './problem';

/** The value of a setting as scenarios keep it: durations in whole microseconds. Reports what is not allowed. */
export function readValue(field: Field, value: unknown, problems: Problems): unknown {
  const read = READERS[field.kind](field, value);
  if (read === undefined) problems.add(field.path, value, allowed(field));
  return read;
}

/** What may stand in a field. */
function allowed(field: Field): Allowed {
  const { unit } = field;
  const args = { min: `${field.min}`, max: `${field.max}` };
  switch (field.kind) {
    case 'duration':
      return { id: 'allowed.seconds', args };
    case 'count':
      return unit === 'none' || unit === 'number'
        ? { id: 'allowed.whole', args }
        : { id: 'allowed.wholeOf', args: { ...args, unit: { id: `units.${unit}` } } };
    case 'weight':
      return { id: 'allowed.number', args };
    case 'duration-range':
      return { id: 'allowed.secondsRange', args };
    case 'count-range':
      return { id: 'allowed.wholeRange', args };
    case 'flag':
      return { id: 'allowed.flag' };
    case 'choice':
      return { id: 'allowed.names', args: { names: quoted(field.choices ?? []) } };
  }
}

/** Names as documents have them. */
export const quoted = (names: readonly string[]): string =>
  names.map((name) => `"${name}"`).join(', ');

const within = (value: unknown, { min, max }: Field): value is number =>
  typeof value === 'number' && value >= min && value <= max;

const READERS: Record<Field['kind'], (field: Field, value: unknown) => unknown> = {
  duration: (field, value) => (within(value, field) ? microseconds(value) : undefined),
  count: (field, value) => (within(value, field) && Number.isInteger(value) ? value : undefined),
  weight: (field, value) => (within(value, field) ? value : undefined),
  flag: (_field, value) => (typeof value === 'boolean' ? value : undefined),
  choice: (field, value) => field.choices?.find((one) => one === value),
  'duration-range': (field, value) => readRange(field, value)?.map(microseconds),
  'count-range': (field, value) => {
    const range = readRange(field, value);
    return range?.every(Number.isInteger) ? range : undefined;
  },
};

function readRange(field: Field, value: unknown): readonly number[] | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [low, high] = value as unknown[];
  return within(low, field) && within(high, field) && low <= high ? [low, high] : undefined;
}
