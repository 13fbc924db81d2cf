import { CacheAnswer, TraceKind } from '../trace/events';
import { type Fold, type Metric, ratio } from './metric';

class CacheAnswers implements Fold {
  all = 0;
  fromCache = 0;

  observe(_timeUs: number, _kind: TraceKind, _attempt: number, _client: number, c: number): void {
    this.all += 1;
    if (c !== CacheAnswer.miss && c !== CacheAnswer.pass) this.fromCache += 1;
  }

  copyTo(target: CacheAnswers): void {
    target.all = this.all;
    target.fromCache = this.fromCache;
  }
}

/** Share of the requests at the CDN that it asked nobody for: fresh, stale, or joined to one under way. */
export const cacheHitRatio: Metric<CacheAnswers> = {
  id: 'cache-hit-ratio',
  title: 'Answers from the CDN',
  unit: 'share',
  better: 'higher',
  fold: { kinds: [TraceKind.cacheAnswer], start: () => new CacheAnswers() },
  read: ({ all, fromCache }) => ratio(fromCache, all),
};
