import { FOLDS, type Onlooker } from './metrics';
import { showTo, type Watchers, watchersOf } from './metrics/folds/showTo';
import { Recorder } from './recorder';
import type { Scenario } from './scenario/types';
import type { RecordBlock } from './trace/recordBlock';

/** Takes in the records of a run whose trace nobody reads: for its metrics and for onlookers, and for no fingerprint. */
export class Meter extends Recorder {
  override readonly wanted: Uint8Array;
  readonly #shown: Parameters<typeof showTo>[0];
  readonly #watchers: Watchers;

  constructor(scenario: Scenario, onlookers: readonly Onlooker[]) {
    super(scenario);
    this.#shown = [...this.folds, ...onlookers.map(({ watcher }) => watcher)];
    this.#watchers = watchersOf([...FOLDS, ...onlookers]);
    this.wanted = Uint8Array.from(this.#watchers, ({ length }) => Math.min(1, length));
  }

  override readonly add = (block: RecordBlock): void => {
    showTo(this.#shown, this.#watchers, block, 0);
  };
}
