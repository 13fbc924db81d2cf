import type { ArchitectureId, Field, FieldValue } from '../engine';
import { comparisonOf } from '../state/comparing';

/** So many runs can be seen side by side. */
export const LANES_MIN = 2;
export const LANES_MAX = 5;

/** As addresses have it: "sticky,jwt", "balancer.fall:2,10". @param path of a setting; empty: architectures */
export const comparisonText = (path: string, texts: readonly string[]): string =>
  `${path === '' ? '' : `${path}:`}${texts.join(',')}`;

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
      return [`${low}-${high}`, `${otherThan(low, field)}-${otherThan(high, field)}`];
    }
    default:
      return [];
  }
}

/** Twice as much, or as much as may be; half of the most there is. */
function otherThan(value: number, { min, max }: Field): number {
  if (value === 0) return Math.min(1, max);
  return value * 2 <= max ? value * 2 : Math.max(min, Math.floor(value / 2));
}
