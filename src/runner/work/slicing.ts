/** A frame simulates no longer than this: the page must hear of the run, and the run of what is done to it. */
const WORK_MS_MAX = 50;
/** However long it takes, this much simulated time is played at once: so little to begin with, when nothing is known. */
const SLICE_US_MIN = 100;
/**
 * A slice becomes at most so many times as long as the one before. Lanes in the shadow follow by turns: one that is dear has
 * its turn before slices are too long for it.
 */
const GROWTH = 1.3;

/** What is played. */
interface Played {
  advance(us: number): void;
}

/** Plays in slices that are as long as a frame has time for, judged by how long the one before took. */
export class Slicing {
  #sliceUs = SLICE_US_MIN;
  #played: Played | null = null;

  /** Plays as much of `elapsedUs` as there is time for. Returns what is left. */
  play(elapsedUs: number, played: Played): number {
    // How dear a simulated second is of another one, nobody knows.
    if (played !== this.#played) this.#sliceUs = SLICE_US_MIN;
    this.#played = played;
    const beganMs = performance.now();
    let nowMs = beganMs;
    let leftUs = elapsedUs;
    while (leftUs > 0 && nowMs - beganMs <= WORK_MS_MAX) {
      const us = Math.min(leftUs, this.#sliceUs);
      const sinceMs = nowMs;
      played.advance(us);
      nowMs = performance.now();
      leftUs -= us;
      this.#learn(us, nowMs - sinceMs);
    }
    return leftUs;
  }

  /** Half of a frame's time, going by what so much took. What was left of a frame tells little of how much fits in. */
  #learn(us: number, tookMs: number): void {
    const fitUs = tookMs > 0 ? (us * WORK_MS_MAX) / 2 / tookMs : Number.POSITIVE_INFINITY;
    if (us < this.#sliceUs && fitUs > this.#sliceUs) return;
    this.#sliceUs = Math.max(SLICE_US_MIN, Math.ceil(Math.min(fitUs, GROWTH * us)));
  }
}
