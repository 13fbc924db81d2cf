/**
 * Where frames come from: the display, or a test. Instants in milliseconds, as `performance.now`
 * counts.
 */
export interface Frames {
  request(callback: (nowMs: number) => void): void;
  now(): number;
}

/** Frames of the display; pages and workers have the same functions. */
const displayFrames: Frames = {
  request(callback) {
    requestAnimationFrame(callback);
  },
  now: () => performance.now(),
};

/**
 * After a stall or a hidden tab the system goes on where it stood: no frame is worth more wall time
 * than this.
 */
const FRAME_MS_MAX = 100;
const US_PER_MS = 1000;
/** The pace is judged by windows of this much wall time. */
const PACE_MS = 2000;
/** Who reaches this much of the speed keeps up. */
const KEPT = 0.9;

/**
 * Turns wall time into simulated time: at speed 1, one simulated second passes per second on the
 * wall. Every frame reports the whole microseconds that have passed; fractions are kept for the
 * next one.
 */
export class PlaybackClock {
  readonly #frames: Frames;
  readonly #onFrame: (elapsedUs: number) => void;
  #speed = 1;
  #playing = false;
  #isFrameDue = false;
  /** Wall time up to which simulated time has been counted. */
  #countedMs = 0;
  /** Wall time counted since the last frame. */
  #wallMs = 0;
  /** Simulated time counted and not yet reported. */
  #owedUs = 0;
  #frameUs = 0;
  /** Wall time that passed and that was made good in this window, and of the latter what the last frame was given. */
  #passedMs = 0;
  #madeMs = 0;
  #givenMs = 0;
  /** What the last two windows came to. */
  #pace = 1;
  #paceBefore = 1;

  /**
   * @param onFrame gets the simulated microseconds since the last frame; 0 for a frame asked for
   * while paused.
   */
  constructor(onFrame: (elapsedUs: number) => void, frames: Frames = displayFrames) {
    this.#onFrame = onFrame;
    this.#frames = frames;
  }

  get playing(): boolean {
    return this.#playing;
  }

  /**
   * How much of its speed it has reached lately: 1 where it keeps up, also with a single stall, and else what the latest
   * window came to. The better of two would be too much of a machine that gets slower.
   */
  get pace(): number {
    return Math.max(this.#pace, this.#paceBefore) >= KEPT ? 1 : this.#pace;
  }

  get speed(): number {
    return this.#speed;
  }

  /** Simulated seconds per second on the wall. What passed before keeps the speed it had. */
  set speed(speed: number) {
    this.#countUntil(this.#frames.now());
    this.#speed = speed;
    this.#beginPace();
  }

  play(): void {
    if (this.#playing) return;
    this.#playing = true;
    this.#countedMs = this.#frames.now();
    this.#wallMs = 0;
    this.#beginPace();
    this.redraw();
  }

  /**
   * Stops at once: what has passed since the last frame is not reported any more, and a frame that
   * is due brings 0.
   */
  pause(): void {
    this.#playing = false;
    this.#owedUs = 0;
  }

  /** So much of what the frame was given could not be simulated in time: it does not count as passed. */
  giveBack(us: number): void {
    if (this.#frameUs > 0) this.#madeMs -= (this.#givenMs * us) / this.#frameUs;
  }

  /** Asks for one frame, also while paused: something else than time has changed. */
  redraw(): void {
    if (this.#isFrameDue) return;
    this.#isFrameDue = true;
    this.#frames.request((nowMs) => this.#frame(nowMs));
  }

  #frame(nowMs: number): void {
    this.#isFrameDue = false;
    this.#countUntil(nowMs);
    this.#wallMs = 0;
    const elapsedUs = Math.floor(this.#owedUs);
    this.#owedUs -= elapsedUs;
    this.#frameUs = elapsedUs;
    if (this.#playing) this.redraw();
    this.#onFrame(elapsedUs);
    this.#givenMs = 0;
  }

  #countUntil(nowMs: number): void {
    if (!this.#playing) return;
    // The display's instant of a frame may lie a little before "now" of an earlier call.
    const passedMs = Math.max(0, nowMs - this.#countedMs);
    const creditedMs = Math.min(passedMs, FRAME_MS_MAX - this.#wallMs);
    this.#countedMs += passedMs;
    this.#wallMs += creditedMs;
    this.#owedUs += creditedMs * US_PER_MS * this.#speed;
    this.#judge();
    this.#passedMs += passedMs;
    this.#madeMs += creditedMs;
    this.#givenMs += creditedMs;
  }

  #judge(): void {
    if (this.#passedMs < PACE_MS) return;
    this.#paceBefore = this.#pace;
    this.#pace = this.#madeMs / this.#passedMs;
    this.#passedMs = 0;
    this.#madeMs = 0;
  }

  #beginPace(): void {
    this.#pace = 1;
    this.#paceBefore = 1;
    this.#passedMs = 0;
    this.#madeMs = 0;
    this.#givenMs = 0;
  }
}
