import type { ArchitectureId } from '../engine';
import { workersAtOnce } from '../replications/workersAtOnce';
import type { Player } from '../state/player';
import { startHand } from './crew';
import { ReadyHands } from './readyHands';
import { isSameRun } from './sameRun';
import { type Findings, type Question, Study, type Subject } from './study';

/** What a player keeps of its many runs, also while nobody looks. */
export class ManyRuns {
  readonly #listeners = new Set<() => void>();
  readonly #hands: ReadyHands;
  #study: Study | null = null;

  constructor(start = startHand) {
    this.#hands = new ReadyHands(start);
  }

  /** Somebody reads the question. */
  getReady(): void {
    this.#hands.open();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly study = (): Study | null => this.#study;
  readonly findings = (): Findings | null => this.#study?.findings ?? null;

  /** What is asked next is about this run, and most likely of these architectures. */
  expect(subject: Subject, architectures: readonly ArchitectureId[]): void {
    this.#about(subject);
    this.#hands.warm(subject, architectures);
  }

  /** Whatever is known of another run is not known of this one. */
  #about(subject: Subject): void {
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
    this.#about(subject);
    this.#study ??= new Study(subject, () => this.#tell(), this.#hands);
    this.#study.begin(architectures, question, workersAtOnce());
  }

  cancel(): void {
    this.#study?.cancel();
  }

  /** Nobody looks any more: what is known stays. */
  close(): void {
    this.cancel();
    this.#hands.close();
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
