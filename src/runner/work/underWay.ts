import type { StoryCommand } from '../commands';
import { finish } from '../lanes/finish';
import type { Teller } from '../telling/teller';

/** A look that takes longer than this is left for a newer one, in milliseconds; a shorter one is shown first. */
const LOOK_MS_MAX = 250;
/** After a look the picture is drawn before the next one begins, in milliseconds. */
const PICTURE_MS = 16;

/** What can be seen before all of it is there. */
interface Sight {
  readonly isThere: boolean;
  show(): void;
}

/** What is gone for: another lane, another instant, what comes of something that was done, or anything else. */
type Way = 'lane' | 'instant' | 'act' | 'other';

/** What a run is at that takes its time, and which commands wait for it. Nothing is seen or told meanwhile. */
export class UnderWay {
  readonly #teller: Teller;
  readonly #obey: (command: StoryCommand) => void;
  /** Whoever wants another one of these meanwhile does not wait for it. */
  #way: Way = 'other';
  #sinceMs = 0;
  /** What was gone for can be seen, and only what goes with it is not there yet. */
  #isSeen = false;
  /** The newest look that was asked for during one: older ones are dropped. */
  #next: StoryCommand | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What came while a run is about to be opened, and is meant for that one. */
  #held: StoryCommand[] | null = null;

  /** @param obey is given what has waited */
  constructor(teller: Teller, obey: (command: StoryCommand) => void) {
    this.#teller = teller;
    this.#obey = obey;
  }

  /** On its way, with nothing to be seen of it yet. */
  get isBusy(): boolean {
    return !this.#isSeen && (this.#teller.passage?.isUnderWay ?? false);
  }

  /**
   * In slices, as soon as the code for that is here: what is begun before has a short way.
   * @param sight what it is worth to see before all of it is there: from then on other looks need not wait
   */
  begin<T>(
    work: Generator<void, T>,
    arrive: (found: T) => void,
    way: Way = 'other',
    sight: Sight | null = null,
  ): void {
    const { passage } = this.#teller;
    this.#way = way;
    this.#sinceMs = performance.now();
    this.#isSeen = false;
    const arrived = (found: T) => {
      arrive(found);
      this.#goOnSoon();
    };
    const rest = () => {
      if (this.#isSeen || sight?.isThere !== true) return;
      this.#isSeen = true;
      sight.show();
      this.#goOnSoon();
    };
    if (passage === null) arrived(finish(work));
    else passage.begin(work, arrived, rest);
  }

  #goOnSoon(): void {
    clearTimeout(this.#timer);
    if (this.#next !== null) this.#timer = setTimeout(() => this.#goOn(), PICTURE_MS);
  }

  /** Brings everything about that was asked for. */
  finish(): void {
    this.#teller.passage?.finish();
    this.#goOn();
    this.#teller.passage?.finish();
  }

  #goOn(): void {
    const next = this.#takeNext();
    if (next !== null) this.#obey(next);
  }

  #takeNext(): StoryCommand | null {
    const next = this.#next;
    this.#next = null;
    clearTimeout(this.#timer);
    return next;
  }

  /** Brings about what was done, where that is under way: whoever opens another run can go back to it. */
  finishAct(): void {
    if (this.#way === 'act') this.#teller.passage?.finish();
  }

  /** Nothing of it is wanted any more. */
  cancel(): void {
    this.#held = null;
    this.#takeNext();
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
    if (command.type === 'goTo' || command.type === 'latest') return this.#makeWayToLook(command);
    const isAnotherLane = command.type === 'architecture' && this.#way === 'lane';
    if (!isAnotherLane) this.finish();
    return true;
  }

  #makeWayToLook(command: StoryCommand): boolean {
    const isLook = this.#way === 'instant';
    this.#takeNext();
    if (!this.isBusy) return true;
    if (!isLook) {
      this.finish();
      return true;
    }
    if (performance.now() - this.#sinceMs > LOOK_MS_MAX) return true;
    this.#next = command;
    return false;
  }
}
