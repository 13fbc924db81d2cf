/** After a stall, what goes on in a pause goes on where it stood. */
const REST_MS_MAX = 100;

/** Wall time that is counted while the run stands and something is still to be seen. */
export class PauseClock {
  /** Something goes on, and time is counted from the last look on. */
  goesOn = false;
  #seenMs = 0;

  /** Simulated time that would have passed at `speed` since the last look. */
  passedUs(speed: number): number {
    const nowMs = performance.now();
    const passedMs = this.goesOn ? Math.min(REST_MS_MAX, nowMs - this.#seenMs) : 0;
    this.#seenMs = nowMs;
    return 1000 * passedMs * speed;
  }
}
