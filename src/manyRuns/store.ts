import type { ArchitectureId } from '../engine';
import { workersAtOnce } from '../replications/workersAtOnce';
import type { Player } from '../state/player';
import { type Hand, startHand } from './crew';
import { isSameRun } from './sameRun';
import { type Findings, type Question, Study, type Subject } from './study';

/** What a player keeps of its many runs, also while nobody looks. */
export class ManyRuns {
  readonly #listeners = new Set<() => void>();
  readonly #start: () => Hand;
  /** Workers that nobody has asked for anything yet. */
  #waiting: readonly Hand[] = [];
  #study: Study | null = null;

  constructor(start = startHand) {
    this.#start = start;
  }

  /** Workers take their time to start: they do while the question is read. */
  getReady(): void {
    this.#dismiss();
    try {
      for (let count = workersAtOnce(); count > 0; count -= 1) this.#await();
    } catch {
      // Whoever asks something is told.
    }
  }

  #await(): void {
    const hand = this.#start();
    this.#waiting = [...this.#waiting, hand];
    // What does not start is not waited for; the next attempt says why.
    hand.onerror = () => {
      this.#waiting = this.#waiting.filter((one) => one !== hand);
    };
  }

  /** One that has started, as long as there is one. */
  #take(): Hand {
    const [first, ...others] = this.#waiting;
    this.#waiting = others;
    return first ?? this.#start();
  }

  #dismiss(): void {
    for (const hand of this.#waiting) hand.terminate();
    this.#waiting = [];
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly study = (): Study | null => this.#study;
  readonly findings = (): Findings | null => this.#study?.findings ?? null;

  /** Whatever is known of another run is not known of this one. */
  about(subject: Subject): void {
    if (this.#study !== null && isSameStudy(this.#study.subject, subject)) return;
    this.#study?.cancel();
    this.#study = null;
    this.#tell();
  }

  begin(
    subject: Subject,
    architectures: readonly ArchitectureId[],
    question: Question | null,
  ): void {
    this.about(subject);
    this.#study ??= new Study(
      subject,
      () => this.#tell(),
      () => this.#take(),
    );
    this.#study.begin(architectures, question, workersAtOnce());
  }

  cancel(): void {
    this.#study?.cancel();
  }

  /** Nobody looks any more: what is known stays. */
  close(): void {
    this.cancel();
    this.#dismiss();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** The many runs of a player. */
export function manyRunsOf({ closed }: Player): ManyRuns {
  const manyRuns = new ManyRuns();
  closed.addEventListener('abort', () => manyRuns.close());
  return manyRuns;
}

const isSameStudy = (one: Subject, other: Subject): boolean =>
  one.untilUs === other.untilUs && isSameRun(one.spec, other.spec);
