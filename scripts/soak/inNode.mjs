import { rmSync } from 'node:fs';
import os from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildForNode } from '../lib/nodeBuild.mjs';
import { inProject } from '../lib/paths.mjs';
import { FrameClock } from './frameClock.mjs';
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
  const clock = new FrameClock();
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
        for (let frame = 1; frame <= FRAMES_A_MINUTE; frame += 1) {
          const beganMs = performance.now();
          clock.frame(() => play(run, story, slicing, frame));
          if (paced) await sleep(Math.max(0, FRAME_MS - (performance.now() - beganMs)));
        }
        const { works, walls, long } = await clock.read();
        const { heapUsed, arrayBuffers } = process.memoryUsage();
        tell({
          minute,
          simulatedSeconds: story.nowUs / 1_000_000,
          architecture: shown,
          work: spreadOf(works),
          wall: spreadOf(walls),
          longFrames: long,
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
    clock.stop();
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
  slicing.play(Math.floor((SPEED * 1_000_000) / 60), story);
  frameAt(story.fold, story.nowUs, null);
  if (frame % REPORT_FRAMES === 0) structuredClone(story.view());
}

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
