import { type Remedy, remediesFor } from '../choice/meeting';
import type { Need } from '../choice/need';
import { player } from '../choice/playing';
import { type Share, type Turn, turnsOf } from '../choice/search';
import { judge, type Progress, type Verdict } from '../choice/verdict';
import { seedsFrom } from '../replications/seeds';
import { LEAST_RUNS } from '../statistics/stopping';

/** What a worker is asked. */
export interface Order {
  readonly need: Need;
  readonly share: Share;
}

/** What a worker tells: the first one what is known, again and again; each one what would change it; and that it is done. */
export type News =
  | { readonly type: 'known'; readonly progress: Progress }
  | { readonly type: 'remedies'; readonly remedies: readonly Remedy[] }
  | { readonly type: 'turn'; readonly place: number; readonly turn: Turn }
  | { readonly type: 'done' };

/** Everything that one of several workers has to tell of a need. */
export function* newsOf({ need, share }: Order, runs = LEAST_RUNS): Generator<News> {
  const play = player();
  const seeds = seedsFrom(1, runs);
  if (share.index === 0) {
    let verdict: Verdict | null = null;
    for (const progress of judge(need, seeds, play)) {
      verdict = progress.verdict;
      yield { type: 'known', progress };
    }
    if (verdict !== null) yield { type: 'remedies', remedies: remediesFor(need, verdict, play) };
  }
  for (const { place, turn } of turnsOf(need, seeds, play, share)) {
    if (turn !== null) yield { type: 'turn', place, turn };
  }
  yield { type: 'done' };
}
