/**
 * Goal: what would come of a change is seen before it is made, moves nothing, and is what comes of it.
 * Method: pointers and keys in a real browser; the boxes of everything that stands around are compared.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { laidOut, overflow } from './support/layout';
import { breakButton, button, playUntil, timeUs } from './support/playing';
import { visit } from './support/visit';

const line = (page: Page) => page.locator('.foresight');

/** Where everything stands that could be pushed away. */
const boxes = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.caption, .stage, .bar, .bar .button, .panel, .try-next')].map(
      (element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return [element.className, left + scrollX, top + scrollY, width, height].join(' ');
      },
    ),
  );

async function shop(width: number, height: number): Promise<Page> {
  return visit({ query: '?play=0&at=14', size: { width, height } });
}

const STOP_S1 = /^Stop S1 at 14\.0 s\. Within 10\.0 s: Ana and Dee lose login and cart, /;

describe('pointing at a change', () => {
  it.each([
    [1440, 900],
    [1024, 768],
    [390, 844],
    [320, 700],
  ])('shows what would come of it at %i pixels, and nothing moves', async (width, height) => {
    const page = await shop(width, height);
    await breakButton(page, 'Stop S1').scrollIntoViewIfNeeded();
    const before = await boxes(page);
    await breakButton(page, 'Stop S1').hover();
    await line(page).waitFor();
    expect(await line(page).textContent()).toMatch(STOP_S1);
    expect(await boxes(page)).toEqual(before);
    expect(await overflow(page)).toEqual([]);
    const [shown, stage] = await Promise.all([
      line(page).boundingBox(),
      page.locator('.stage').boundingBox(),
    ]);
    // On the smallest phone it is scrolled to the bar: there the line is at the top of the window.
    if (width > 320)
      expect((shown?.y ?? 0) + (shown?.height ?? 0)).toBeLessThanOrEqual(stage?.y ?? 0);
    expect(shown?.y).toBeGreaterThan(0);
    expect(shown?.width).toBeGreaterThan(width / 2);
  });

  it.each([
    [1280, 800],
    [1024, 768],
    [390, 844],
    [320, 700],
  ])('lies inside of the window at %i pixels where runs are compared', async (width, height) => {
    const query = '?play=0&at=14&compare=sticky,central-store';
    const page = await visit({ query, size: { width, height } });
    await breakButton(page, 'Stop S1').hover();
    await line(page).waitFor();
    await laidOut(page);
    const seen = await boxes(page);
    expect(await overflow(page)).toEqual([]);
    const shown = await line(page).boundingBox();
    expect(shown?.x).toBeGreaterThanOrEqual(0);
    expect(shown?.width).toBeGreaterThan(width / 2);
    expect(shown?.y).toBeGreaterThan(0);
    expect((shown?.y ?? 0) + (shown?.height ?? 0)).toBeLessThanOrEqual(height);
    const bar = await page.locator('.break-bar').boundingBox();
    if (width > 320)
      expect((shown?.y ?? 0) + (shown?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
    await page.mouse.move(0, 0);
    await line(page).waitFor({ state: 'detached' });
    expect(await boxes(page)).toEqual(seen);
  });

  it('shows it where a key would make it, and it comes out like that', async () => {
    const page = await shop(1440, 900);
    await button(page, 'Server S1').focus();
    await line(page).waitFor();
    const shown = (await line(page).textContent()) ?? '';
    expect(shown).toMatch(STOP_S1);
    const failed = Number(/(\d+) requests? of Ana and Dee fail/.exec(shown)?.[1]);
    await page.keyboard.press('x');
    await line(page).waitFor({ state: 'detached' });
    await button(page, 'Step').focus();
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('4x');
    await playUntil(page, 24.5);
    expect(await timeUs(page)).toBeGreaterThan(24_000_000);
    // As long as it takes to be told, if there were anything to tell.
    await page.waitForTimeout(600);
    expect(await line(page).count()).toBe(0);
    const lane = page.locator('tr[aria-current="true"]');
    expect(await lane.textContent()).toMatch(/login lost: Ana and Dee|Ana and Dee/);
    expect(failed).toBeGreaterThan(0);
  });

  it('says what came out differently, where something else was done meanwhile', async () => {
    const page = await shop(1440, 900);
    await breakButton(page, 'Stop S1').hover();
    await line(page).waitFor();
    await breakButton(page, 'Stop S1').click();
    await breakButton(page, 'Stop S2').click();
    await page.mouse.move(0, 0);
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('4x');
    await playUntil(page, 24.5);
    await line(page).getByText('came out differently').waitFor();
    expect(await line(page).textContent()).toContain('Stop S2 came in between, at 14.0 s.');
  });
});
