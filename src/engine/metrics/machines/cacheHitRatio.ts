import { copyMap, copyState } from '../../kernel/copyState';
import { CacheAnswer, TraceKind } from '../../trace/events';
import type { Fold } from '../folds/fold';
import { type Metric, ratio } from '../metric';

/** How requests at the CDN were answered in the end: one that waited, or missed, may be told of twice. */
class CacheAnswers implements Fold {
  all = 0;
  fromCache = 0;
  /** Attempts under way at the CDN, and whether what was last told of them counts as coming from the cache. */
  readonly #open = new Map<number, boolean>();

  observe(_timeUs: number, kind: TraceKind, attempt: number, _client: number, c: number): void {
    if (kind === TraceKind.attemptEnded) {
      this.#open.delete(attempt);
      return;
    }
    const fromCache = c !== CacheAnswer.miss && c !== CacheAnswer.pass;
    const before = this.#open.get(attempt);
    if (before === undefined) this.all += 1;
    this.fromCache += Number(fromCache) - Number(before ?? false);
    this.#open.set(attempt, fromCache);
  }

  copyTo(target: CacheAnswers): void {
    copyState(this, target);
    copyMap(this.#open, target.#open);
  }
}

/** Share of the requests at the CDN that were answered from its cache: fresh, old, or fetched once for several. */
export const cacheHitRatio: Metric<CacheAnswers> = {
  id: 'cache-hit-ratio',
  unit: 'share',
  better: 'higher',
  fold: {
    kinds: [TraceKind.cacheAnswer, TraceKind.attemptEnded],
    start: () => new CacheAnswers(),
  },
  read: ({ all, fromCache }) => ratio(fromCache, all),
  samples: ({ all }) => all,
};
