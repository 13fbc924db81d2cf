import type { Statement } from '../claims/claim';
import type { SystemFold } from '../systemFold';
import type { Saying } from '../words/saying';
import type { Flag, SentenceLog } from '../words/sentenceLog';

/** Between which instants something happened. */
export interface Span {
  readonly fromUs: number;
  readonly untilUs: number;
}

/** How one sort of incident is put into words. */
export interface IncidentWords {
  /**
   * What has happened to these people; `system` is just after it.
   * @param isFirst nothing has been said on this sort of incident in the present chapter.
   */
  say(clients: readonly number[], system: SystemFold, isFirst: boolean, span: Span): Saying;
  /** The place of such a sentence on the strip of time, or null for none. */
  flag(clients: readonly number[]): Flag | null;
  /**
   * What is said when it keeps happening to people it has happened to before, or null for nothing.
   * @param isOver whether a newer sentence goes on from here
   */
  sayAgain(times: number, clients: readonly number[], span: Span, isOver: boolean): Again | null;
}

/** Needs the system at the moment when somebody asks. */
type Again = (system: SystemFold) => Statement;

/** Rhythm of telling, in simulated microseconds. */
export interface Pace {
  /** How long events are collected before they are told. */
  readonly collectUs: number;
  /** Shortest time between two sentences on the same sort of incident. */
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

/** The latest sentence on a sort of incident. */
interface Latest {
  readonly id: number;
  readonly atUs: number;
  readonly clients: readonly number[];
  readonly isFirst: boolean;
  readonly adds: readonly Statement[];
}

const NOTHING: Latest = {
  id: -1,
  atUs: Number.NEGATIVE_INFINITY,
  clients: [],
  isFirst: false,
  adds: [],
};

/**
 * Keeps one sort of incident calm: every person is told of once in a chapter, repetitions as a sum
 * beside the latest sentence. A chapter begins with every change somebody makes.
 */
export class Collector {
  readonly #incident: IncidentWords;
  readonly #pace: Pace;
  #seen = new Set<number>();
  #fresh: number[] = [];
  /** Instants of the first and the latest of these. */
  #fromUs = 0;
  #lastUs = 0;
  #dueUs = 0;
  /** Since the latest telling: how often, to whom, and when last. */
  #toldUs = 0;
  #repeats = 0;
  #again = new Set<number>();
  #againUs = 0;
  #isSummed = true;
  #told: Latest = NOTHING;
  /** The sentence whose mark on the strip speaks for the whole chapter, or -1; all it speaks of. */
  #marked = -1;
  #isMarkOld = false;

  constructor(incident: IncidentWords, pace: Pace) {
    this.#incident = incident;
    this.#pace = pace;
  }

  copyTo(target: Collector): void {
    target.#seen = new Set(this.#seen);
    target.#fresh = this.#fresh.slice();
    target.#fromUs = this.#fromUs;
    target.#lastUs = this.#lastUs;
    target.#dueUs = this.#dueUs;
    target.#toldUs = this.#toldUs;
    target.#repeats = this.#repeats;
    target.#again = new Set(this.#again);
    target.#againUs = this.#againUs;
    target.#isSummed = this.#isSummed;
    target.#told = this.#told;
    target.#marked = this.#marked;
    target.#isMarkOld = this.#isMarkOld;
  }

  /** What was repeated before is no news any more. */
  beginChapter(log: SentenceLog, system: SystemFold): void {
    this.refresh(log, system, true);
    this.#seen.clear();
    for (const client of this.#fresh) this.#seen.add(client);
    this.#forgetRepeats();
    this.#told = { ...this.#told, id: -1 };
    this.#marked = -1;
  }

  /** It has happened to `client`. */
  note(client: number, atUs: number): void {
    this.#repeats += 1;
    this.#again.add(client);
    this.#againUs = atUs;
    this.#isSummed = false;
    if (this.#seen.has(client)) return;
    this.#seen.add(client);
    this.#isMarkOld = true;
    if (this.#fresh.length === 0) {
      const { collectUs, apartUs } = this.#pace;
      this.#dueUs = Math.max(atUs + collectUs, this.#told.atUs + apartUs);
      this.#fromUs = atUs;
    }
    this.#lastUs = atUs;
    this.#fresh.push(client);
  }

  /** It is told of with something else. Returns whether it was still to be told. */
  forget(client: number): boolean {
    if (!this.#fresh.includes(client)) return false;
    this.#fresh = this.#fresh.filter((one) => one !== client);
    this.#repeats -= 1;
    this.#again.delete(client);
    return true;
  }

  /** Whether it has happened to `client` and is still to be told. */
  isAboutToTellOf(client: number): boolean {
    return this.#fresh.includes(client);
  }

  /**
   * Instant of what is due when everything before `nowUs` has happened, or infinity. What is
   * collected includes its last instant, so that it does not matter how often this is asked.
   */
  dueUs(nowUs: number): number {
    if (this.#fresh.length === 0) return Number.POSITIVE_INFINITY;
    const atOnce = this.#pace.collectUs === 0 && this.#dueUs === nowUs;
    return this.#dueUs < nowUs || atOnce ? this.#dueUs : Number.POSITIVE_INFINITY;
  }

  /** Tells what is due at this instant. */
  tell(log: SentenceLog, system: SystemFold): void {
    const told = this.#told;
    const isRecent = this.#dueUs - told.atUs <= this.#pace.reviseUs;
    const mayRevise = told.id >= 0 && isRecent && log.isNewest(told.id);
    const clients = mayRevise ? [...told.clients, ...this.#fresh] : this.#fresh;
    const isFirst = mayRevise ? told.isFirst : told.id < 0;
    const span = { fromUs: mayRevise ? told.atUs : this.#fromUs, untilUs: this.#lastUs };
    const saying = this.#incident.say(clients, system, isFirst, span);
    if (mayRevise) {
      log.revise(told.id, saying);
      this.#told = { ...told, clients, adds: saying.adds };
    } else {
      const flag = this.#marked < 0 ? this.#flag() : null;
      const id = log.tell(saying, this.#dueUs, flag);
      if (flag !== null) this.#marked = id;
      this.#told = { id, atUs: this.#dueUs, clients, isFirst, adds: saying.adds };
    }
    this.#toldUs = this.#dueUs;
    this.#forgetRepeats();
    this.#fresh = [];
  }

  /**
   * Brings what goes with the latest sentence, and the mark of the chapter, to the present.
   * @param isOver whether a newer sentence goes on from here
   */
  refresh(log: SentenceLog, system: SystemFold, isOver = false): void {
    if (this.#isMarkOld && this.#marked >= 0) {
      const flag = this.#flag();
      if (flag !== null) log.reviseMark(this.#marked, flag);
      this.#isMarkOld = false;
    }
    if (this.#told.id < 0 || this.#repeats === 0 || (this.#isSummed && !isOver)) return;
    const span = { fromUs: this.#toldUs, untilUs: this.#againUs };
    const again = this.#incident.sayAgain(this.#repeats, [...this.#again], span, isOver);
    if (again !== null) log.add(this.#told.id, [...this.#told.adds, again(system)]);
    this.#isSummed = true;
  }

  /** The mark of the chapter: whom it has happened to, and when to the last of them. */
  #flag(): Flag | null {
    const flag = this.#incident.flag([...this.#seen]);
    return flag === null ? null : { ...flag, untilUs: this.#lastUs };
  }

  #forgetRepeats(): void {
    this.#repeats = 0;
    this.#again.clear();
    this.#isSummed = true;
  }
}
