/**
 * What one minute came to; times in milliseconds, memory in MB. "Work" is processor time, so other work on the machine
 * counts for nothing; "wall" contains it.
 * @typedef {{ median: number, p95: number, most: number, frames: number, long: number }} Spread
 * @typedef {{ minute: number, simulatedSeconds: number, architecture: string, work: Spread, wall: Spread | null,
 *   longFrames: readonly LongFrame[] | null, gap: Spread | null, pageGap: Spread | null, answerMs: number | null,
 *   heap: number, buffers: number, pageHeap: number | null, elements: number | null, load: number,
 *   errors: readonly string[] }} Minute
 * A frame that is long by the clock, and what the clock counted: work, waiting for a processor, and collecting garbage.
 * @typedef {{ workMs: number, wallMs: number, waitedMs: number | null, garbageMs: number }} LongFrame
 */

/** A frame that takes longer is a long one. */
export const LONG_MS = 50;
/** So many long frames in a thousand are left to the browser, for when it collects all garbage. */
const LONG_IN_THOUSAND = 1;
/** Stated in docs/benchmark.md too. */
export const BOUNDS = { workerMegabytes: 500, pageMegabytes: 64, elements: 2500 };

/** @param {readonly number[]} values @returns {Spread} */
export function spreadOf(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (/** @type {number} */ share) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return {
    median: at(0.5),
    p95: at(0.95),
    most: at(1),
    frames: sorted.length,
    long: sorted.filter((value) => value > LONG_MS).length,
  };
}

/** @type {ReadonlyArray<[heading: string, width: number, value: (minute: Minute) => string]>} */
const COLUMNS = [
  ['minute', 6, ({ minute }) => `${minute}`],
  ['simulated', 10, ({ simulatedSeconds }) => clock(simulatedSeconds)],
  ['shown', 14, ({ architecture }) => architecture],
  ['work p50/p95/max', 17, ({ work }) => spread(work)],
  ['>50', 4, ({ work }) => `${work.long}`],
  ['wall p50/p95/max', 17, ({ wall }) => spread(wall)],
  ['gap p50/p95/max', 17, ({ gap }) => spread(gap)],
  ['page p50/p95/max', 17, ({ pageGap }) => spread(pageGap)],
  ['answer', 7, ({ answerMs }) => number(answerMs)],
  ['heap+buffers', 13, ({ heap, buffers }) => `${number(heap)}+${number(buffers)}`],
  ['page', 5, ({ pageHeap }) => number(pageHeap)],
  ['nodes', 6, ({ elements }) => (elements === null ? '-' : `${elements}`)],
  ['errors', 7, ({ errors }) => `${errors.length}`],
  ['load', 5, ({ load }) => load.toFixed(1)],
];

export const HEADINGS = COLUMNS.map(([heading, width]) => heading.padStart(width)).join(' ');

/** @param {Minute} minute */
export const asLine = (minute) =>
  [
    COLUMNS.map(([, width, value]) => value(minute).padStart(width)).join(' '),
    ...(minute.longFrames ?? []).map(longFrameAsLine),
  ].join('\n');

/** @param {LongFrame} frame */
const longFrameAsLine = ({ workMs, wallMs, waitedMs, garbageMs }) =>
  `       A frame of ${number(wallMs)} ms by the clock: ${number(workMs)} with a processor, ` +
  `${number(waitedMs)} waiting for one; collecting garbage, by the clock: ${number(garbageMs)}.`;

/** @param {number | null} value */
const number = (value) => value?.toFixed(value < 10 ? 1 : 0) ?? '-';

/** @param {Spread | null} one */
const spread = (one) =>
  one === null ? '-' : `${number(one.median)}/${number(one.p95)}/${number(one.most)}`;

/** @param {number} seconds */
function clock(seconds) {
  const minutes = Math.floor(seconds / 60);
  return `${minutes}:${`${Math.floor(seconds % 60)}`.padStart(2, '0')}`;
}

/** @param {readonly Minute[]} minutes */
const framesOf = (minutes) => ({
  frames: minutes.reduce((sum, { work }) => sum + work.frames, 0),
  long: minutes.reduce((sum, { work }) => sum + work.long, 0),
});

/** @param {readonly number[]} values */
const mostOf = (values) => Math.max(0, ...values);

/** What all minutes come to, in a few lines. @param {readonly Minute[]} minutes @param {number} processors */
export function summaryOf(minutes, processors) {
  if (minutes.length === 0) return 'No minute was played to its end.';
  const { frames, long } = framesOf(minutes);
  const loads = minutes.map(({ load }) => load);
  return [
    `${minutes.length} minutes; load ${Math.min(...loads).toFixed(1)} to ${mostOf(loads).toFixed(1)} on ${processors} processors.`,
    `Frames that worked for more than ${LONG_MS} ms: ${long} of ${frames}.`,
    `Longest work of a frame: ${number(mostOf(minutes.map(({ work }) => work.most)))} ms.`,
    `Worker: at most ${mostOf(minutes.map(({ heap, buffers }) => heap + buffers)).toFixed(0)} MB.`,
    ...pageSummaryOf(minutes),
  ].join('\n');
}

/** Where there is no page, there is nothing to say of it. @param {readonly Minute[]} minutes */
function pageSummaryOf(minutes) {
  if (minutes.every(({ pageHeap }) => pageHeap === null)) return [];
  const heap = mostOf(minutes.map(({ pageHeap }) => pageHeap ?? 0));
  const elements = mostOf(minutes.map((minute) => minute.elements ?? 0));
  const answer = mostOf(minutes.map(({ answerMs }) => answerMs ?? 0));
  return [
    `Page: at most ${heap.toFixed(0)} MB, ${elements} elements. Longest answer: ${number(answer)} ms.`,
  ];
}

/** Node's heap is another one than a browser's: without a page, memory is told and not judged. @param {Minute} minute */
function memoryFaultsOf({ minute, heap, buffers, pageHeap, elements }) {
  if (pageHeap === null || elements === null) return [];
  const { workerMegabytes, pageMegabytes, elements: most } = BOUNDS;
  return [
    ...(heap + buffers > workerMegabytes
      ? [`the worker takes more than ${workerMegabytes} MB`]
      : []),
    ...(pageHeap > pageMegabytes ? [`the page takes more than ${pageMegabytes} MB`] : []),
    ...(elements > most ? [`there are more than ${most} elements`] : []),
  ].map((fault) => `Minute ${minute}: ${fault}.`);
}

/** Bounds that are broken, in words. @param {readonly Minute[]} minutes */
export function faultsOf(minutes) {
  /** @type {string[]} */
  const faults = minutes.flatMap(({ minute, errors }) =>
    errors.map((error) => `Minute ${minute}: ${error}`),
  );
  const { frames, long } = framesOf(minutes);
  if (frames === 0) faults.push('No frame was worked at.');
  if (long * 1000 > frames * LONG_IN_THOUSAND) {
    faults.push(`${long} of ${frames} frames worked for more than ${LONG_MS} ms.`);
  }
  return [...faults, ...minutes.flatMap(memoryFaultsOf)];
}
