/** One thing to say to a screen reader. */
export interface Utterance {
  /** A newer one of the same category replaces one that was not spoken yet, unless both are important. */
  readonly category: string;
  readonly text: string;
  /** Others give way to it, and it is said in full: consequences for people. */
  readonly important?: boolean;
  /** Asked again just before speaking, because the system may have moved on: what is to be said now, or null. */
  now(): string | null;
}

const CAPACITY = 2;
/** More important ones than these at once are a crowd's, and counted elsewhere. */
const IMPORTANT_MAX = 6;
/** Longer than this is not listened to. */
const LENGTH_MAX = 160;
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
 * Decides what is said when, so that a busy run does not flood a screen reader and nobody's loss is left out. It speaks
 * at most once in three seconds while the run plays, first of what matters; says what happened to several people
 * together; drops what is not true any more; and never says the same sentence twice in a row. What a visitor asked for
 * is answered at once.
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
    const others = this.#waiting.filter((one) => !replaces(utterance, one));
    this.#waiting = trimmed([...others, { ...utterance, pushedMs: this.#timing.nowMs() }]);
    this.#plan();
  }

  /** The answer to what a visitor has just done: neither waits for others nor is it dropped for them. */
  answer(text: string): void {
    this.#say(text);
    this.#plan();
  }

  clear(): void {
    this.#waiting = [];
    this.#callOff();
  }

  #plan(): void {
    this.#callOff();
    const next = this.#next();
    if (next === undefined) return;
    // Only news of its own kind postpones it: what goes on elsewhere must not.
    const settledMs = next.pushedMs + SETTLE_MS;
    const restedMs = this.#playing ? this.#lastSpokenMs + PAUSE_MS : settledMs;
    const waitMs = Math.max(settledMs, restedMs) - this.#timing.nowMs();
    this.#callOff = this.#timing.after(Math.max(0, waitMs), () => this.#speakNext());
  }

  /** What matters comes first, in the order in which it happened. */
  #next(): Waiting | undefined {
    return this.#waiting.find((one) => one.important) ?? this.#waiting[0];
  }

  #speakNext(): void {
    const next = this.#next();
    if (next === undefined) return;
    const text = next.important ? this.#takeTogether(next.category) : this.#take(next);
    if (text !== '' && text !== this.#lastText) this.#say(text);
    this.#plan();
  }

  /** Everything important of a kind that is still so, as far as it can be listened to. */
  #takeTogether(category: string): string {
    let said = '';
    for (const one of this.#waiting.filter((other) => other.important)) {
      if (one.category !== category) continue;
      const text = one.now() ?? '';
      const together = said === '' || text === '' ? said + text : `${said} ${text}`;
      if (said !== '' && together.length > LENGTH_MAX) break;
      said = together;
      this.#waiting = this.#waiting.filter((other) => other !== one);
    }
    return said;
  }

  #take(one: Waiting): string {
    this.#waiting = this.#waiting.filter((other) => other !== one);
    return one.now() ?? '';
  }

  #say(text: string): void {
    this.#lastText = text;
    this.#lastSpokenMs = this.#timing.nowMs();
    this.#speak(text);
  }
}

/** Of important things only the same one, told in more words, replaces another: people are not to be left out. */
function replaces(newer: Utterance, older: Utterance): boolean {
  if (newer.category !== older.category) return false;
  return !newer.important || !older.important || newer.text.startsWith(older.text);
}

/** What matters less gives way first, the oldest of it before the newest. */
function trimmed(waiting: Waiting[]): Waiting[] {
  const important = waiting.filter((one) => one.important);
  const room = Math.max(0, CAPACITY - important.length);
  const lesser = waiting.filter((one) => !one.important);
  const kept = new Set([
    ...important.slice(-IMPORTANT_MAX),
    ...lesser.slice(Math.max(0, lesser.length - room)),
  ]);
  return waiting.filter((one) => kept.has(one));
}
