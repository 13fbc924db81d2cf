import type { TraceKind } from '../trace/events';
import type { ClientCount } from './clientCount';
import type { MetricId } from './ids';

/** How large a run can get: folds make room once, before it begins. */
export interface RunSize {
  /** Numbers that people can have. */
  readonly clients: number;
  /** People who are there from the beginning. */
  readonly people: number;
  /** Servers that the run can ever have. */
  readonly servers: number;
  /** Workers of one server. */
  readonly workers: number;
}

/** Whoever is shown records of a run. */
export interface Watcher {
  /** A record of one of the kinds that its `FoldKind` names. */
  observe(timeUs: number, kind: TraceKind, a: number, b: number, c: number): void;
}

/** What has been seen of a trace so far. Several metrics may be read off one fold, so that a record is looked at once. */
export interface Fold extends Watcher {
  /** Makes `target`, a fold of a run of the same size, equal to this one: all a snapshot needs. */
  copyTo(target: Fold): void;
}

/** How a fold begins, and which records it wants to see. */
export interface FoldKind<F extends Watcher = Fold> {
  readonly kinds: readonly TraceKind[];
  start(size: RunSize): F;
}

/** What a metric says of one machine: "S1", "store", "replica", or "people" for all pockets together. */
export interface NodeValue {
  readonly node: string;
  readonly value: number;
}

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
  readonly title: string;
  readonly unit: Unit;
  readonly better: 'lower' | 'higher';
  readonly fold: FoldKind<F>;
  /** @param nowUs the end of the window, which begins at instant zero. */
  read(fold: F, nowUs: number): number;
  /** The same by machine, where that means something. */
  byNode?(fold: F, nowUs: number): readonly NodeValue[];
  /** Of how many values it is a percentile, where it is one. */
  samples?(fold: F): number;
  /** Whom it concerns, where it counts something that happens to people. */
  counts?(fold: F): ClientCount;
}

/** `one` of every `other`, or `otherwise` where there is none yet. */
export const ratio = (one: number, other: number, otherwise = 0): number =>
  other === 0 ? otherwise : one / other;
