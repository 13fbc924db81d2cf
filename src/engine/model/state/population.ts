import { copyState } from '../../kernel/copyState';
import { exactPow } from '../../kernel/exactMath';
import type { RandomStreams, StreamId } from '../../kernel/random';
import type { Scenario } from '../../scenario/types';

/** Who was there, who is, and who comes next. */
export class Population {
  /** Draws: the time until the next arrival, and how long each visit is. */
  readonly arrivals: StreamId;
  readonly visit: StreamId;
  /** People so far, also those who found no place: the number of the next one. */
  people: number;
  /** Of them, those who found a place. */
  admitted: number;
  /** The lowest number that nobody has had yet. */
  unused: number;
  /** Numbers of those who have left, the longest ago first. */
  readonly free: number[] = [];
  /** The next arrival: its instant, and the number of its event. Older events are stale. */
  arrivesUs = 0;
  arrival = 0;
  /** By rank, how many times as long as others somebody thinks. Empty where all are alike. */
  readonly #slowness: Float64Array;

  constructor({ clients }: Scenario, random: RandomStreams) {
    this.arrivals = random.open('population/arrivals');
    this.visit = random.open('population/visit');
    this.people = clients.count;
    this.admitted = clients.count;
    this.unused = clients.count;
    this.#slowness = slownessByRank(
      clients.popularity === 0 ? 0 : clients.count,
      clients.popularity,
    );
  }

  /** How many times as long as others this person thinks. The ranks begin anew with those who come later. */
  slowness(person: number): number {
    const ranks = this.#slowness.length;
    return ranks === 0 ? 1 : (this.#slowness[person % ranks] as number);
  }

  copyTo(target: Population): void {
    copyState(this, target);
  }
}

/** Activity in proportion to 1/(k+1)^exponent, with the same total as if all were alike. */
function slownessByRank(ranks: number, exponent: number): Float64Array {
  const slowness = Float64Array.from({ length: ranks }, (_, rank) => exactPow(rank + 1, exponent));
  let activity = 0;
  for (const one of slowness) activity += 1 / one;
  return slowness.map((one) => (one * activity) / ranks);
}
