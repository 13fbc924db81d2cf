import { microseconds } from '../kernel/time';
import type { Field } from './fields';
import type { Problems } from './problem';

/** The value of a setting as scenarios keep it: durations in whole microseconds. Reports what is not allowed. */
export function readValue(field: Field, value: unknown, problems: Problems): unknown {
  const read = READERS[field.kind](field, value);
  if (read === undefined) problems.add(field.path, value, allowed(field));
  return read;
}

/** In words, what may stand in a field. */
function allowed(field: Field): string {
  const { min, max, unit } = field;
  switch (field.kind) {
    case 'duration':
      return `a number of seconds from ${min} to ${max}`;
    case 'count':
      return `a whole number from ${min} to ${max}${['none', 'number'].includes(unit) ? '' : ` (${unit})`}`;
    case 'weight':
      return `a number from ${min} to ${max}`;
    case 'duration-range':
      return `[lowest, highest] in seconds, from ${min} to ${max}`;
    case 'count-range':
      return `[lowest, highest], two whole numbers from ${min} to ${max}`;
    case 'flag':
      return 'true or false';
    case 'choice':
      return (field.choices ?? []).map((name) => `"${name}"`).join(', ');
  }
}

const within = (value: unknown, { min, max }: Field): value is number =>
  typeof value === 'number' && value >= min && value <= max;

const READERS: Record<Field['kind'], (field: Field, value: unknown) => unknown> = {
  duration: (field, value) => (within(value, field) ? microseconds(value) : undefined),
  count: (field, value) => (within(value, field) && Number.isInteger(value) ? value : undefined),
  weight: (field, value) => (within(value, field) ? value : undefined),
  flag: (_field, value) => (typeof value === 'boolean' ? value : undefined),
  choice: (field, value) => (field.choices?.includes(value as string) ? value : undefined),
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
