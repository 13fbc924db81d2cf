import { placesOf } from '../../scenario/places';
import type { Scenario } from '../../scenario/types';
import type { TraceKind } from '../../trace/events';
import { SERVERS_MAX } from '../../trace/events';
import type { RecordBlock } from '../../trace/recordBlock';
import { Trace } from '../../trace/trace';
import type { FoldKind, RunSize, Watcher } from './fold';
import { showTo, type Watchers, watchersOf } from './showTo';

/** Folds that look at a part of a run: an instant is zero for them. */
interface Watch {
  readonly folds: readonly Watcher[];
  readonly watchers: Watchers;
  readonly fromUs: number;
}

/** A number that people can have. */
interface Place {
  readonly present: boolean;
  readonly person: number;
}

/**
 * Shows a run to folds as it goes on, and keeps no record: a trace to be given to `Simulation.record`, once more for
 * everybody who joins. Whoever joins is shown how things are then, and what happens from then on.
 */
export class Audience extends Trace {
  readonly #size: Omit<RunSize, 'people'>;
  readonly #first: number;
  readonly #watches: Watch[] = [];

  constructor(scenario: Scenario) {
    super(0);
    const { workers } = scenario.servers;
    this.#first = scenario.clients.count;
    this.#size = { clients: placesOf(scenario), servers: SERVERS_MAX, workers };
  }

  /**
   * Some more look on, from the next `Simulation.record` of this on.
   * @param fromUs what counts as instant zero for them
   * @param people the numbers of the run, with who has each now
   */
  join(
    kinds: readonly FoldKind<Watcher>[],
    fromUs: number,
    people: readonly Place[],
  ): readonly Watcher[] {
    const size = { ...this.#size, people: this.#stayed(people) };
    const folds = kinds.map((kind) => kind.start(size));
    this.#watches.push({ folds, watchers: watchersOf(kinds), fromUs });
    return folds;
  }

  /** How many are there of those who were from the beginning: all others are said to have arrived. */
  #stayed(people: readonly Place[]): number {
    const first = people.slice(0, this.#first);
    return first.filter(({ present, person }, index) => present && person === index).length;
  }

  /** How things are: news only for who has joined last. */
  override append(_timeUs: number, kind: TraceKind, a: number, b: number, c: number): void {
    const newest = this.#watches.at(-1);
    if (newest === undefined) return;
    for (const index of newest.watchers[kind] ?? []) newest.folds[index]?.observe(0, kind, a, b, c);
  }

  override appendBlock(block: RecordBlock): void {
    for (const { folds, watchers, fromUs } of this.#watches) {
      showTo(folds, watchers, block, fromUs);
    }
  }
}
