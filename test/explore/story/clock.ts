type Frame = (nowMs: number) => void;

/** Instants, frames and timers of a run, as the explorer wants them: the same in every look at a case. */
export class TestClock {
  #nowMs = 0;
  /** How far the clock goes by being looked at. */
  #lookMs = 0;
  #frames: Frame[] = [];
  #timers = new Map<number, () => void>();
  #last = 0;

  /** Runs `work` with this clock in the place of the display's and the machine's. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    const { requestAnimationFrame: frames, setTimeout: timers, clearTimeout: clear } = globalThis;
    const { now } = performance;
    const faked = {
      requestAnimationFrame: (frame: Frame) => this.#frames.push(frame),
      setTimeout: (callback: () => void) => {
        this.#last += 1;
        this.#timers.set(this.#last, callback);
        return this.#last;
      },
      clearTimeout: (timer: number) => this.#timers.delete(timer),
    };
    Object.assign(globalThis, faked);
    performance.now = () => {
      this.#nowMs += this.#lookMs;
      return this.#nowMs;
    };
    try {
      return await work();
    } finally {
      Object.assign(globalThis, {
        requestAnimationFrame: frames,
        setTimeout: timers,
        clearTimeout: clear,
      });
      performance.now = now;
    }
  }

  /** So much time passes, and a frame comes. */
  frame(ms: number): void {
    this.#nowMs += ms;
    for (const frame of this.#frames.splice(0)) frame(this.#nowMs);
  }

  /** What waits for its time has it. Work in slices is over soon: each look at the clock takes a while. */
  ring(): void {
    const due = [...this.#timers.values()];
    this.#timers.clear();
    this.#lookMs = 1;
    for (const callback of due) callback();
    this.#lookMs = 0;
  }
}

/** What was fetched, or goes on at once, has come. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate);
}
