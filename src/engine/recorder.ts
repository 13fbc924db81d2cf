import { copyState } from './kernel/copyState';
import { FOLDS, type Fold, WATCHERS } from './metrics';
import { showTo } from './metrics/folds/showTo';
import { placesOf } from './scenario/places';
import type { Scenario } from './scenario/types';
import { SERVERS_MAX } from './trace/events';
import { TraceHash } from './trace/hash';
import type { RecordBlock } from './trace/recordBlock';
import type { Trace } from './trace/trace';

/** Takes in the records of one run: for its fingerprint, its metrics and, if one is kept, its trace. */
export class Recorder {
  readonly hash = new TraceHash();
  /** What metrics are read off: one of each of `FOLDS`. */
  readonly folds: readonly Fold[];
  /** Records since the start, whether or not they are kept. */
  records = 0;
  /** Where records are kept, if anywhere. Not part of the state: it only looks on. */
  trace: Trace | null = null;
  /** By kind of record, 0 where nobody wants it; without it all are wanted. */
  readonly wanted?: Uint8Array;

  constructor(scenario: Scenario) {
    const { clients, servers } = scenario;
    const size = {
      clients: placesOf(scenario),
      people: clients.count,
      servers: SERVERS_MAX,
      workers: servers.workers,
    };
    this.folds = FOLDS.map((kind) => kind.start(size));
  }

  /** Takes in what a run has written. */
  readonly add = (block: RecordBlock): void => {
    this.records += block.length;
    this.hash.add(block);
    showTo(this.folds, WATCHERS, block, 0);
    this.trace?.appendBlock(block);
  };

  /** Makes `target`, a recorder of a run of the same scenario, equal to this one. Its trace is left alone. */
  copyTo(target: Recorder): void {
    copyState(this, target);
  }
}
