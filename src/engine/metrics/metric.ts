import type { ClientCount } from './folds/clientCount';
import type { Fold, FoldKind, NodeValue } from './folds/fold';
import type { MetricId } from './ids';

export type Unit =
  | 'count'
  | 'people'
  | 'items'
  | 'sessions'
  | 'bytes'
  | 's'
  | 'per second'
  /** From 0 to 1. */
  | 'share'
  /** So many for one. */
  | 'ratio';

/** A number about a run: read off a fold over the records of its trace. */
export interface Metric<F extends Fold = Fold> {
  readonly id: MetricId;
  readonly unit: Unit;
  readonly better: 'lower' | 'higher';
  readonly fold: FoldKind<F>;
  /** @param nowUs the end of the window, which begins at instant zero. */
  read(fold: F, nowUs: number): number;
  /** The same by machine, where that means something. */
  byNode?(fold: F, nowUs: number): readonly NodeValue[];
  /** Of how many values it is a mean, a share, a percentile or the largest, where it is one: of none there is none. */
  samples?(fold: F): number;
  /** Whom it concerns, where it counts something that happens to people. */
  counts?(fold: F): ClientCount;
}

/** `one` of every `other`, or `otherwise` where there is none yet. */
export const ratio = (one: number, other: number, otherwise = 0): number =>
  other === 0 ? otherwise : one / other;
