/**
 * Goal: a challenge can be opened, tried, failed, met and left with nothing but keys, says how it stands, fits a small
 * phone, and has no fault that a machine can find.
 * Method: a visitor in a real browser who presses Tab, Enter and arrows; looked at by axe in each of its states, and 320
 * pixels wide.
 */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { bringAxe, faults } from './support/axe';
import { press } from './support/focus';
import { overflow, setStyle } from './support/layout';
import { visit } from './support/visit';

const SIZE = { width: 1280, height: 720 };
const PHONE = { width: 320, height: 700 };
const TABS_MAX = 90;

async function reach(page: Page, wanted: Locator): Promise<void> {
  for (let pressed = 0; pressed < TABS_MAX; pressed += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${wanted}.`);
}

async function pressButton(page: Page, wanted: Locator): Promise<void> {
  await reach(page, wanted);
  await press(page, 'Enter');
}

it('a challenge is failed, hinted at, met and left with nothing but keys', async () => {
  const page = await visit({ query: '?motion=reduced&speed=4', size: SIZE });
  await bringAxe(page);
  await setStyle(page, '* { transition: none !important; }');
  await pressButton(page, page.getByRole('link', { name: 'Challenges', exact: true }));
  const list = page.getByRole('dialog', { name: 'Challenges' });
  await list.waitFor();
  expect(await list.getByRole('button').count()).toBe(11);
  expect(await faults(page, 'light', '.lesson-list')).toEqual([]);
  await pressButton(page, list.getByRole('button', { name: 'A server lost, no cart lost' }));

  const card = page.getByRole('region', { name: 'A server lost, no cart lost' });
  await card.waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.get('challenge')).toBe('server-loss');
  const state = card.getByRole('status');
  await expect.poll(() => state.textContent()).toBe('Not yet. It is decided at 45.0 s.');
  expect(await faults(page, 'light', '.lesson')).toEqual([]);

  // S1 goes at 8 s, and takes what it has with it.
  await press(page, 'k');
  await expect.poll(() => state.textContent(), { timeout: 30_000 }).toMatch(/^Failed\./);
  await press(page, 'k');
  expect(await faults(page, 'light', '.lesson')).toEqual([]);

  for (const which of ['Open a hint', 'Open the second hint', 'Open the last hint'])
    await pressButton(page, card.getByRole('button', { name: which, exact: true }));
  expect(await card.getByText('Copy sessions to all servers').count()).toBe(1);

  await pressButton(page, card.getByRole('button', { name: 'Start again' }));
  await expect.poll(() => state.textContent()).toBe('Not yet. It is decided at 45.0 s.');
  await page.getByRole('radio', { name: 'JWT' }).focus();
  await press(page, 'Space');
  await press(page, 'k');
  await expect.poll(() => state.textContent(), { timeout: 60_000 }).toBe('Met.');
  await press(page, 'k');
  const cost =
    /^Against the run as it was given, .* bytes more on average, and there were 0 forced logins instead of 2\.$/;
  expect(await card.getByText(cost).count()).toBe(1);
  expect(await faults(page, 'light', '.lesson')).toEqual([]);

  await pressButton(page, card.getByRole('button', { name: 'Settings', exact: true }));
  await card.getByRole('searchbox').waitFor();
  await page.setViewportSize(PHONE);
  expect(await overflow(page)).toEqual([]);
  expect(await faults(page, 'light', '.lesson')).toEqual([]);
  await page.setViewportSize(SIZE);

  await pressButton(page, card.getByRole('button', { name: 'Leave the challenge' }));
  await card.waitFor({ state: 'detached' });
  await expect.poll(() => new URL(page.url()).searchParams.get('challenge')).toBeNull();
  expect(await page.evaluate(() => localStorage.getItem('stateside.challenges'))).toBe(
    'server-loss',
  );
});

it('has an address, and who asks for one that is not there finds those that are', async () => {
  const page = await visit({ query: '?challenge=half&motion=reduced', size: PHONE });
  await page.getByRole('region', { name: 'Log out exactly half' }).waitFor();
  expect(await overflow(page)).toEqual([]);
  // The list of lessons leads there as well.
  await page.getByRole('link', { name: 'Lessons', exact: true }).click();
  await page.getByRole('button', { name: /^Challenges: goals/ }).click();
  const list = page.getByRole('dialog', { name: 'Challenges' });
  await list.getByRole('button', { name: 'Charge once, whatever gets lost' }).click();
  await page.getByRole('region', { name: 'Charge once, whatever gets lost' }).waitFor();
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  expect(await page.getByRole('dialog').count()).toBe(0);
  const other = await visit({ query: '?challenge=nothing&motion=reduced', size: PHONE });
  await other.getByRole('dialog', { name: 'Challenges' }).waitFor();
  expect(await overflow(other)).toEqual([]);
});
