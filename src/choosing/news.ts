import type { Need } from '../choice/need';
import { player } from '../choice/playing';
import { type Turn, turnsOf } from '../choice/search';
import { judge, type Progress, SEARCH_SEEDS } from '../choice/verdict';
import { seedsFrom } from '../replications/seeds';
import { LEAST_RUNS } from '../statistics/stopping';

/** What a worker tells, in this order: what is known, again and again; then what would change it, one after another. */
export type News =
  | { readonly type: 'known'; readonly progress: Progress }
  | { readonly type: 'turn'; readonly turn: Turn }
  | { readonly type: 'done' };

/** Everything there is to tell of a need. */
export function* newsOf(need: Need, runs = LEAST_RUNS): Generator<News> {
  const play = player();
  for (const progress of judge(need, seedsFrom(1, runs), play)) yield { type: 'known', progress };
  for (const turn of turnsOf(need, SEARCH_SEEDS, play)) {
    if (turn !== null) yield { type: 'turn', turn };
  }
  yield { type: 'done' };
}
