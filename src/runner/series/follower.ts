import type { Simulation } from '../../engine';
import type { Report } from '../messages';
import { Passage } from '../work/passage';
import { Played } from './played';

/** How often the page hears of it at most: numbers that change faster cannot be read. */
const TICK_MS = 500;
/** Wall time of one slice: the run may be playing. */
const SLICE_MS = 10;

/** The story that is shown, as far as it matters here. */
interface Seen {
  /** How far it has been played. */
  readonly latestUs: number;
  readonly present: { readonly simulation: Simulation };
}

/** Keeps the series of the shown run for as long as somebody looks at them, and not longer. */
export class SeriesFollower {
  readonly #passage: Passage;
  readonly #guard: (work: () => void) => void;
  readonly #report: (report: Report) => void;
  /** The story that is shown; null while it is on its way to another instant. */
  #story: () => Seen | null = () => null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #played: Played | null = null;
  /** How far the page has heard, and of how much. */
  #toldUs = -1;
  #toldRecords = 0;
  #toldMs = 0;

  /** @param guard does work, and sees to what goes wrong with it */
  constructor(guard: (work: () => void) => void, report: (report: Report) => void) {
    this.#guard = guard;
    this.#report = report;
    this.#passage = new Passage(guard, SLICE_MS);
  }

  /** Somebody looks from now on, or nobody does any more. */
  look(isOn: boolean, story: () => Seen | null): void {
    this.close();
    this.#story = story;
    if (isOn) this.#tick();
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#passage.cancel();
    this.#played = null;
  }

  #tick(): void {
    this.#timer = setTimeout(() => this.#guard(() => this.#tick()), TICK_MS);
    const story = this.#story();
    if (story === null) return;
    const { latestUs, present } = story;
    const played = this.#playedOf(present.simulation, latestUs);
    if (this.#passage.isUnderWay) return;
    const tell = () => this.#tell(played, latestUs);
    this.#passage.begin(played.playTo(latestUs), tell, () => {
      if (performance.now() - this.#toldMs >= TICK_MS) tell();
    });
  }

  #playedOf(simulation: Simulation, latestUs: number): Played {
    const before = this.#played;
    // A run that has begun anew has not come to what it came to before.
    if (before !== null && before.nowUs <= latestUs && before.follow(simulation)) return before;
    // What was on its way was of another run.
    this.#passage.cancel();
    const played = new Played(simulation);
    this.#played = played;
    this.#toldUs = -1;
    return played;
  }

  #tell(played: Played, goalUs: number): void {
    const { nowUs, records } = played;
    if (nowUs === this.#toldUs && records === this.#toldRecords) return;
    this.#toldUs = nowUs;
    this.#toldRecords = records;
    this.#toldMs = performance.now();
    const { architecture, series } = played;
    this.#report({ type: 'series', architecture, series, goalUs });
  }
}
