/** One thing to say to a screen reader. */
export interface Utterance {
  /** A newer utterance of the same category replaces one that was not spoken yet. */
  readonly category: string;
  readonly text: string;
  /** Others give way to it when there is too much to say. */
  readonly important?: boolean;
  /** Asked again just before speaking: the world may have moved on. */
  stillTrue(): boolean;
}

const CAPACITY = 2;
/** Consequences of one cause arrive within this time, and are collected before anything is said. */
const SETTLE_MS = 400;
/** Between two utterances while the run plays by itself. */
const PAUSE_MS = 3000;

/** What the queue needs from its surroundings: a clock, and a call back later. */
export interface Timing {
  nowMs(): number;
  /** Returns a function that calls it off. */
  after(ms: number, run: () => void): () => void;
}

interface Waiting extends Utterance {
  readonly pushedMs: number;
}

/**
 * Decides what is said when, so that a busy run does not flood a screen reader. It speaks at most
 * once in three seconds while the run plays, drops what is not true any more, and never says the
 * same sentence twice in a row.
 */
export class NarrationQueue {
  readonly #timing: Timing;
  readonly #speak: (text: string) => void;
  #waiting: Waiting[] = [];
  #lastSpokenMs = Number.NEGATIVE_INFINITY;
  #lastText = '';
  #playing = true;
  #callOff: () => void = () => {};

  constructor(timing: Timing, speak: (text: string) => void) {
    this.#timing = timing;
    this.#speak = speak;
  }

  /** While stepping by hand there is no pause between utterances. */
  setPlaying(playing: boolean): void {
    this.#playing = playing;
    this.#plan();
  }

  push(utterance: Utterance): void {
    const others = this.#waiting.filter((one) => one.category !== utterance.category);
    this.#waiting = [...others, { ...utterance, pushedMs: this.#timing.nowMs() }];
    if (this.#waiting.length > CAPACITY) {
      const first = this.#waiting.findIndex((one) => !one.important);
      this.#waiting.splice(Math.max(0, first), 1);
    }
    this.#plan();
  }

  clear(): void {
    this.#waiting = [];
    this.#callOff();
  }

  #plan(): void {
    this.#callOff();
    const [next] = this.#waiting;
    if (next === undefined) return;
    // Only news of its own kind postpones it: what goes on elsewhere must not.
    const settledMs = next.pushedMs + SETTLE_MS;
    const restedMs = this.#playing ? this.#lastSpokenMs + PAUSE_MS : settledMs;
    const waitMs = Math.max(settledMs, restedMs) - this.#timing.nowMs();
    this.#callOff = this.#timing.after(Math.max(0, waitMs), () => this.#speakNext());
  }

  #speakNext(): void {
    const next = this.#waiting.shift();
    if (next === undefined) return;
    if (next.stillTrue() && next.text !== this.#lastText) {
      this.#lastText = next.text;
      this.#lastSpokenMs = this.#timing.nowMs();
      this.#speak(next.text);
    }
    this.#plan();
  }
}
