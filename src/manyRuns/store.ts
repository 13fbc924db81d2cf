import type { ArchitectureId } from '../engine';
import type { Player } from '../state/player';
import type { Hand } from './crew';
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
    if (this.#study !== null && sameBut(this.#study.subject, subject)) return;
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

/** Whether two are the same run but for its seed: one of the many may be on the stage by now. */
const sameBut = (one: Subject, other: Subject): boolean =>
  one.untilUs === other.untilUs && withoutSeed(one) === withoutSeed(other);

function withoutSeed({ spec: { document, settings, done } }: Subject): string {
  const { seed: _, ...others } = settings;
  return JSON.stringify([document, others, done]);
}
