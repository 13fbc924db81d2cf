import type { ArchitectureId } from '../../src/engine';
import type { Hand } from '../../src/manyRuns/crew';
import type { Answer, Order } from '../../src/manyRuns/orders';
import { Playing } from '../../src/manyRuns/playing';

/** A worker of "Many runs" on this thread, which answers when a test lets it. */
export class TestHand implements Hand {
  onmessage: Hand['onmessage'] = null;
  onerror: Hand['onerror'] = null;
  isEnded = false;
  /** Seeds that it was given. */
  readonly given: Extract<Order, { type: 'play' }>[] = [];
  /** Architectures that it was to warm up with. */
  readonly warmed: ArchitectureId[] = [];
  readonly #playing = new Playing();
  #waiting: Order[] = [];

  postMessage(order: Order): void {
    if (order.type === 'play') this.given.push(order);
    // Of no consequence for what is known, and there is nothing to be won on this thread.
    if (order.type === 'warm') this.warmed.push(...order.architectures);
    else this.#waiting.push(order);
  }

  get isBusy(): boolean {
    return !this.isEnded && this.#waiting.length > 0;
  }

  /** Does what it has been told. */
  work(): void {
    const orders = this.#waiting;
    this.#waiting = [];
    for (const order of orders) {
      const answer = this.#playing.obey(order);
      if (answer !== null) this.say(answer);
    }
  }

  say(data: Answer): void {
    this.onmessage?.call(this as never, { data } as MessageEvent<Answer>);
  }

  /** @param message of what was thrown in it; it never came where there is none */
  break(message?: string): void {
    const event = Object.assign(new Event('error'), { message });
    this.onerror?.call(this as never, event as ErrorEvent);
  }

  terminate(): void {
    this.isEnded = true;
  }
}
