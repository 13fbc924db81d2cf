/**
 * Goal: a part of the page that does not arrive takes nothing else down, and can be fetched again.
 * Method: a browser that gets no answer for one file until the test says so.
 */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage } from '../support/openPage';
import { button } from './support/playing';

it.each([
  ['Panel', 'The panel could not be loaded.', 'table'],
  ['Strip', 'The strip of time could not be loaded.', 'list'],
] as const)('%s', async (part, words, role) => {
  const file = new RegExp(`/${part}-[^/]*\\.js$`);
  const prepare = (page: Page) => page.route(file, (route) => route.abort());
  const { page } = await openPage({ query: '?play=0', prepare });
  await page.getByRole('alert').filter({ hasText: words }).waitFor();
  await button(page, 'Server S1').click();
  await page.getByRole('menu', { name: 'Server S1' }).waitFor();
  await page.keyboard.press('Escape');

  await page.unroute(file);
  await button(page, 'Load again').click();
  const name = role === 'table' ? 'Five ways' : 'What happened when';
  await page.getByRole(role, { name }).waitFor({ state: 'attached' });
  expect(await page.getByRole('alert').count()).toBe(0);
});
