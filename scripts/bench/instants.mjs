import { spreadOf } from './statistics.mjs';

/** Runs that are visited, each played for so many simulated minutes before. */
export const RUNS = /** @type {const} */ ([
  { scenario: 'small-shop', architecture: 'sticky' },
  { scenario: 'crowd', architecture: 'sticky' },
  { scenario: 'crowd', architecture: 'in-memory' },
]);
const MINUTES = 30;
const MINUTE_US = 60_000_000;
const STEP_US = 250_000;
const MEGABYTE = 1_000_000;

/**
 * @typedef {{
 *   longestStepMs: number, visits: import('./statistics.mjs').Spread, p95: number,
 *   heap: number, buffers: number,
 * }} Visited
 */

/**
 * Plays a run as the page does, and then goes to instants of it, equally likely over all of its time.
 * @param {{
 *   Story: typeof import('../../src/runner/story.ts').Story,
 *   finish: typeof import('../../src/runner/story.ts').finish,
 *   telling: typeof import('../../src/runner/telling/telling.ts'),
 *   openingOfDocument: typeof import('../../src/runner/opening/opening.ts').openingOfDocument,
 * }} run
 * @param {unknown} document
 * @param {string} shown
 * @param {number} count of visits
 * @returns {Visited}
 */
export function visit({ Story, finish, telling, openingOfDocument }, document, shown, count) {
  const opened = openingOfDocument(document);
  if ('problems' in opened) throw new Error('This is no scenario for the page.');
  const story = new Story({ ...opened, shown });
  story.tell(telling);
  let longestStepMs = 0;
  while (story.nowUs < MINUTES * MINUTE_US) {
    longestStepMs = Math.max(
      longestStepMs,
      msOf(() => story.advance(STEP_US)),
    );
    if (story.nowUs % (4 * STEP_US) === 0) story.view();
  }
  const visits = [];
  // A sequence that fills the time evenly, in no order.
  for (let number = 1; number <= count; number += 1) {
    const share = (number * 0.618_033_988_749_894_9) % 1;
    const untilUs = Math.floor(share * MINUTES * MINUTE_US);
    visits.push(msOf(() => finish(story.goTo(untilUs))));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  const sorted = visits.toSorted((one, other) => one - other);
  return {
    longestStepMs,
    visits: spreadOf(visits),
    p95: sorted[Math.floor(0.95 * (sorted.length - 1))] ?? Number.NaN,
    heap: heapUsed / MEGABYTE,
    buffers: arrayBuffers / MEGABYTE,
  };
}

/** The lesser of two measures: one counts other processes too, and one other threads. @param {() => void} work */
function msOf(work) {
  const cpu = process.cpuUsage();
  const beganMs = performance.now();
  work();
  const wallMs = performance.now() - beganMs;
  const { user, system } = process.cpuUsage(cpu);
  return Math.min(wallMs, (user + system) / 1000);
}
