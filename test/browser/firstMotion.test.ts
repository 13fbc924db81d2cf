/**
 * Goal: the first requests move before the page is there, on the canvas that the page goes on with, and only where
 * the boxes in the document are those of the run; a run that does not come holds nothing up for ever.
 * Method: a browser that gets one file only when the test says so.
 */
import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from '../support/openPage';
import { button } from './support/playing';

/** A page that waits for one file until it is let go. */
async function openWithout(part: string, query = '') {
  let letGo: () => void = () => {};
  const release = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const hold = async (route: Route) => {
    await release;
    await route.continue();
  };
  const prepare = (opened: Page) => opened.route(new RegExp(`/${part}-[^/]*\\.js$`), hold);
  const { page } = await openPage({ query, prepare });
  await page.locator('#skeleton').waitFor({ state: 'attached' });
  return { page, letGo };
}

const hasMoved = () => performance.getEntriesByName('stateside:moving').length > 0;

/** How many colours this part of the page has: what is drawn brings some of its own. */
async function coloursOf(page: Page, selector: string): Promise<number> {
  const picture = await page.locator(selector).screenshot();
  return page.evaluate(
    async (bytes) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
      const colours = new Set<string>();
      for (let at = 0; at < data.length; at += 4) colours.add(data.slice(at, at + 3).join());
      return colours.size;
    },
    [...picture],
  );
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
    const empty = await coloursOf(page, '#skeleton .column-store');
    expect(await coloursOf(page, '#skeleton')).toBeGreaterThan(empty);
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
      const { page, letGo } = await openWithout('mount', `?${query}`);
      // The page is asked for once the run has come, so later than a canvas would be there.
      await page.waitForFunction(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('/worker-')),
      );
      expect(await page.locator('#skeleton canvas').count()).toBe(0);
      letGo();
      await page.waitForFunction(hasMoved);
    },
  );
});

it('the page is fetched also where the run does not come', async () => {
  const { page, letGo } = await openWithout('worker');
  await page.waitForRequest(/\/mount-[^/]*\.js$/, { timeout: 10_000 });
  letGo();
  await button(page, 'Server S1').waitFor();
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
