import type { TraceKind } from '../../trace/events';

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

/** Somebody who looks on from the start of a run, and at these kinds of record only. */
export interface Onlooker extends Pick<FoldKind, 'kinds'> {
  readonly watcher: Watcher;
}

/** What a metric says of one machine: "S1", "store", "replica", or "people" for all pockets together. */
export interface NodeValue {
  readonly node: string;
  readonly value: number;
}
