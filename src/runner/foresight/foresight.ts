import type { ForeseeCommand } from '../commands';
import type { Report } from '../messages';
import { Passage } from '../work/passage';
import { type Futures, playAhead } from './ahead';
import { beyond } from './counting';
import {
  dueUs,
  type ForeseenChange,
  foreseenChange,
  isPartOf,
  outcomeOf,
  type Seen,
  type Shown,
} from './outcome';

/** How often it is looked whether anything has to be played ahead again, or has come about. */
const TICK_MS = 150;
/**
 * While the run goes on, what is shown is played anew at most so often: what is older than a request on its way differs in
 * it when the change is made.
 */
const REFRESH_MS = 300;
/** And at most so much of the time. */
const SHARE_MAX = 0.05;
/** Wall time of one slice: the run may be playing. */
const SLICE_MS = 10;

type Asked = Pick<ForeseeCommand, 'target'> & {
  readonly change: NonNullable<ForeseeCommand['change']>;
};

/**
 * Says what would come of a change before it is made, by playing the run ahead with it and without it; and once it was
 * made, whether it came out like that. The newest question wins.
 */
export class Foresight {
  readonly #passage: Passage;
  readonly #guard: (work: () => void) => void;
  readonly #report: (report: Report) => void;
  /** The story that is shown; null while it is on its way to another instant. */
  #story: () => Seen | null = () => null;
  #asked: Asked | null = null;
  /** What was answered last to the present question. */
  #shown: Shown | null = null;
  #lookedMs = 0;
  /** The next look may be had from then on. */
  #restedMs = 0;
  #made: readonly ForeseenChange[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** @param guard does work, and sees to what goes wrong with it */
  constructor(guard: (work: () => void) => void, report: (report: Report) => void) {
    this.#guard = guard;
    this.#report = report;
    this.#passage = new Passage(guard, SLICE_MS);
  }

  /** Answers from now on what would come of a change, or of none. */
  look({ change, target }: ForeseeCommand, story: () => Seen | null): void {
    this.#story = story;
    this.#note();
    this.#passage.cancel();
    this.#asked = change === null ? null : { change, target };
    this.#shown = null;
    this.#begin();
    this.#rest();
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#passage.cancel();
  }

  #begin(): void {
    const story = this.#story();
    const asked = this.#asked;
    if (asked === null || story === null || this.#passage.isUnderWay) return;
    this.#lookedMs = performance.now();
    const { spec, shown: architecture } = story;
    const { simulation } = story.present;
    const { nowUs: fromUs } = simulation;
    this.#passage.begin(tried(playAhead(simulation, asked.change, asked.target)), (futures) => {
      const nowMs = performance.now();
      this.#restedMs = Math.max(
        this.#lookedMs + REFRESH_MS,
        nowMs + (nowMs - this.#lookedMs) / SHARE_MAX,
      );
      if (futures === null) return;
      const report = { type: 'foreseen', ...asked, fromUs } as const;
      if (futures === 'failed') return this.#report({ ...report, ahead: null });
      this.#shown = { futures, spec, architecture };
      const { untilUs, isCut, acted, idle } = futures;
      const ahead = { untilUs, isCut, caused: beyond(acted, idle), spared: beyond(idle, acted) };
      this.#report({ ...report, ahead });
    });
  }

  #rest(): void {
    const isWanted = this.#asked !== null || this.#made.length > 0;
    if (isWanted) this.#timer ??= setTimeout(() => this.#guard(() => this.#tick()), TICK_MS);
  }

  #tick(): void {
    this.#timer = null;
    this.#note();
    this.#tellOutcomes();
    if (performance.now() >= this.#restedMs && !this.#isFresh()) this.#begin();
    this.#rest();
  }

  /** Whether what is shown is about the run as it stands. */
  #isFresh(): boolean {
    const story = this.#story();
    if (story === null || this.#shown === null) return false;
    const { futures, spec, architecture } = this.#shown;
    const isSameRun = story.spec === spec && story.shown === architecture;
    return isSameRun && story.nowUs === futures.fromUs;
  }

  /** Whoever has made the change that was shown waits for what comes of it. */
  #note(): void {
    const story = this.#story();
    if (story === null || this.#asked === null || this.#shown === null) return;
    const made = foreseenChange(this.#shown, this.#asked, story.spec);
    if (made === null) return;
    this.#made = [...this.#made, made];
    this.#shown = null;
    // What is still being played ahead is of before.
    this.#passage.cancel();
  }

  #tellOutcomes(): void {
    const story = this.#story();
    if (story === null) return;
    this.#made = this.#made.filter((made) => {
      if (!isPartOf(made, story.spec)) return false;
      if (story.nowUs < dueUs(made)) return true;
      const outcome = outcomeOf(made, story);
      if (outcome !== null) this.#report(outcome);
      return false;
    });
  }
}

/** To look ahead may come to more than can be held, or upon a defect. Whoever only looks has not stopped the run by that. */
function* tried(work: Generator<void, Futures | null>): Generator<void, Futures | null | 'failed'> {
  try {
    return yield* work;
  } catch {
    return 'failed';
  }
}
