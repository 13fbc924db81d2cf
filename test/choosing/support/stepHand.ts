import type { Play } from '../../../src/choice/playing';
import { judge } from '../../../src/choice/verdict';
import { type News, newsOf, type Order } from '../../../src/choosing/news';
import { METRICS } from '../../../src/engine';

/** All that a real worker has to tell, of fewer runs. */
export const played = (order: Order): Generator<News> => newsOf(order, 3);

/** As much as tells who comes first, of runs that are made up; and nothing that would change it. */
export function* madeUp({ need, share }: Order): Generator<News> {
  if (share.index === 0) {
    for (const progress of judge(need, [1, 2], NOTHING_FAILS)) yield { type: 'known', progress };
  }
  yield { type: 'done' };
}

const NOTHING_FAILS: Play = () => METRICS.map(({ id }) => (id === 'latency-mean' ? 0.05 : 0));

/** A worker that tells one piece of news whenever the test lets it. */
export class StepHand {
  static all: StepHand[] = [];
  static tells: (order: Order) => Generator<News> = played;
  onmessage: ((event: MessageEvent<News>) => void) | null = null;
  onerror: (() => void) | null = null;
  isEnded = false;
  order: Order | null = null;
  news: Generator<News> | null = null;
  constructor() {
    StepHand.all.push(this);
  }
  postMessage(order: Order): void {
    this.order = order;
    this.news = StepHand.tells(order);
  }
  terminate(): void {
    this.isEnded = true;
  }
  /** Tells the next piece; whether there was one. */
  step(): boolean {
    const next = this.news?.next();
    if (next === undefined || next.done || this.isEnded) return false;
    this.onmessage?.({ data: structuredClone(next.value) } as MessageEvent<News>);
    return true;
  }
  /** What a page hears of a worker that throws, or that could not be fetched. */
  break(): void {
    this.onerror?.();
  }
}
