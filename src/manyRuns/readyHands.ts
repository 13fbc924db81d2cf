import type { ArchitectureId } from '../engine';
import { workersAtOnce } from '../replications/workersAtOnce';
import type { Hand, Hands } from './crew';
import type { Order } from './orders';
import type { Subject } from './study';

/** Workers that have nothing to do: they start, and compile what they will need, while the question is read. */
export class ReadyHands implements Hands {
  readonly #start: () => Hand;
  #waiting: readonly Hand[] = [];
  #isOpen = false;
  #isWarm = false;

  constructor(start: () => Hand) {
    this.#start = start;
  }

  /** Somebody may ask something soon. */
  open(): void {
    this.close();
    this.#isOpen = true;
    this.#isWarm = false;
    try {
      for (let count = workersAtOnce(); count > 0; count -= 1) this.#await(this.#start());
    } catch {
      // Whoever asks something is told.
    }
  }

  /** What will be asked for, most likely. Once is enough: most of what is compiled is the same for all. */
  warm({ spec, untilUs }: Subject, architectures: readonly ArchitectureId[]): void {
    if (this.#isWarm) return;
    this.#isWarm = true;
    for (const hand of this.#waiting) {
      hand.postMessage({ type: 'begin', spec, untilUs } satisfies Order);
      hand.postMessage({ type: 'warm', architectures } satisfies Order);
    }
  }

  close(): void {
    this.#isOpen = false;
    for (const hand of this.#waiting) hand.terminate();
    this.#waiting = [];
  }

  /** One that is ready, as long as there is one. */
  take(): Hand {
    const [first, ...others] = this.#waiting;
    this.#waiting = others;
    return first ?? this.#start();
  }

  /** What it has compiled serves the next question too. */
  leave(hand: Hand): void {
    if (this.#isOpen) this.#await(hand);
    else hand.terminate();
  }

  #await(hand: Hand): void {
    this.#waiting = [...this.#waiting, hand];
    // What does not start is not waited for; the next attempt says why.
    hand.onerror = () => {
      this.#waiting = this.#waiting.filter((one) => one !== hand);
    };
  }
}
