import type { ArchitectureId } from '../engine';
import type { Player } from '../state/player';
import type { Hand } from './crew';
import { isSameRun } from './sameRun';
import { type Findings, type Question, Study, type Subject } from './study';

/** What a player keeps of its many runs, also while nobody looks. */
export class ManyRuns {
  readonly #listeners = new Set<() => void>();
  readonly #start: (() => Hand) | undefined;
  #study: Study | null = null;

  constructor(start?: () => Hand) {
    this.#start = start;
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
    this.#study ??= new Study(subject, () => this.#tell(), this.#start);
    this.#study.begin(architectures, question, navigator.hardwareConcurrency);
  }

  cancel(): void {
    this.#study?.cancel();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** The many runs of a player. */
export function manyRunsOf({ closed }: Player): ManyRuns {
  const manyRuns = new ManyRuns();
  closed.addEventListener('abort', () => manyRuns.cancel());
  return manyRuns;
}

const isSameStudy = (one: Subject, other: Subject): boolean =>
  one.untilUs === other.untilUs && isSameRun(one.spec, other.spec);
