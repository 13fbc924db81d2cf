import type { ArchitectureId, Field, FieldValue } from '../engine';
import { PAGE_LIMITS } from '../scenarios/pageLimits';
import { comparisonOf } from '../state/comparing';

/** As addresses have it: "sticky,jwt", "balancer.fall:2,10". @param path of a setting; empty: architectures */
export const comparisonText = (path: string, texts: readonly string[]): string =>
  `${path === '' ? '' : `${path}:`}${valuesIn(texts).join(',')}`;

/** What is typed between commas, each once. */
export const valuesIn = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.map((text) => text.trim()).filter((text) => text !== '')),
];

/** What there is to choose from at first: the run as it is, and another value. */
export function startingTexts(
  field: Field | undefined,
  own: FieldValue | undefined,
  shown: ArchitectureId,
): readonly string[] {
  if (field === undefined) return comparisonOf(shown).split(',');
  switch (typeof own) {
    case 'boolean':
      return own ? ['1', '0'] : ['0', '1'];
    case 'string':
      return [own, ...(field.choices ?? []).filter((choice) => choice !== own).slice(0, 1)];
    case 'number':
      return [own, otherThan(own, field)].map(String);
    case 'object': {
      const [low, high] = own;
      const other = otherThan(high, field);
      // Both ends by one factor: it stays a range.
      const otherLow = high === 0 ? low : Math.floor((low * other) / high);
      return [`${low}-${high}`, `${Math.max(field.min, otherLow)}-${other}`];
    }
    default:
      return [];
  }
}

/** Twice as much, or as much as may be; half of the most there is. */
function otherThan(value: number, { path, min, max: most }: Field): number {
  const max = Math.min(most, PAGE_LIMITS[path] ?? most);
  if (value === 0) return Math.min(1, max);
  return value * 2 <= max ? value * 2 : Math.max(min, Math.floor(value / 2));
}
