import type { Answer, Order } from './orders';

/** What the crew needs of a worker. */
export type Hand = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

export const startHand = (): Hand =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** Where a crew has its workers from, and leaves those that have nothing to do when it ends. */
export interface Hands {
  take(): Hand;
  leave(hand: Hand): void;
}

/** One seed under one architecture. */
export type Job = Omit<Extract<Order, { type: 'play' }>, 'type'>;

interface Work {
  readonly begin: Omit<Extract<Order, { type: 'begin' }>, 'type'>;
  /** The next one to be played; null where there is none for now. */
  next(): Job | null;
  onAnswer(job: Job, answer: Answer): void;
  /** A worker could not be started, or broke at its work. */
  onTrouble(type: 'failed' | 'broke'): void;
}

/** Workers that play seeds, as many at once as it is given. Which of them is quicker makes no difference to anybody. */
export class Crew {
  readonly #hands: Hand[] = [];
  readonly #idle = new Set<Hand>();
  readonly #work: Work;
  readonly #from: Hands;
  #hasAnswered = false;

  /** @throws where a worker cannot be had; then there is none */
  constructor(work: Work, size: number, from: Hands) {
    this.#work = work;
    this.#from = from;
    try {
      for (let count = 0; count < size; count += 1) this.#hire();
    } catch (error) {
      this.end();
      throw error;
    }
    this.wake();
  }

  /** There may be something to play. */
  wake(): void {
    for (const hand of [...this.#idle]) this.#give(hand);
  }

  end(): void {
    for (const hand of this.#hands.splice(0)) {
      hand.onmessage = null;
      hand.onerror = null;
      if (this.#idle.has(hand)) this.#from.leave(hand);
      else hand.terminate();
    }
    this.#idle.clear();
  }

  #hire(): void {
    const hand = this.#from.take();
    this.#hands.push(hand);
    this.#idle.add(hand);
    // What is thrown in a worker has a message; that none came has not.
    hand.onerror = ({ message }) =>
      this.#work.onTrouble(this.#hasAnswered || message ? 'broke' : 'failed');
    hand.postMessage({ type: 'begin', ...this.#work.begin } satisfies Order);
  }

  #give(hand: Hand): void {
    const job = this.#work.next();
    if (job === null) {
      this.#idle.add(hand);
      return;
    }
    this.#idle.delete(hand);
    hand.onmessage = ({ data }: MessageEvent<Answer>) => {
      this.#hasAnswered = true;
      this.#idle.add(hand);
      this.#work.onAnswer(job, data);
      // Unless the answer has ended the crew, or woken it.
      if (this.#idle.has(hand)) this.#give(hand);
    };
    hand.postMessage({ type: 'play', ...job } satisfies Order);
  }
}
