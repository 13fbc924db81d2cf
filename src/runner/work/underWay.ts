import type { StoryCommand } from '../messages';
import { finish } from '../story';
import type { Teller } from '../telling/teller';

/** What a run is at that takes its time, and which commands wait for it. Nothing is seen or told meanwhile. */
export class UnderWay {
  readonly #teller: Teller;
  /** It is another lane: whoever then wants to see a third one does not wait for it. */
  #isLook = false;
  /** What came while a run is about to be opened, and is meant for that one. */
  #held: StoryCommand[] | null = null;

  constructor(teller: Teller) {
    this.#teller = teller;
  }

  get isBusy(): boolean {
    return this.#teller.passage?.isUnderWay ?? false;
  }

  /** In slices, as soon as the code for that is here: what is begun before has a short way. */
  begin<T>(work: Generator<void, T>, arrive: (found: T) => void, isLook = false): void {
    const { passage } = this.#teller;
    this.#isLook = isLook;
    if (passage === null) arrive(finish(work));
    else passage.begin(work, arrive);
  }

  finish(): void {
    this.#teller.passage?.finish();
  }

  /** Nothing of it is wanted any more. */
  cancel(): void {
    this.#held = null;
    this.#teller.passage?.cancel();
  }

  /** From now on commands are kept. Returns what hands them out, and ends that. */
  hold(): () => readonly StoryCommand[] {
    const held: StoryCommand[] = [];
    this.#held = held;
    return () => {
      this.#held = null;
      return held;
    };
  }

  /** Brings about what a command needs. Returns whether it can be obeyed now: if not, it is kept. */
  makeWay(command: StoryCommand): boolean {
    this.#held?.push(command);
    if (this.#held !== null) return false;
    if (!(this.#isLook && command.type === 'architecture')) this.finish();
    return true;
  }
}
