import type { ForeseeCommand, SeriesCommand } from '../commands';
import type { Report } from '../messages';
import type { Story, Telling } from '../story';
import type { IdleWork } from '../work/idleWork';
import type { Passage } from '../work/passage';
import type { Attending } from './attending';

export type Later = typeof import('../later');

/** The code for sentences. It comes after motion: a request that moves says more than a word that waits. */
export class Teller {
  telling: Telling | null = null;
  /** What is done to runs comes with it. */
  later: Later | null = null;
  /** Fetched with it. */
  idleWork: IdleWork | null = null;
  passage: Passage | null = null;
  #attending: Attending | null = null;
  readonly #guard: (work: () => void) => void;
  readonly #tell: () => void;
  readonly #report: (report: Report) => void;
  #isClosed = false;

  /**
   * @param guard does work of which a defect is said aloud
   * @param tell is called when idle work has come to something
   */
  constructor(
    guard: (work: () => void) => void,
    tell: () => void,
    report: (report: Report) => void,
  ) {
    this.#guard = guard;
    this.#tell = tell;
    this.#report = report;
  }

  close(): void {
    this.#isClosed = true;
    this.idleWork?.close();
    this.#attending?.close();
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
    this.#attending ??= new this.telling.Attending(this.#guard, this.#report);
    return this.telling;
  }

  /**
   * Says what would come of a change to the story that is seen, or what that came to over time. On its way to another
   * instant, none is.
   */
  async attend(command: ForeseeCommand | SeriesCommand, story: () => Story | null): Promise<void> {
    await this.fetch();
    const seen = () => (this.passage?.isUnderWay ? null : story());
    if (!this.#isClosed) this.#guard(() => this.#attending?.look(command, seen));
  }
}
