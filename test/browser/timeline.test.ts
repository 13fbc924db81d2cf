/**
 * Goal: all of time belongs to the visitor: go back by mouse, key and button, play from there, do something else, and
 * take it back; the page shows that instant everywhere, says that it is not the latest, and loses nothing.
 * Method: one visit of the built page, read as its visitor reads it; axe on the past with its branches.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { overflow, smallTargets } from './support/layout';
import { breakButton, button, play, playUntil, timeUs } from './support/playing';
import { readCaption, readFacts } from './support/reading';
import { visit } from './support/visit';

const slider = (page: Page) => page.getByRole('slider', { name: 'Timeline' });
const branches = (page: Page) => page.getByRole('region', { name: 'Branches' });
const past = (page: Page) => page.locator('.past-line');
const value = (page: Page) => slider(page).getAttribute('aria-valuetext');

/** Drags the thumb to a second, in steps, as a hand does. */
async function drag(page: Page, second: number): Promise<void> {
  const box = await page.locator('.strip').boundingBox();
  if (box === null) throw new Error('There is no timeline.');
  const [from, to] = [Number(await slider(page).inputValue()), second].map(
    // The runs of these tests are shorter than the shortest strip.
    (seconds) => box.x + (box.width * seconds) / 30,
  ) as [number, number];
  const y = box.y + box.height - 10;
  await page.mouse.move(from, y);
  await page.mouse.down();
  await page.mouse.move((from + to) / 2, y);
  await page.mouse.move(to, y, { steps: 5 });
  await page.mouse.up();
}

/** A shop whose S1 was stopped at 5 s, played to about 12 s. */
async function hurt(options: Parameters<typeof visit>[0] = {}): Promise<Page> {
  const page = await visit({ query: '?play=0&speed=4&at=5', ...options });
  await breakButton(page, 'Stop S1').click();
  await breakButton(page, 'Start S1').waitFor();
  await playUntil(page, 12);
  return page;
}

describe('the timeline', () => {
  it('shows any instant everywhere, and plays on from there to the latest and beyond', async () => {
    const page = await hurt();
    const latest = { us: await timeUs(page), facts: await readFacts(page) };
    await drag(page, 2);
    await breakButton(page, 'Stop S1').waitFor();
    const line = past(page).getByText(/^Looking at \d\.\d s of 1\d\.\d s\./);
    await line.waitFor();
    expect(await value(page)).toMatch(/^[12]\.\d seconds$/);
    expect(await readCaption(page)).not.toContain('S1 stopped');
    expect(await timeUs(page)).toBeLessThan(3e6);

    await button(page, 'Back to the latest').click();
    await line.waitFor({ state: 'detached' });
    expect(await timeUs(page)).toBe(latest.us);
    expect(await readFacts(page)).toEqual(latest.facts);

    await drag(page, 2);
    await line.waitFor();
    await play(page);
    await line.waitFor({ state: 'detached' });
    await breakButton(page, 'Start S1').waitFor();
    await page.waitForFunction(
      (us) => Number(document.querySelector<HTMLElement>('[data-time-us]')?.dataset.timeUs) > us,
      latest.us + 1e6,
    );
  });

  it('goes by steps and events, by button and key, and says where it is', async () => {
    const page = await hurt();
    const latestUs = await timeUs(page);
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => timeUs(page)).toBeLessThan(latestUs);
    while ((await button(page, 'Previous event').getAttribute('aria-disabled')) === null) {
      const before = await timeUs(page);
      await button(page, 'Previous event').click();
      await expect.poll(() => timeUs(page)).toBeLessThan(before);
    }
    expect(await value(page)).toMatch(/^[56]\.\d seconds: S1 stopped/);
    await breakButton(page, 'Start S1').waitFor();
    const atUs = await timeUs(page);
    await page.keyboard.press('j');
    await expect.poll(() => timeUs(page)).toBeLessThan(atUs);
    await breakButton(page, 'Stop S1').waitFor();
    await button(page, 'Step').click();
    await expect.poll(() => timeUs(page)).toBe(atUs);
    await slider(page).focus();
    await page.keyboard.press('Home');
    await expect.poll(() => value(page)).toBe('0.0 seconds');
    await page.keyboard.press('End');
    await expect.poll(() => timeUs(page)).toBe(latestUs);
  });
});

describe('a finger', () => {
  it('taps an instant, drags to another, and scrolls the page without going anywhere', async () => {
    const page = await hurt({ size: { width: 390, height: 844 } });
    const box = await page.locator('.strip').boundingBox();
    if (box === null) throw new Error('There is no timeline.');
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', second = 0, up = 0) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          type === 'touchEnd'
            ? []
            : [{ x: box.x + (box.width * second) / 30, y: box.y + box.height - 8 - up }],
      });
    const near = (second: number) =>
      expect.poll(async () => Math.abs((await timeUs(page)) / 1e6 - second)).toBeLessThan(0.2);
    await touch('touchStart', 3);
    await touch('touchEnd');
    await near(3);
    await touch('touchStart', 3);
    for (const second of [3.5, 5, 7, 8]) await touch('touchMove', second);
    await touch('touchEnd');
    await near(8);

    await touch('touchStart', 3);
    for (const up of [20, 40, 60, 80]) await touch('touchMove', 3, up);
    await touch('touchEnd');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await near(8);
  });
});

describe('what is done in the past', () => {
  it('is a branch: the old future stays, can be gone to, and comes back by undo', async () => {
    const page = await hurt();
    const latest = { us: await timeUs(page), facts: await readFacts(page) };
    expect(await branches(page).count()).toBe(0);
    await drag(page, 2);
    await breakButton(page, 'Stop S2').click();
    const name = /S2 stopped instead of S1, at [12]\.\d s/;
    await branches(page).getByText(name).waitFor();
    await breakButton(page, 'Start S2').waitFor();
    expect(await button(page, 'Undo').getAttribute('title')).toBe('Undo: Stop S2');
    await playUntil(page, 4);

    await branches(page)
      .getByRole('button', { name: /^Branch: / })
      .click();
    await page.getByRole('button', { name: /^First run/ }).click();
    await branches(page).getByText('First run').waitFor();
    await breakButton(page, 'Stop S2').waitFor();
    await button(page, 'Back to the latest').click();
    await breakButton(page, 'Start S1').waitFor();
    expect(await timeUs(page)).toBe(latest.us);
    expect(await readFacts(page)).toEqual(latest.facts);

    await branches(page)
      .getByRole('button', { name: /^Branch: / })
      .click();
    await page.getByRole('button', { name: /^S2 stopped.*played to/ }).click();
    await branches(page).getByText(name).waitFor();
    await button(page, 'Undo').click();
    await branches(page).waitFor({ state: 'detached' });
    await button(page, 'Redo').click();
    await branches(page).getByText(name).waitFor();
  });

  it('is taken back as if it had never been done, and done again', async () => {
    const page = await hurt();
    const before = { us: await timeUs(page), facts: await readFacts(page) };
    await breakButton(page, 'Stop S2').click();
    await breakButton(page, 'Start S2').waitFor();
    await page.keyboard.press('Control+z');
    await breakButton(page, 'Stop S2').waitFor();
    expect(await timeUs(page)).toBe(before.us);
    expect(await readFacts(page)).toEqual(before.facts);
    await page.keyboard.press('Shift+Control+Z');
    await breakButton(page, 'Start S2').waitFor();
  });
});

it.each([
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
  { width: 320, height: 700 },
])('the past, with branches, has no fault that a machine finds: %o', async (size) => {
  const page = await hurt({ size });
  await drag(page, 2);
  await breakButton(page, 'Stop S2').click();
  await branches(page).waitFor();
  await playUntil(page, 4);
  await drag(page, 1);
  await past(page).waitFor();
  const axe = async () => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  };
  expect(await axe()).toEqual([]);
  expect(await overflow(page)).toEqual([]);
  const within = '.transport-buttons .button, .strip';
  const least = size.width < 1000 ? 44 : 38;
  expect(await smallTargets(page, { within, least })).toEqual([]);
  await branches(page)
    .getByRole('button', { name: /^Branch: / })
    .click();
  expect(await axe()).toEqual([]);
});
