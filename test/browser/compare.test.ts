/**
 * Goal: two architectures can be compared without a mouse: the same failure in both, what it did to whom in a sentence, and
 * every figure in a table; on a small page one is in full. Nothing of it is lost on the way back, which is also the browser's.
 * Method: the published page, by keys, and an audit of what it offers to assistive technology.
 */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { bringAxe, faults } from './support/axe';
import { laidOut, overflow, setStyle } from './support/layout';
import { button, pause, timeUs } from './support/playing';
import { visit } from './support/visit';

/** How far stages, and the last bar, reach beyond what they must not reach beyond; in pixels. */
const beyond = (page: Page) =>
  page.evaluate(() => {
    const edges = (selector: string) =>
      [...document.querySelectorAll(selector)].map((one) => one.getBoundingClientRect());
    const [time] = edges('.compare .transport');
    const [bar] = edges('.compare .break-bar');
    const stages = edges('.compare .stage').map(({ bottom }) => bottom - (time?.top ?? 0));
    return Math.max(...stages, (bar?.bottom ?? Number.NaN) - innerHeight);
  });

it('compares two architectures, by keys', async () => {
  const page = await visit({ query: '?play=0', size: { width: 1440, height: 900 } });
  await button(page, 'Compare').focus();
  await page.keyboard.press('Enter');
  const region = page.getByRole('region', { name: 'Compare', exact: true });
  const lane = (name: string) => region.getByRole('region', { name, exact: true });
  await lane('Central store').waitFor();
  const canvases = await region.locator('canvas').count();
  expect(canvases).toBe(2);
  await button(page, 'Stop S1').first().focus();
  await page.keyboard.press('Enter');
  const told = region.getByRole('listitem').filter({ hasText: 'under Sticky' });
  await told.first().waitFor();
  expect(await told.first().textContent()).toMatch(
    /^Ana and Dee: session lost.* under Sticky at 0\.0 s, still in under Central store\./,
  );
  await page.keyboard.press('Alt+k');
  await expect.poll(() => timeUs(page), { timeout: 30_000 }).toBeGreaterThan(3e6);
  await pause(page);
  const row = region.getByRole('row', { name: /^Sessions lost/ });
  expect(await row.getByRole('cell').allTextContents()).toEqual(['2', '0', '2', 'Central store']);
  const marked = await lane('Central store')
    .locator('[data-node=person-0]')
    .evaluate((node) => getComputedStyle(node, '::before').content);
  expect(marked).toBe('"≠"');
  for (const [theme, width, height] of [
    ['projector', 1280, 720],
    ['light', 1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    expect([theme, Math.max(0, Math.round(await beyond(page)))]).toEqual([theme, 0]);
  }
  await bringAxe(page);
  // Colours that fade into one another are looked at when they have.
  await setStyle(page, '* { transition: none !important; }');
  expect(await faults(page, 'light')).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await lane('Central store').locator('.stage').isVisible()).toBe(false);
  await region.getByRole('button', { name: /^In full/ }).focus();
  await page.keyboard.press('Enter');
  await lane('Central store').locator('.stage').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const table = region.getByRole('region', { name: 'Figures' });
  expect(await table.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  expect(await faults(page, 'dark')).toEqual([]);
  const atUs = await timeUs(page);
  expect(new URL(page.url()).searchParams.get('compare')).toBe('sticky,central-store');
  await page.goBack();
  await region.waitFor({ state: 'detached' });
  expect(page.url()).not.toContain('compare');
  await page.goForward();
  await lane('Sticky').waitFor();
  await button(page, 'Back to one stage').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Five ways' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
  expect(await timeUs(page)).toBe(atUs);
  expect(await button(page, 'Undo').isEnabled()).toBe(true);
  expect(page.url()).not.toContain('compare');
});

it('shows four stages beside each other, whole, with the bars below them', async () => {
  const page = await visit({
    query: '?compare=in-memory,sticky,central-store,jwt&motion=reduced',
    size: { width: 1440, height: 900 },
  });
  await page.locator('.compare .stage').nth(3).waitFor();
  await laidOut(page);
  const tops = await page
    .locator('.compare .stage')
    .evaluateAll((stages) => stages.map((one) => Math.round(one.getBoundingClientRect().top)));
  expect(new Set(tops).size).toBe(1);
  expect(Math.max(0, Math.round(await beyond(page)))).toBe(0);
  expect(await overflow(page)).toEqual([]);
});
