// Measures the built page in a real browser: loading on a slow machine and network, frames, script time, switching.
//   node scripts/bench-page.mjs [runs]
// Every figure is printed for each run, then as a median: machines are noisy.
import { chromium } from 'playwright-core';
import { ensureBrowser } from './lib/browser.mjs';
import { buildPage } from './lib/build.mjs';
import { inProject } from './lib/paths.mjs';
import { serve } from './lib/serve.mjs';

const runs = Number(process.argv[2] ?? 5);
const CPU_SLOWDOWN = 4;
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1_000_000) / 8,
  uploadThroughput: (0.75 * 1_000_000) / 8,
};
const FRAMES = 300;

/** @type {Array<[string, (page: import('playwright-core').Page, address: string) => Promise<number>]>} */
const figures = [
  ['largest contentful paint, slow machine and network, ms', largestContentfulPaint],
  ['first moving request, slow machine and network, ms', firstMotion],
  ['main-thread script per frame, six people playing, ms', scriptPerFrame],
  ['page frame interval p95, six people playing, ms', (page, to) => frameInterval(page, to, '')],
  ['page frame interval p95, crowd playing, ms', (page, to) => frameInterval(page, to, CROWD)],
  ['worker frame interval p95, crowd playing, ms', workerFrameInterval],
  ['switch of architecture, six people at 60 s, ms', switchTime],
];
const CROWD = '?scenario=crowd';

if (buildPage() !== 0) process.exit(1);
const server = await serve(inProject('dist'), { port: 0 });
const [address = ''] = server.addresses;
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  for (const [name, measure] of figures) {
    const values = [];
    for (let run = 0; run < runs; run += 1) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      values.push(await measure(page, address));
      await page.close();
    }
    const sorted = values.toSorted((one, other) => one - other);
    const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
    const all = sorted.map((value) => value.toFixed(1)).join(' ');
    console.log(`${name.padEnd(58)} median ${median.toFixed(1).padStart(7)}   (${all})`);
  }
} finally {
  await browser.close();
  await server.close();
}

/** @param {import('playwright-core').Page} page */
async function slowDown(page) {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', NETWORK);
  await client.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} to
 */
async function largestContentfulPaint(page, to) {
  await slowDown(page);
  await page.goto(to);
  await page.waitForTimeout(3000);
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} to
 */
async function firstMotion(page, to) {
  await slowDown(page);
  await page.goto(to);
  await page.waitForFunction(() => performance.getEntriesByName('stateside:moving').length > 0);
  return page.evaluate(
    () => performance.getEntriesByName('stateside:moving')[0]?.startTime ?? Number.NaN,
  );
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
