/**
 * Goal: the first requests move before the page is there, on the canvas that the page goes on with, and only where
 * the boxes in the document are those of the run; a run that does not come holds nothing up for ever.
 * Method: a browser that gets one file only when the test says so.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../scripts/lib/paths.mjs';
import { unaskedLimitBytes } from '../../scripts/vite/sizeBudget';
import { openPage } from '../support/openPage';
import { button } from './support/playing';

/** A page that waits for one file until it is let go. `asked` is settled once it asks for that file. */
async function openWithout(part: string, query = '') {
  const { promise: release, letGo } = gate();
  const { promise: asked, letGo: ask } = gate();
  const hold = async (route: Route) => {
    ask();
    await release;
    await route.continue();
  };
  const prepare = (opened: Page) => opened.route(new RegExp(`/${part}-[^/]*\\.js$`), hold);
  const { page } = await openPage({ query, prepare });
  await page.locator('#skeleton').waitFor({ state: 'attached' });
  return { page, asked, letGo };
}

function gate() {
  let letGo: () => void = () => {};
  const promise = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { promise, letGo };
}

const hasMoved = () => performance.getEntriesByName('stateside:moving').length > 0;

/** How often the stage of the document looks otherwise than it would with nothing drawn on it, of several looks. */
async function picturesDrawn(page: Page): Promise<number> {
  const skeleton = page.locator('#skeleton');
  const hide = (visibility: string) =>
    page.locator('#skeleton canvas').evaluate((canvas, to) => {
      (canvas as HTMLElement).style.visibility = to;
    }, visibility);
  await hide('hidden');
  const empty = await skeleton.screenshot();
  await hide('visible');
  let drawn = 0;
  for (let look = 0; look < 3; look += 1) {
    if (!empty.equals(await skeleton.screenshot())) drawn += 1;
  }
  return drawn;
}

describe('the first motion', () => {
  it.each([
    [1280, 720],
    [390, 844],
  ])('waits for no page, which goes on with the same canvas, %i by %i', async (width, height) => {
    const { page, letGo } = await openWithout('mount');
    await page.setViewportSize({ width, height });
    await page.waitForFunction(hasMoved);
    expect(await page.locator('#app *').count()).toBe(0);
    expect(await picturesDrawn(page)).toBe(3);
    await page.evaluate(() => {
      Object.assign(window, { first: document.querySelector('#skeleton canvas') });
    });
    letGo();
    await button(page, 'Server S1').waitFor();
    const canvases = await page.evaluate(() => {
      const all = [...document.querySelectorAll('#stage canvas')];
      const { first } = window as unknown as { first: Element };
      return all.map((canvas) => canvas === first);
    });
    expect(canvases).toEqual([true]);
    expect(await page.locator('#skeleton').count()).toBe(0);
  });

  it.each(['clients=3', 'servers=5', 'scenario=crowd'])(
    'is not drawn between boxes that are not those of the run: %s',
    async (query) => {
      const { page, asked, letGo } = await openWithout('mount', `?${query}`);
      await asked;
      await page.waitForLoadState('load');
      expect(await page.locator('#skeleton canvas').count()).toBe(0);
      letGo();
      await page.waitForFunction(hasMoved);
    },
  );
});

it('the page is fetched also where the run does not come', async () => {
  const { page, letGo } = await openWithout('worker');
  await page.waitForRequest(/\/mount-[^/]*\.js$/, { timeout: 20_000 });
  letGo();
  await button(page, 'Server S1').waitFor();
});

it.each(['start', 'watch'])('a run that is here before %s is told everything', async (part) => {
  if (part === 'start') {
    const { page, letGo } = await openWithout(part);
    await workerIsHere(page);
    letGo();
    await button(page, 'Server S1').waitFor();
    return;
  }
  const { page } = await openPage({ query: '' });
  await button(page, 'Stop S1').first().click();
  await page.waitForFunction(() =>
    sessionStorage.getItem('stateside.run')?.includes('"do":"stop"'),
  );
  const { promise: release, letGo } = gate();
  await page.route(/\/watch-[^/]*\.js$/, async (route) => {
    await release;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  await workerIsHere(page);
  letGo();
  await button(page, 'Start S1').first().waitFor();
});

/** The worker's code has been fetched and had the time to run. */
async function workerIsHere(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/worker-')),
  );
  await page.waitForTimeout(1000);
}

it('what nobody has asked for keeps to its budget, and what waits for a press is not among it', async () => {
  const asked: string[] = [];
  const prepare = async (opened: Page) => {
    // What a worker asks for is heard by the profile, not by its page.
    opened.context().on('request', (request) => asked.push(new URL(request.url()).pathname));
  };
  const { page } = await openPage({ query: '', prepare });
  await page.getByRole('list', { name: 'What happened when' }).waitFor({ state: 'attached' });
  await page.getByRole('region', { name: 'Try next' }).waitFor();
  await page.waitForLoadState('networkidle');
  const scripts = new Set(asked.filter((name) => /\/assets\/[^/]*\.js$/.test(name)));
  const sizes = [...scripts].map(
    (name) =>
      [
        name,
        gzipSync(readFileSync(inProject('dist', 'assets', path.basename(name)))).length,
      ] as const,
  );
  const sum = sizes.reduce((all, [, bytes]) => all + bytes, 0);
  expect(sum, JSON.stringify(sizes)).toBeLessThan(unaskedLimitBytes);
  // What waits for a press does: one of each kind.
  for (const part of ['SettingsPanel', 'Proof', 'LessonPlace', 'ShareDialog', 'settingGroups'])
    expect([...scripts].filter((name) => name.includes(`/${part}-`))).toEqual([]);
  for (const part of ['worker', 'later', 'RunStrip'])
    expect([...scripts].filter((name) => name.includes(`/${part}-`))).toHaveLength(1);
});

it('the document names its boxes as the first scenario does', async () => {
  const { page, letGo } = await openWithout('mount');
  const names = () =>
    [...document.querySelectorAll<HTMLElement>('[data-node]')].map((box) => box.dataset.node);
  const inDocument = await page.evaluate(names);
  letGo();
  await button(page, 'Server S1').waitFor();
  expect(await page.evaluate(names)).toEqual(inDocument);
});
