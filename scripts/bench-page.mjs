// Measures the built page in a real browser: loading on a slow machine and network, frames, script time, switching.
//   node scripts/bench-page.mjs [runs] [part of the names of the figures that are wanted]
// Every figure is printed for each run, then as a median: machines are noisy.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { asking, askingTask, chartsTask } from './bench/pageTasks.mjs';
import { ensureBrowser } from './lib/browser.mjs';
import { buildPage } from './lib/build.mjs';
import { inProject } from './lib/paths.mjs';
import { serve } from './lib/serve.mjs';
import { slowWire } from './lib/slowWire.mjs';

const runs = Number(process.argv[2] ?? 5);
const wanted = process.argv[3] ?? '';
const CPU_SLOWDOWN = 4;
const SLOW = { roundTripMs: 150, bytesPerSecond: (1.6 * 1_000_000) / 8 };
const FRAMES = 300;

/** @type {Array<[string, (page: import('playwright-core').Page, address: string) => Promise<number>]>} */
const figures = [
  ['main-thread script per frame, six people playing', scriptPerFrame],
  ['page frame interval p95, six people playing', (page, to) => frameInterval(page, to, '')],
  ['page frame interval p95, crowd playing', (page, to) => frameInterval(page, to, CROWD)],
  ['worker frame interval p95, crowd playing', workerFrameInterval],
  ['switch of architecture, six people at 60 s', switchTime],
  [
    'from pointing to what would come of it, six people, median',
    (page, to) => foresight(page, to, '', 0.5),
  ],
  [
    'from pointing to what would come of it, six people, p95',
    (page, to) => foresight(page, to, '', 0.95),
  ],
  [
    'from pointing to what would come of it, crowd, median',
    (page, to) => foresight(page, to, CROWD, 0.5),
  ],
  [
    'from pointing to what would come of it, crowd, p95',
    (page, to) => foresight(page, to, CROWD, 0.95),
  ],
  ['from "Find out" to the answer, 200 people, ten minutes', asking],
  ['longest page task meanwhile, processor time', askingTask],
  ['longest page task, charts open, crowd at 30 minutes, processor time', chartsTask],
];
const CROWD = '?scenario=crowd';
/** Times that somebody points, in each run. */
const POINTINGS = 40;

if (buildPage() !== 0) process.exit(1);
const server = await serve(inProject('dist'), { port: 0 });
const [address = ''] = server.addresses;
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  if (wanted === '') await firstSecond();
  for (const [name, measure] of figures) {
    if (!name.includes(wanted)) continue;
    const values = [];
    for (let run = 0; run < runs; run += 1) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      values.push(await measure(page, address));
      await page.close();
    }
    print(`${name}, ms`, values, 1);
  }
} finally {
  await browser.close();
  await server.close();
}

/** @param {string} name @param {number[]} values @param {number} digits */
function print(name, values, digits) {
  const sorted = values.toSorted((one, other) => one - other);
  const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  const all = sorted.map((value) => value.toFixed(digits)).join(' ');
  console.log(`${name.padEnd(58)} median ${median.toFixed(digits).padStart(7)}   (${all})`);
}

/**
 * The first visit on a slow machine and a slow wire, beside the same document and style sheet without any script: one
 * after the other, so that the ratios hold on a machine that is busy with other things too.
 */
async function firstSecond() {
  const bareFolder = mkdtempSync(path.join(tmpdir(), 'stateside-bare-'));
  cpSync(inProject('dist'), bareFolder, { recursive: true });
  const document = path.join(bareFolder, 'index.html');
  const scripts = /<script[^>]*><\/script>|<link rel="(modulepreload|preload" as="script)"[^>]*>/g;
  writeFileSync(document, readFileSync(document, 'utf8').replace(scripts, ''));
  const bareServer = await serve(bareFolder, { port: 0 });
  const wires = [await slowWire(bareServer.port, SLOW), await slowWire(server.port, SLOW)];
  const [bare = '', whole = ''] = wires.map(({ port }) => `http://localhost:${port}/`);
  /** @type {Array<{ paint: number, motion: number, button: number, paintRatio: number, motionRatio: number }>} */
  const visits = [];
  for (let run = 0; run < runs; run += 1) {
    const without = await visitSlowly(bare, false);
    const { paint, motion, button } = await visitSlowly(whole, true);
    const ratios = { paintRatio: paint / without.paint, motionRatio: motion / without.paint };
    visits.push({ paint, motion, button, ...ratios });
  }
  for (const wire of wires) wire.close();
  await bareServer.close();
  rmSync(bareFolder, { recursive: true });
  /** @param {string} name @param {keyof (typeof visits)[number]} figure @param {number} digits */
  const show = (name, figure, digits) =>
    print(
      name,
      visits.map((visit) => visit[figure]),
      digits,
    );
  show('largest paint, slow machine and wire, ms', 'paint', 0);
  show('first moving request, slow machine and wire, ms', 'motion', 0);
  show('first button, slow machine and wire, ms', 'button', 0);
  show('largest paint : the same without any script', 'paintRatio', 2);
  show('first moving request : largest paint without any script', 'motionRatio', 2);
}

/** @param {string} to @param {boolean} isWhole whether anything is to move */
async function visitSlowly(to, isWhole) {
  // A profile of its own: nothing is known from the visit before.
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('#stage button') === null) return;
      performance.mark('stateside:button');
      observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await page.goto(to);
  if (isWhole) {
    await page.waitForFunction(() =>
      ['moving', 'button'].every((what) => performance.getEntriesByName(`stateside:${what}`)[0]),
    );
  }
  await page.waitForTimeout(1000);
  const paint = await page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  const [motion, button] = await page.evaluate(() =>
    ['moving', 'button'].map(
      (what) => performance.getEntriesByName(`stateside:${what}`)[0]?.startTime ?? Number.NaN,
    ),
  );
  await context.close();
  return { paint: Number(paint), motion: Number(motion), button: Number(button) };
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} to
 */
async function scriptPerFrame(page, to) {
  await openPlaying(page, to);
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const scriptSeconds = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
  };
  const before = await scriptSeconds();
  await page.waitForTimeout(10_000);
  const spentMs = ((await scriptSeconds()) - before) * 1000;
  return spentMs / 600;
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} to
 * @param {string} query
 */
async function frameInterval(page, to, query) {
  await openPlaying(page, to + query);
  return page.evaluate(intervalP95, FRAMES);
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} to
 */
async function workerFrameInterval(page, to) {
  await openPlaying(page, to + CROWD);
  const [worker] = page.workers();
  if (worker === undefined) throw new Error('The page has no worker.');
  return worker.evaluate(intervalP95, FRAMES);
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} to
 */
async function openPlaying(page, to) {
  await page.goto(to);
  await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
  await page.waitForTimeout(1500);
}

/** Runs in the page or in a worker. @param {number} frames */
function intervalP95(frames) {
  return new Promise((resolve) => {
    /** @type {number[]} */
    const intervals = [];
    let last = -1;
    const onFrame = (/** @type {number} */ nowMs) => {
      if (last >= 0) intervals.push(nowMs - last);
      last = nowMs;
      if (intervals.length < frames) {
        requestAnimationFrame(onFrame);
        return;
      }
      intervals.sort((one, other) => one - other);
      resolve(intervals[Math.floor(0.95 * (frames - 1))]);
    };
    requestAnimationFrame(onFrame);
  });
}

/**
 * From the click to the first picture of the page under the other architecture.
 * @param {import('playwright-core').Page} page
 * @param {string} to
 */
async function switchTime(page, to) {
  await page.goto(`${to}?speed=4`);
  await page.getByRole('button', { name: 'Stop S1', exact: true }).first().click();
  await page.waitForTimeout(15_000);
  return page.evaluate(async () => {
    const target = /** @type {HTMLInputElement | null} */ (
      document.querySelector('input[type=radio][value=jwt]')
    );
    const store = () => document.querySelector('main')?.textContent?.includes('JWT:') ?? false;
    const start = performance.now();
    target?.click();
    while (!store() && performance.now() - start < 5000) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return performance.now() - start;
  });
}

/**
 * From a pointer over a button to the sentence about it, while it plays: one button after the other.
 * @param {import('playwright-core').Page} page
 * @param {string} to
 * @param {string} query
 * @param {number} share which of the times, in order of size
 */
async function foresight(page, to, query, share) {
  await openPlaying(page, to + query);
  return page.evaluate(
    async ([count, at]) => {
      const buttons = [...document.querySelectorAll('.break-bar [data-item]')];
      /** @type {number[]} */
      const times = [];
      for (let index = 0; times.length < count; index += 1) {
        const button = /** @type {HTMLElement} */ (buttons[index % buttons.length]);
        const label = button.getAttribute('aria-label') ?? button.textContent ?? '';
        const start = performance.now();
        const isThere = () =>
          document.querySelector('.foresight p:last-child')?.textContent?.startsWith(`${label} at`);
        button.dispatchEvent(
          new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }),
        );
        await new Promise((resolve) => {
          const observer = new MutationObserver(() => {
            if (!isThere()) return;
            observer.disconnect();
            resolve(null);
          });
          observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        });
        times.push(performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      times.sort((one, other) => one - other);
      return times[Math.floor(at * (times.length - 1))] ?? Number.NaN;
    },
    /** @type {[number, number]} */ ([POINTINGS, share]),
  );
}
