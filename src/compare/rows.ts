import { isKnown } from '../engine';
import type { ComparedFigure } from '../state/comparing';

/** Nothing of it in any of the runs; where it is not known of one, that cannot be said. */
export const isZero = (figure: ComparedFigure): boolean =>
  knownValues(figure).every((value) => value === 0);

/** A figure of several runs beside each other. */
interface ComparedValues {
  /** Null where too little has happened to say. */
  readonly values: readonly (number | null)[];
  /** From the lowest to the highest; null where one is not known. */
  readonly difference: number | null;
  /** The runs in which it is best; none where it is the same in all, or one is not known. */
  readonly best: readonly number[];
}

/** What is taken from samples is unknown without any: its 0 is no time in which somebody was answered. */
const knownValues = (figure: ComparedFigure): readonly (number | null)[] =>
  figure.values.map((value, run) => (isKnown(figure, run) ? value : null));

export function comparedValues(figure: ComparedFigure): ComparedValues {
  const { values, better } = figure;
  const known = knownValues(figure);
  if (known.includes(null)) return { values: known, difference: null, best: [] };
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const best = better === 'lower' ? lowest : highest;
  return {
    values: known,
    difference: highest - lowest,
    best: lowest === highest ? [] : values.flatMap((value, run) => (value === best ? [run] : [])),
  };
}
