import type { Need } from '../choice/need';
import type { Turn } from '../choice/search';
import type { Progress } from '../choice/verdict';
import type { Player } from '../state/player';
import type { News } from './news';

/** What is known of a need so far. */
export interface Known {
  readonly need: Need;
  readonly status: 'judging' | 'searching' | 'done' | 'cancelled' | 'broke';
  readonly progress: Progress | null;
  readonly turns: readonly Turn[];
}

/** What is needed of a worker. */
type Hand = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

const startHand = (): Hand =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** What a player keeps of the latest choice, also while nobody looks. */
class Choice {
  readonly #listeners = new Set<() => void>();
  #hand: Hand | null = null;
  #known: Known | null = null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly known = (): Known | null => this.#known;

  /** Plays what a need asks for, in place of what was asked before. */
  begin(need: Need): void {
    this.#end();
    this.#tell({ need, status: 'judging', progress: null, turns: [] });
    try {
      const hand = startHand();
      this.#hand = hand;
      hand.onmessage = ({ data }: MessageEvent<News>) => this.#hear(data);
      hand.onerror = () => this.#stop('broke');
      hand.postMessage(need);
    } catch {
      this.#stop('broke');
    }
  }

  /** What is known stays known. */
  cancel(): void {
    if (this.#hand !== null) this.#stop('cancelled');
  }

  #hear(news: News): void {
    const before = this.#known;
    if (before === null) return;
    if (news.type === 'done') this.#stop('done');
    else if (news.type === 'turn') this.#tell({ ...before, turns: [...before.turns, news.turn] });
    else {
      const { progress } = news;
      const isJudged = progress.done === progress.of;
      this.#tell({ ...before, progress, status: isJudged ? 'searching' : 'judging' });
    }
  }

  #stop(status: Known['status']): void {
    this.#end();
    if (this.#known !== null) this.#tell({ ...this.#known, status });
  }

  #end(): void {
    this.#hand?.terminate();
    this.#hand = null;
  }

  #tell(known: Known): void {
    this.#known = known;
    for (const listener of this.#listeners) listener();
  }
}

/** The choice of a player. */
export function choiceOf({ closed }: Player): Choice {
  const choice = new Choice();
  closed.addEventListener('abort', () => choice.cancel());
  return choice;
}
