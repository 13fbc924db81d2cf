import { copyState } from './kernel/copyState';
import { FOLDS, type Fold, WATCHERS } from './metrics';
import type { Onlooker, Watcher } from './metrics/folds/fold';
import { showTo, type Watchers, watchersOf } from './metrics/folds/showTo';
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

  /** Everybody who is shown the records, and who of them wants which kind. */
  readonly #shown: readonly Watcher[];
  readonly #watchers: Watchers;
  readonly #isMetered: boolean;

  /** @param onlookers given where nobody reads the trace: then there is no fingerprint either */
  constructor(scenario: Scenario, onlookers?: readonly Onlooker[]) {
    const { clients, servers } = scenario;
    const size = {
      clients: placesOf(scenario),
      people: clients.count,
      servers: SERVERS_MAX,
      workers: servers.workers,
    };
    this.folds = FOLDS.map((kind) => kind.start(size));
    this.#isMetered = onlookers !== undefined;
    this.#shown = [...this.folds, ...(onlookers ?? []).map(({ watcher }) => watcher)];
    this.#watchers = onlookers ? watchersOf([...FOLDS, ...onlookers]) : WATCHERS;
  }

  /** By kind of record, 1 where somebody wants it: all are, where there is a fingerprint. */
  get wanted(): Uint8Array {
    return Uint8Array.from(this.#watchers, ({ length }) =>
      this.#isMetered && length === 0 ? 0 : 1,
    );
  }

  /** Takes in what a run has written. */
  readonly add = (block: RecordBlock): void => {
    this.records += block.length;
    if (!this.#isMetered) this.hash.add(block);
    showTo(this.#shown, this.#watchers, block, 0);
    this.trace?.appendBlock(block);
  };

  /** Makes `target`, a recorder of a run of the same scenario, equal to this one. Its trace is left alone. */
  copyTo(target: Recorder): void {
    copyState(this, target);
  }
}
