import os from 'node:os';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../lib/browser.mjs';
import { buildPage } from '../lib/build.mjs';
import { inProject } from '../lib/paths.mjs';
import { serve } from '../lib/serve.mjs';
import { workerTarget } from './heaps.mjs';
import { ARCHITECTURES, SPEED } from './options.mjs';
import { spreadOf } from './report.mjs';
import { watchWorkerFrames } from './workerFrames.mjs';

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{ page: Page, worker: import('playwright-core').Worker, pageEnd: import('playwright-core').CDPSession,
 *   workerEnd: Awaited<ReturnType<typeof workerTarget>>,
 *   workerFrames: Awaited<ReturnType<typeof watchWorkerFrames>> }} Ends
 */

const MINUTE_MS = 60_000;
/** Another architecture is shown after so many minutes. */
const SHOWN_MINUTES = 4;
/** A server is stopped so often: what it keeps dies after 30 simulated minutes without use. */
const STOP_MINUTES = 10;
const PAUSE = ['Pause', 'Play'];
const REST_MS = 5000;
/** On a machine with much else to do, a page that is there may take as long to answer. */
const PATIENCE_MS = 180_000;
const MEGABYTE = 1_000_000;

/**
 * Plays in a browser, minute by minute. Resolves to what has ended it before its time, in words.
 * @param {import('./options.mjs').Options} options
 * @param {(minute: import('./report.mjs').Minute) => void} tell
 * @returns {Promise<readonly string[]>}
 */
export async function soak({ minutes, scenario, architecture }, tell) {
  if (buildPage() !== 0) throw new Error('The page could not be built.');
  const server = await serve(inProject('dist'), { port: 0 });
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(PATIENCE_MS);
    /** @type {string[]} */
    const errors = [];
    const note = (/** @type {Error} */ { message }) =>
      void errors.push(message.split('\n')[0] ?? '');
    watchErrors(page, errors);
    const first = architecture ?? ARCHITECTURES[0];
    await page.goto(`${server.addresses[0]}?scenario=${scenario}&speed=${SPEED}&arch=${first}`);
    await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
    const [worker] = page.workers();
    if (worker === undefined) throw new Error('The page has no worker.');
    page.on('worker', () => errors.push('The worker was replaced.'));
    await Promise.all([worker.evaluate(watchAnswers), page.evaluate(watchFrames)]);
    const pageEnd = await page.context().newCDPSession(page);
    const ends = {
      page,
      worker,
      pageEnd,
      workerEnd: await workerTarget(pageEnd),
      workerFrames: await watchWorkerFrames(browser),
    };
    let shown = first ?? '';
    for (let minute = 1; minute <= minutes; minute += 1) {
      const endsMs = performance.now() + MINUTE_MS;
      if (architecture === undefined && minute % SHOWN_MINUTES === 1) {
        shown = ARCHITECTURES[Math.floor(minute / SHOWN_MINUTES) % ARCHITECTURES.length] ?? '';
        await page.locator(`input[type=radio][value=${shown}]`).check({ force: true }).catch(note);
      }
      await live(page, minute).catch(note);
      const restMs = Math.max(0, endsMs - performance.now());
      // A page or a worker that is gone has nothing more to say.
      const seen = await page
        .waitForTimeout(restMs)
        .then(() => measure(ends))
        .catch(note);
      if (seen === undefined) return errors.map((error) => `Minute ${minute}: ${error}`);
      tell({ minute, architecture: shown, ...seen, errors: errors.splice(0) });
    }
    return [];
  } finally {
    await browser.close();
    await server.close();
  }
}

/** What came since the last time. @param {Ends} ends */
async function measure({ page, worker, pageEnd, workerEnd, workerFrames }) {
  const [answers, pageGaps] = await Promise.all([
    worker.evaluate(readAnswers),
    page.evaluate(readGaps),
  ]);
  const { processor, wall, gap } = await workerFrames.read();
  const heap = await workerEnd('Runtime.getHeapUsage');
  const pageHeap = await pageEnd.send('Runtime.getHeapUsage');
  const [load = 0] = os.loadavg();
  return {
    simulatedSeconds: await simulatedSeconds(page),
    work: spreadOf(processor),
    wall: spreadOf(wall),
    longFrames: null,
    gap: spreadOf(gap),
    pageGap: spreadOf(pageGaps),
    answerMs: Math.max(0, ...answers) || null,
    heap: heap.usedSize / MEGABYTE,
    buffers: heap.backingStorageSize / MEGABYTE,
    pageHeap: pageHeap.usedSize / MEGABYTE,
    elements: await page.evaluate(() => document.getElementsByTagName('*').length),
    load,
  };
}

/** @param {Page} page @param {string[]} errors */
function watchErrors(page, errors) {
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
}

/**
 * What somebody does in a minute: now and then stops a server whose memory is as full as it gets, and starts it again;
 * else pauses for a moment, or just looks.
 * @param {Page} page
 * @param {number} minute
 */
async function live(page, minute) {
  const [first, second] =
    minute % STOP_MINUTES === 0 ? ['Stop S1', 'Start S1'] : minute % 2 === 0 ? PAUSE : [];
  if (first === undefined || second === undefined) return;
  await press(page, first);
  await page.waitForTimeout(REST_MS);
  await press(page, second);
}

/** @param {Page} page @param {string} name */
async function press(page, name) {
  await page.getByRole('button', { name, exact: true }).first().click({ timeout: MINUTE_MS });
}

/** @param {Page} page */
async function simulatedSeconds(page) {
  const text = await page.locator('[data-time-us]').first().getAttribute('data-time-us');
  return Number(text) / 1_000_000;
}

/** Runs in the page: notes how far frames are apart. */
function watchFrames() {
  const seen = { gaps: /** @type {number[]} */ ([]) };
  Object.assign(globalThis, seen);
  let lastMs = -1;
  const onFrame = (/** @type {number} */ nowMs) => {
    if (lastMs >= 0) seen.gaps.push(nowMs - lastMs);
    lastMs = nowMs;
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
}

/** Runs in the page: what was noted since the last time. */
function readGaps() {
  return /** @type {typeof globalThis & { gaps: number[] }} */ (globalThis).gaps.splice(0);
}

/** Runs in the worker: notes how long it is at a message. */
function watchAnswers() {
  const seen = { answers: /** @type {number[]} */ ([]) };
  Object.assign(globalThis, seen);
  // The run has listened for longer, so it has dealt with the message by now.
  addEventListener('message', ({ timeStamp }) => {
    seen.answers.push(performance.now() - timeStamp);
  });
}

/** Runs in the worker: what was noted since the last time. */
function readAnswers() {
  return /** @type {typeof globalThis & { answers: number[] }} */ (globalThis).answers.splice(0);
}
