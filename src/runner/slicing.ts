/** A frame simulates no longer than this: the page must hear of the run, and the run of what is done to it. */
const WORK_MS_MAX = 50;
/** However long it takes, this much simulated time is played at once. */
const SLICE_US_MIN = 1000;

/** Plays in slices that are as long as a frame has time for, judged by how long the one before took. */
export class Slicing {
  #sliceUs = Number.POSITIVE_INFINITY;

  /** Plays as much of `elapsedUs` as there is time for. Returns what is left. */
  play(elapsedUs: number, advance: (us: number) => void): number {
    const beganMs = performance.now();
    let nowMs = beganMs;
    let leftUs = elapsedUs;
    while (leftUs > 0 && nowMs - beganMs <= WORK_MS_MAX) {
      const us = Math.min(leftUs, this.#sliceUs);
      const sinceMs = nowMs;
      advance(us);
      nowMs = performance.now();
      leftUs -= us;
      this.#sliceUs = sliceFor(us, nowMs - sinceMs);
    }
    return leftUs;
  }
}

/** Half of a frame's time, going by what so much took. */
const sliceFor = (us: number, tookMs: number): number =>
  tookMs < 1
    ? Number.POSITIVE_INFINITY
    : Math.max(SLICE_US_MIN, Math.floor((us * WORK_MS_MAX) / 2 / tookMs));
