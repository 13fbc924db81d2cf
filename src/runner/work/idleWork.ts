import type { Scenario } from '../../engine';
import type { RealTimes } from '../runView';
import { inRealTime, RealTimeRun } from '../telling/realTime';

/** Wall time that one slice may take: a frame has 16 ms, and drawing comes first. */
const SLICE_MS = 4;
/** Wall time between two slices. */
const PAUSE_MS = 24;
/** Scenarios whose times are kept. */
const KEPT_MAX = 16;

/** Finds out real times in the pauses between frames, once for every scenario. */
export class IdleWork {
  readonly #guard: (work: () => void) => void;
  readonly #onKnown: () => void;
  readonly #known = new Map<string, RealTimes | null>();
  #wanted = '';
  #run: RealTimeRun | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /**
   * @param guard does the work, and sees to what goes wrong with it
   * @param onKnown is told when `timesOf` has something new to say
   */
  constructor(guard: (work: () => void) => void, onKnown: () => void) {
    this.#guard = guard;
    this.#onKnown = onKnown;
  }

  /** The real times of a scenario, or null while they are not known; asking for them is wanting them. */
  timesOf(scenario: Scenario): RealTimes | null {
    if (scenario.world === 'realistic') return null;
    const key = JSON.stringify({ ...scenario, name: '', description: '', interventions: [] });
    const known = this.#known.get(key);
    if (known === undefined && key !== this.#wanted) this.#begin(key, scenario);
    return known ?? null;
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #begin(key: string, scenario: Scenario): void {
    this.#wanted = key;
    const plan = inRealTime(scenario);
    this.#run = plan === null ? null : new RealTimeRun(plan);
    if (this.#timer === null) this.#rest();
  }

  #rest(): void {
    this.#timer = setTimeout(() => this.#guard(() => this.#slice()), PAUSE_MS);
  }

  #slice(): void {
    this.#timer = null;
    if (this.#run === null) return;
    const endMs = performance.now() + SLICE_MS;
    const times = this.#run.work(() => performance.now() < endMs);
    if (times === null) return this.#rest();
    if (this.#known.size >= KEPT_MAX) this.#known.clear();
    this.#known.set(this.#wanted, times);
    this.#run = null;
    this.#onKnown();
  }
}
