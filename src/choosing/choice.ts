import type { Remedy } from '../choice/meeting';
import type { Need } from '../choice/need';
import type { Turn } from '../choice/search';
import type { Progress } from '../choice/verdict';
import { workersAtOnce } from '../replications/workersAtOnce';
import type { Player } from '../state/player';
import type { News, Order } from './news';

/** What is known of a need so far. */
export interface Known {
  readonly need: Need;
  readonly status: 'judging' | 'searching' | 'done' | 'cancelled' | 'left' | 'broke';
  readonly progress: Progress | null;
  readonly turns: readonly Turn[];
  /** What would have the first one meet what it does not meet by itself. */
  readonly remedies: readonly Remedy[];
}

/** What was found, and where it stands among all that is tried. */
interface Found {
  readonly place: number;
  readonly turn: Turn;
}

/** What is needed of a worker. */
type Hand = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

const startHand = (): Hand =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** What a player keeps of the latest choice, also while nobody looks. */
export class Choice {
  readonly #listeners = new Set<() => void>();
  #hands: readonly Hand[] = [];
  #found: readonly Found[] = [];
  #known: Known | null = null;
  /** One that was to look for its share did not come to its end. */
  #isShort = false;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly known = (): Known | null => this.#known;

  /** Plays what a need asks for, in place of what was asked before. */
  begin(need: Need): void {
    this.#end();
    this.#found = [];
    this.#isShort = false;
    this.#tell({ need, status: 'judging', progress: null, turns: [], remedies: [] });
    this.#hire(need, 0, 1);
  }

  /** Has workers look for their share of what would change the verdict; the first one plays what is asked before that. */
  #hire(need: Need, from: number, to: number): void {
    const of = workersAtOnce();
    try {
      for (let index = from; index < to; index += 1) this.#begin({ need, share: { index, of } });
    } catch {
      this.#isShort = true;
      if (this.#hands.length === 0) this.#stop('broke');
    }
  }

  /** What is known stays known. */
  cancel(): void {
    if (this.#hands.length > 0) this.#stop('cancelled');
  }

  /** The same, of whoever looks at something else: nobody said that it was to end. */
  leave(): void {
    if (this.#hands.length > 0) this.#stop('left');
  }

  #begin(order: Order): void {
    const hand = startHand();
    this.#hands = [...this.#hands, hand];
    hand.onmessage = ({ data }: MessageEvent<News>) => this.#hear(hand, data);
    hand.onerror = () => this.#lose(hand);
    hand.postMessage(order);
  }

  #hear(hand: Hand, news: News): void {
    // What is on its way from one that was sent away is of what was asked before.
    if (this.#known === null || !this.#hands.includes(hand)) return;
    if (news.type === 'done') this.#dismiss(hand);
    else if (news.type === 'turn') {
      this.#found = [...this.#found, news].sort((one, other) => one.place - other.place);
      this.#tell({ ...this.#known, turns: this.#found.map(({ turn }) => turn) });
    } else if (news.type === 'remedies') this.#tell({ ...this.#known, remedies: news.remedies });
    else this.#learn(this.#known, news.progress);
  }

  #learn(before: Known, progress: Progress): void {
    const isJudged = progress.done === progress.of;
    this.#tell({ ...before, progress, status: isJudged ? 'searching' : 'judging' });
    // The first answer does not wait for others to start.
    if (before.progress === null) this.#hire(before.need, 1, workersAtOnce());
  }

  /** When the last one has nothing more to do, all is done. */
  #dismiss(hand: Hand): void {
    hand.terminate();
    this.#hands = this.#hands.filter((one) => one !== hand);
    if (this.#hands.length === 0) this.#stop(this.#isShort ? 'broke' : 'done');
  }

  /** Without the first one there is no verdict; without another one, the search alone is not whole. */
  #lose(hand: Hand): void {
    const place = this.#hands.indexOf(hand);
    if (place < 0) return;
    this.#isShort = true;
    if (place === 0 && this.#known?.status === 'judging') this.#stop('broke');
    else this.#dismiss(hand);
  }

  #stop(status: Known['status']): void {
    this.#end();
    if (this.#known !== null) this.#tell({ ...this.#known, status });
  }

  #end(): void {
    for (const hand of this.#hands) hand.terminate();
    this.#hands = [];
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
