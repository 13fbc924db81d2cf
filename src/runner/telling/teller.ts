import type { Telling } from '../story';
import type { IdleWork } from '../work/idleWork';
import type { Passage } from '../work/passage';

export type Later = typeof import('../later');

/** The code for sentences. It comes after motion: a request that moves says more than a word that waits. */
export class Teller {
  telling: Telling | null = null;
  /** What is done to runs comes with it. */
  later: Later | null = null;
  /** Fetched with it. */
  idleWork: IdleWork | null = null;
  passage: Passage | null = null;
  readonly #guard: (work: () => void) => void;
  readonly #tell: () => void;

  /** @param guard does work of which a defect is said aloud; @param tell is called when idle work has come to something */
  constructor(guard: (work: () => void) => void, tell: () => void) {
    this.#guard = guard;
    this.#tell = tell;
  }

  /** Null where it cannot be fetched. */
  async fetch(): Promise<Telling | null> {
    try {
      if (this.telling === null) {
        this.later = await import('../later');
        this.telling = this.later.telling;
      }
    } catch {
      return null;
    }
    this.idleWork ??= new this.telling.IdleWork(this.#guard, this.#tell);
    this.passage ??= new this.telling.Passage(this.#guard);
    return this.telling;
  }
}
