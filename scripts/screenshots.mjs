// Takes pictures of the built page at every size and in every theme that it has to look right in.
//   npm run screenshots                            all of them, into ./screenshots
//   npm run screenshots -- --only 1280 --only stop those whose names contain both; "a,b" is either
//   npm run screenshots -- --to /somewhere
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './lib/browser.mjs';
import { buildPage } from './lib/build.mjs';
import { inProject } from './lib/paths.mjs';
import { serve } from './lib/serve.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @type {ReadonlyArray<{ size: [number, number], themes: readonly string[], text?: number }>} */
const looks = [
  { size: [1280, 720], themes: ['projector', 'light'] },
  { size: [1024, 768], themes: ['projector', 'light'] },
  { size: [1440, 900], themes: ['light', 'dark', 'projector'] },
  { size: [1920, 1080], themes: ['light', 'dark', 'projector'] },
  { size: [2560, 1440], themes: ['light', 'dark', 'projector'] },
  { size: [768, 1024], themes: ['light'] },
  { size: [390, 844], themes: ['light', 'dark'] },
  { size: [320, 700], themes: ['light'] },
  { size: [320, 256], themes: ['light'] },
  { size: [1440, 900], themes: ['light'], text: 200 },
  { size: [1920, 1080], themes: ['light'], text: 200 },
];

/** @type {Record<string, { query?: string, reach?: (page: Page) => Promise<unknown> }>} */
const states = {
  start: {},
  running: { reach: (page) => playTo(page, 3) },
  stop: {
    async reach(page) {
      await press(page, 'Stop S1');
      await playTo(page, 4);
    },
  },
  more: { reach: (page) => press(page, 'More') },
  menu: { reach: (page) => press(page, 'More actions for Server S1') },
  ana: { reach: (page) => press(page, 'Ana') },
  'central-store': { query: '&arch=central-store', reach: (page) => playTo(page, 5) },
  jwt: { query: '&arch=jwt', reach: (page) => playTo(page, 5) },
  hybrid: { query: '&arch=hybrid', reach: (page) => playTo(page, 5) },
  'in-memory': { query: '&arch=in-memory', reach: (page) => playTo(page, 12) },
  many: {
    query: '&clients=8&servers=4',
    async reach(page) {
      await press(page, 'Stop S2');
      await playTo(page, 4);
    },
  },
  crowd: { query: '&scenario=crowd', reach: (page) => playTo(page, 3) },
  everything: { query: '&servers=64' },
};

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    to: { type: 'string', default: 'screenshots' },
  },
});

if (buildPage() !== 0) process.exit(1);
const folder = path.resolve(options.to);
mkdirSync(folder, { recursive: true });
const server = await serve(inProject('dist'), { port: 0 });
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  for (const { size, themes, text = 100 } of looks) {
    for (const theme of themes) {
      for (const [state, { query = '', reach }] of Object.entries(states)) {
        const large = text === 100 ? '' : `-text${text}`;
        const name = `${size.join('x')}${large}-${theme}-${state}`;
        if (!options.only.every((parts) => parts.split(',').some((part) => name.includes(part))))
          continue;
        const [width, height] = size;
        const page = await browser.newPage({ viewport: { width, height } });
        await page.goto(`${server.addresses[0]}?play=0&speed=4&theme=${theme}${query}`);
        await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
        await page.evaluate(enlarge, text);
        await reach?.(page);
        // The canvas is drawn by the run, a moment after the page has measured itself.
        await page.waitForTimeout(400);
        await page.screenshot({ path: path.join(folder, `${name}.png`) });
        await page.close();
        console.log(name);
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
}

/** @param {number} percent */
function enlarge(percent) {
  if (percent === 100) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`html { font-size: ${percent}% !important; }`);
  document.adoptedStyleSheets = [sheet];
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function press(page, name) {
  await page.getByRole('button', { name, exact: true }).click();
}

/**
 * Plays until the clock shows an instant, and pauses.
 * @param {Page} page
 * @param {number} seconds
 */
async function playTo(page, seconds) {
  await press(page, 'Play');
  await page.waitForFunction(
    (wantedUs) =>
      Number(document.querySelector('[data-time-us]')?.getAttribute('data-time-us')) >= wantedUs,
    seconds * 1_000_000,
  );
  await press(page, 'Pause');
}
