import type { Chronicle, Flag } from './chronicle';
import type { Saying } from './sentences';
import type { WorldFold } from './worldFold';

/** How one sort of event is put into words. */
export interface Topic {
  /**
   * What has happened to these people; `world` is just after it.
   * @param isFirst nothing has been said on this topic in the present chapter.
   */
  say(clients: readonly number[], world: WorldFold, isFirst: boolean): Saying;
  /** The place of such a sentence on the strip of time, or null for none. */
  flag(clients: readonly number[]): Flag | null;
  /**
   * What is said when it keeps happening to people it has happened to before, or null for nothing.
   */
  sayAgain(times: number): Saying | null;
}

/** Rhythm of telling, in simulated microseconds. */
export interface Pace {
  /** How long events are collected before they are told. */
  readonly collectUs: number;
  /** Shortest time between two sentences on the same topic. */
  readonly apartUs: number;
  /** How long the newest sentence may still be revised to take in one more person. */
  readonly reviseUs: number;
}

/**
 * Few people are told of one by one and at once; a crowd as one number, once it has mostly
 * happened.
 */
export const NAMED_PACE: Pace = { collectUs: 0, apartUs: 0, reviseUs: 400_000 };
export const CROWD_PACE: Pace = { collectUs: 2_000_000, apartUs: 8_000_000, reviseUs: 0 };
/** Repetitions are summed up this often. */
const AGAIN_US = 10_000_000;

/** The latest sentence on a topic. */
interface Told {
  readonly id: number;
  readonly atUs: number;
  readonly clients: readonly number[];
  readonly isFirst: boolean;
}

/**
 * Keeps one sort of event calm: every person is told of once in a chapter, repetitions as a sum. A
 * chapter begins with every change somebody makes.
 */
export class Gatherer {
  readonly #topic: Topic;
  readonly #pace: Pace;
  readonly #seen = new Set<number>();
  #fresh: number[] = [];
  #dueUs = 0;
  #repeats = 0;
  #repeatsDueUs = 0;
  #isFirst = true;
  #told: Told = { id: -1, atUs: Number.NEGATIVE_INFINITY, clients: [], isFirst: false };

  constructor(topic: Topic, pace: Pace) {
    this.#topic = topic;
    this.#pace = pace;
  }

  /** What was repeated before is no news any more. */
  beginChapter(): void {
    this.#seen.clear();
    this.#repeats = 0;
    this.#isFirst = true;
  }

  /** It has happened to `client`. */
  note(client: number, atUs: number): void {
    if (this.#seen.has(client)) {
      if (this.#repeats === 0) this.#repeatsDueUs = atUs + AGAIN_US;
      this.#repeats += 1;
      return;
    }
    this.#seen.add(client);
    if (this.#fresh.length === 0) {
      const { collectUs, apartUs } = this.#pace;
      this.#dueUs = Math.max(atUs + collectUs, this.#told.atUs + apartUs);
    }
    this.#fresh.push(client);
  }

  /** Whether it has happened to `client` and is still to be told. */
  isAboutToTellOf(client: number): boolean {
    return this.#fresh.includes(client);
  }

  /**
   * Instant of what is due first when everything before `nowUs` has happened, or infinity. What is
   * collected includes its last instant, so that it does not matter how often this is asked.
   */
  dueUs(nowUs: number): number {
    const repeats = this.#repeats > 0 ? this.#repeatsDueUs : Number.POSITIVE_INFINITY;
    const first = this.#fresh.length > 0 ? Math.min(this.#dueUs, repeats) : repeats;
    const atOnce = this.#pace.collectUs === 0 && first === this.#dueUs && first === nowUs;
    const isDue = first < nowUs || (atOnce && this.#fresh.length > 0);
    return isDue ? first : Number.POSITIVE_INFINITY;
  }

  /** Tells what is due at this instant, as `dueUs` gave it. */
  tell(chronicle: Chronicle, world: WorldFold, dueUs: number): void {
    if (this.#fresh.length > 0 && this.#dueUs === dueUs) this.#tellFresh(chronicle, world);
    else this.#tellRepeats(chronicle);
  }

  #tellRepeats(chronicle: Chronicle): void {
    const saying = this.#topic.sayAgain(this.#repeats);
    if (saying !== null) chronicle.tell(saying, this.#repeatsDueUs);
    this.#repeats = 0;
  }

  #tellFresh(chronicle: Chronicle, world: WorldFold): void {
    const told = this.#told;
    const mayRevise = this.#dueUs - told.atUs <= this.#pace.reviseUs && chronicle.isNewest(told.id);
    const clients = mayRevise ? [...told.clients, ...this.#fresh] : this.#fresh;
    const isFirst = mayRevise ? told.isFirst : this.#isFirst;
    const saying = this.#topic.say(clients, world, isFirst);
    const flag = this.#topic.flag(clients);
    if (mayRevise) {
      chronicle.revise(told.id, saying, flag);
      this.#told = { ...told, clients };
    } else {
      const id = chronicle.tell(saying, this.#dueUs, flag);
      this.#told = { id, atUs: this.#dueUs, clients, isFirst };
      this.#isFirst = false;
    }
    this.#fresh = [];
  }
}
