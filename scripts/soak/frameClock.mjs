import { existsSync, openSync, readSync } from 'node:fs';
import { PerformanceObserver } from 'node:perf_hooks';
import { LONG_MS } from './report.mjs';

/** @typedef {import('./report.mjs').LongFrame} LongFrame */
/** @typedef {{ beganMs: number, workMs: number, wallMs: number, waitedMs: number | null }} Frame */

/**
 * What frames take this thread: for how long it has a processor, and of the long ones, what else the clock counted.
 * What collects garbage beside it takes it no time.
 */
export class FrameClock {
  /** @type {number[]} */
  #works = [];
  /** @type {number[]} */
  #walls = [];
  /** @type {Frame[]} */
  #long = [];
  /** @type {Array<{ startTime: number, duration: number }>} */
  #collections = [];
  #observer = new PerformanceObserver((list) => this.#collections.push(...list.getEntries()));

  constructor() {
    this.#observer.observe({ entryTypes: ['gc'] });
  }

  /** @param {() => void} work */
  frame(work) {
    const frame = timed(work);
    this.#works.push(frame.workMs);
    this.#walls.push(frame.wallMs);
    if (frame.wallMs > LONG_MS) this.#long.push(frame);
  }

  /** What came since the last time. Collections are told later than they are, so this has to be waited for. */
  async read() {
    await new Promise((resolve) => setImmediate(resolve));
    const collections = this.#collections.splice(0);
    return {
      works: this.#works.splice(0),
      walls: this.#walls.splice(0),
      long: this.#long.splice(0).map((frame) => withGarbage(frame, collections)),
    };
  }

  stop() {
    this.#observer.disconnect();
  }
}

/**
 * @param {Frame} frame
 * @param {ReadonlyArray<{ startTime: number, duration: number }>} collections
 * @returns {LongFrame}
 */
function withGarbage({ beganMs, workMs, wallMs, waitedMs }, collections) {
  const within = collections.filter(
    ({ startTime }) => startTime >= beganMs && startTime < beganMs + wallMs,
  );
  const garbageMs = within.reduce((sum, { duration }) => sum + duration, 0);
  return { workMs, wallMs, waitedMs, garbageMs };
}

/**
 * Where no system says for how long a thread has a processor, the lesser of two measures: one counts other processes
 * too, and one other threads.
 * @param {() => void} work
 * @returns {Frame}
 */
function timed(work) {
  const before = threadMs();
  const cpu = process.cpuUsage();
  const beganMs = performance.now();
  work();
  const wallMs = performance.now() - beganMs;
  const after = threadMs();
  if (before !== null && after !== null) {
    const workMs = Math.min(wallMs, after.ran - before.ran);
    return { beganMs, wallMs, workMs, waitedMs: after.waited - before.waited };
  }
  const { user, system } = process.cpuUsage(cpu);
  return { beganMs, wallMs, workMs: Math.min(wallMs, (user + system) / 1000), waitedMs: null };
}

/**
 * For how long this thread has had a processor so far, and for how long it has waited for one, by Linux, to the tick of
 * its scheduler; null elsewhere.
 */
const threadMs = (() => {
  const file = '/proc/thread-self/schedstat';
  if (!existsSync(file)) return () => null;
  const open = openSync(file, 'r');
  const buffer = Buffer.alloc(64);
  const read = () => {
    const length = readSync(open, buffer, 0, buffer.length, 0);
    const [ran, waited] = buffer.toString('latin1', 0, length).split(' ').map(Number);
    return { ran: (ran ?? 0) / 1_000_000, waited: (waited ?? 0) / 1_000_000 };
  };
  // A kernel that keeps no such account says 0.
  return read().ran > 0 ? read : () => null;
})();
