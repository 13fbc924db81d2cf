import type { ComparedFigure } from '../state/comparing';
import { leastOf } from '../state/leastSamples';

/** Nothing of it in any of the runs. */
export const isZero = ({ values }: ComparedFigure): boolean => values.every((value) => value === 0);

/** A figure of several runs beside each other. */
interface ComparedValues {
  /** Null where too little has happened to say. */
  readonly values: readonly (number | null)[];
  /** From the lowest to the highest; null where one is not known. */
  readonly difference: number | null;
  /** The runs in which it is best; none where it is the same in all, or one is not known. */
  readonly best: readonly number[];
}

export function comparedValues({ id, values, samples, better }: ComparedFigure): ComparedValues {
  const known = values.map((value, run) => ((samples[run] ?? 0) < leastOf(id) ? null : value));
  if (known.includes(null)) return { values: known, difference: null, best: [] };
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const best = better === 'lower' ? lowest : highest;
  return {
    values: known,
    difference: highest - lowest,
    best: lowest === highest ? [] : values.flatMap((value, run) => (value === best ? [run] : [])),
  };
}
