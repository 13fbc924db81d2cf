import type { Command } from '../commands';
import type { Report } from '../messages';

/** In long work the page is told this often that the run is at it. */
const BEAT_MS = 500;

/** Tells the page that the run lives, and how far it has got with what it was told. */
export class Pulse {
  readonly #report: (report: Report) => void;
  readonly #isUnderWay: () => boolean;
  #obeyed = 0;
  /** What was begun and waits for something that is fetched. */
  #awaited = 0;
  #beatMs = 0;

  /** @param isUnderWay whether what was begun is still under way */
  constructor(report: (report: Report) => void, isUnderWay: () => boolean) {
    this.#report = report;
    this.#isUnderWay = isUnderWay;
  }

  /** How many commands were obeyed, without canvases: those cannot be sent twice. */
  get obeyed(): number {
    return this.#obeyed;
  }

  obeys(command: Command): void {
    if (command.type !== 'canvas') this.#obeyed += 1;
    this.#beatMs = performance.now();
  }

  /** Once nothing is waited for any more that is said unasked: what the page has seen is not asked of the next run again. */
  await(work: Promise<void>): void {
    this.#awaited += 1;
    void work.finally(() => {
      this.#awaited -= 1;
      if (this.#awaited === 0) this.answer();
    });
  }

  answer(): void {
    const isDone = this.#awaited === 0 && !this.#isUnderWay();
    this.#report({ type: 'pong', obeyed: isDone ? this.#obeyed : 0 });
  }

  /** To be called in the middle of long work. */
  readonly beat = (): void => {
    const nowMs = performance.now();
    if (nowMs - this.#beatMs < BEAT_MS) return;
    this.#beatMs = nowMs;
    this.#report({ type: 'pong', obeyed: 0 });
  };
}
