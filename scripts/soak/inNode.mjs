import { existsSync, openSync, readSync, rmSync } from 'node:fs';
import os from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildForNode } from '../lib/nodeBuild.mjs';
import { inProject } from '../lib/paths.mjs';
import { ARCHITECTURES, SPEED } from './options.mjs';
import { spreadOf } from './report.mjs';

const FRAMES_A_MINUTE = 3600;
const FRAME_MS = 60_000 / FRAMES_A_MINUTE;
/** The page hears from a run that plays in every sixth frame. */
const REPORT_FRAMES = 6;
const MEGABYTE = 1_000_000;
const outDir = inProject('node_modules', '.cache', 'soak', `${process.pid}`);

/**
 * Plays the run alone, frame by frame as the worker does but for the drawing: five lanes, the shown one's sentences,
 * and what the page gets to see. Nothing ends it before its time.
 * @param {import('./options.mjs').Options} options
 * @param {(minute: import('./report.mjs').Minute) => void} tell
 * @returns {Promise<readonly string[]>}
 */
export async function soak({ minutes, scenario, architecture, paced }, tell) {
  try {
    const run = await buildRun();
    const { document } = run.readyMade(scenario);
    const opened = run.openingOfDocument(document);
    if ('problems' in opened) throw new Error(`"${scenario}" is no scenario for the page.`);
    for (const shown of architecture === undefined ? ARCHITECTURES : [architecture]) {
      const story = new run.Story({ ...opened, shown });
      story.tell(run.telling);
      const slicing = new run.Slicing();
      for (let minute = 1; minute <= minutes; minute += 1) {
        const works = [];
        for (let frame = 1; frame <= FRAMES_A_MINUTE; frame += 1) {
          const beganMs = performance.now();
          works.push(processorMs(() => play(run, story, slicing, frame)));
          if (paced) await sleep(Math.max(0, FRAME_MS - (performance.now() - beganMs)));
        }
        const { heapUsed, arrayBuffers } = process.memoryUsage();
        tell({
          minute,
          simulatedSeconds: story.nowUs / 1_000_000,
          architecture: shown,
          work: spreadOf(works),
          wall: null,
          gap: null,
          pageGap: null,
          answerMs: null,
          heap: heapUsed / MEGABYTE,
          buffers: arrayBuffers / MEGABYTE,
          pageHeap: null,
          elements: null,
          load: os.loadavg()[0] ?? 0,
          errors: [],
        });
      }
    }
    return [];
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/**
 * @param {Awaited<ReturnType<typeof buildRun>>} run
 * @param {import('../../src/runner/story.ts').Story} story
 * @param {import('../../src/runner/work/slicing.ts').Slicing} slicing
 * @param {number} frame
 */
function play({ frameAt }, story, slicing, frame) {
  slicing.play(Math.floor((SPEED * 1_000_000) / 60), (us) => story.advance(us));
  frameAt(story.fold, story.nowUs, null);
  if (frame % REPORT_FRAMES === 0) structuredClone(story.view());
}

/**
 * For how long this thread has a processor: what collects garbage beside it takes it no time. Where no system says so,
 * the lesser of two measures: one counts other processes too, and one other threads.
 * @param {() => void} work
 */
function processorMs(work) {
  const threadBeganMs = threadMs();
  const cpu = process.cpuUsage();
  const beganMs = performance.now();
  work();
  const wallMs = performance.now() - beganMs;
  if (threadBeganMs !== null) return Math.min(wallMs, (threadMs() ?? 0) - threadBeganMs);
  const { user, system } = process.cpuUsage(cpu);
  return Math.min(wallMs, (user + system) / 1000);
}

/** Processor time of this thread so far, by Linux; null elsewhere. */
const threadMs = (() => {
  const file = '/proc/thread-self/schedstat';
  if (!existsSync(file)) return () => null;
  const open = openSync(file, 'r');
  const buffer = Buffer.alloc(64);
  const read = () => {
    const length = readSync(open, buffer, 0, buffer.length, 0);
    return Number(buffer.toString('latin1', 0, length).split(' ', 1)[0]) / 1_000_000;
  };
  // A kernel that keeps no such account says 0.
  return read() > 0 ? read : () => null;
})();

/** What a frame needs. */
async function buildRun() {
  const built = await buildForNode(outDir, {
    story: inProject('src', 'runner', 'story.ts'),
    telling: inProject('src', 'runner', 'telling', 'telling.ts'),
    slicing: inProject('src', 'runner', 'work', 'slicing.ts'),
    opening: inProject('src', 'runner', 'opening', 'opening.ts'),
    frame: inProject('src', 'stage', 'frame', 'frame.ts'),
    scenarios: inProject('src', 'scenarios', 'index.ts'),
  });
  /** @type {typeof import('../../src/runner/story.ts')} */
  const { Story } = await import(built.story);
  /** @type {typeof import('../../src/runner/telling/telling.ts')} */
  const telling = await import(built.telling);
  /** @type {typeof import('../../src/runner/work/slicing.ts')} */
  const { Slicing } = await import(built.slicing);
  /** @type {typeof import('../../src/runner/opening/opening.ts')} */
  const { openingOfDocument } = await import(built.opening);
  /** @type {typeof import('../../src/stage/frame/frame.ts')} */
  const { frameAt } = await import(built.frame);
  /** @type {typeof import('../../src/scenarios/index.ts')} */
  const { SCENARIOS } = await import(built.scenarios);
  const readyMade = (/** @type {string} */ wanted) => {
    const found = SCENARIOS.find(({ name }) => name === wanted);
    if (found === undefined) throw new Error(`There is no scenario "${wanted}".`);
    return found;
  };
  return { Story, telling, Slicing, openingOfDocument, frameAt, readyMade };
}
