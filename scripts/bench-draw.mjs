// Measures how long a frame of the stage takes: the real painter, in a worker, in a real browser.
//   node scripts/bench-draw.mjs
// Frames are not held back to the rate of the screen, or everything quick would read 16.7 ms.
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { ensureBrowser } from './lib/browser.mjs';
import { inProject, projectRoot } from './lib/paths.mjs';

const RUNS = 3;

const server = await createServer({
  configFile: false,
  root: inProject('scripts', 'bench'),
  logLevel: 'warn',
  server: { port: 0, fs: { allow: [projectRoot] } },
});
await server.listen();
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-frame-rate-limit', '--disable-gpu-vsync'],
});
try {
  const { drawCases } = await server.ssrLoadModule('/drawCases.ts');
  const page = await browser.newPage({ viewport: { width: 1000, height: 600 } });
  await page.goto(`${server.resolvedUrls?.local[0]}draw.html`);
  await page.waitForFunction(() => 'measure' in window);
  console.log(`${'ms'.padEnd(42)}  frame median   p95   paint median   p95`);
  for (const [index, { name }] of drawCases.entries()) {
    for (let run = 0; run < RUNS; run += 1) {
      const { frames, paints } = await page.evaluate(
        (caseIndex) => window.measure(caseIndex),
        index,
      );
      const numbers = [median(frames), p95(frames), median(paints), p95(paints)];
      const columns = numbers.map((value, column) =>
        value.toFixed(1).padStart(column % 2 ? 6 : 15),
      );
      console.log(`${name.padEnd(40)}${columns.join('')}`);
    }
  }
} finally {
  await browser.close();
  await server.close();
}

/** @param {readonly number[]} values */
function median(values) {
  return quantile(values, 0.5);
}

/** @param {readonly number[]} values */
function p95(values) {
  return quantile(values, 0.95);
}

/**
 * @param {readonly number[]} values
 * @param {number} share
 */
function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}
