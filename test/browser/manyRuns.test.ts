/**
 * Goal: by keyboard, in the narrowest window, the table of one run leads to many: asked, cancelled, asked again, and a
 * run of them on the stage, which comes to what its dot said; and one press back.
 * Method: the small shop with S1 stopped, seen before that. Workers are the built ones. Axe looks in every theme, and nothing has to be
 * scrolled sideways but tables.
 */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { bringAxe, faults } from './support/axe';
import { lostText, overflow } from './support/layout';
import { breakButton, button, playUntil } from './support/playing';
import { visit } from './support/visit';

const region = (page: Page) => page.getByRole('region', { name: 'Many runs', exact: true });

/** Presses what has this name, by keyboard. */
async function press(page: Page, name: string): Promise<void> {
  await button(page, name).focus();
  await page.keyboard.press('Enter');
}

it('many runs are asked for, cancelled, asked for again, and opened, by keyboard', async () => {
  const page = await visit({ query: '?play=0&speed=4', size: { width: 320, height: 700 } });
  await playUntil(page, 3);
  await breakButton(page, 'Stop S1').click();
  await playUntil(page, 12);
  // Whoever looks at an earlier instant asks about the whole run all the same.
  await page.getByRole('slider', { name: 'Timeline' }).press('Home');
  await breakButton(page, 'Stop S1').waitFor();
  await press(page, 'Run many');
  const many = region(page);
  await press(page, 'Run it 200 times');
  await press(page, 'Cancel');
  await many.getByText(/^Cancelled/).waitFor();

  await press(page, 'Find out');
  const sentence = many.getByText(
    /^Sticky loses .* more sessions than Central store: in \d+ of \d+/,
  );
  await sentence.waitFor();
  await many.getByText(/pairs of runs: the interval is as narrow/).waitFor();
  await press(page, 'Run it 200 times');
  await many.getByText('200 runs under each architecture.').waitFor();
  expect(await sentence.textContent()).toMatch(/of 200 runs\./);
  expect(await many.getByRole('columnheader').allTextContents()).toEqual([
    'Figure',
    'No stickiness',
    'Sticky',
    'Central store',
    'JWT',
    'Hybrid',
  ]);
  expect([...(await overflow(page)), ...(await lostText(page))]).toEqual([]);
  await bringAxe(page);
  for (const theme of ['light', 'dark', 'projector']) {
    expect(await faults(page, theme, '.many-runs')).toEqual([]);
  }

  const runs = many.getByRole('slider', { name: /^Sticky: Sessions lost/ });
  await runs.focus();
  await page.keyboard.press('End');
  const said = /^Sticky, seed (\d+): (\d+)$/.exec(
    (await runs.getAttribute('aria-valuetext')) ?? '',
  );
  const [, seed, lost] = said ?? [];
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: `Seed ${seed} is on the stage` }).waitFor();
  await page.waitForFunction((wanted) => location.search.includes(`seed=${wanted}`), seed);
  const counter = page.locator('.counter', { hasText: 'Sessions lost' }).locator('strong');
  await expect.poll(() => counter.textContent()).toBe(lost);
  await press(page, 'Back to my run');
  await page.waitForFunction(() => !location.search.includes('seed='));
  await page
    .getByRole('heading', { name: `Seed ${seed} is on the stage` })
    .waitFor({ state: 'detached' });
  await breakButton(page, 'Stop S1').waitFor();
});
