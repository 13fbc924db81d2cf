/**
 * Goal: by keyboard, whoever says what is needed gets a verdict with its numbers, on a page that fits a small phone, paper
 * (what is known early on one sheet, all of it on three) and whoever uses assistive technology; and each number leads
 * to its run, which has an address.
 * Method: the built page with its worker, cancelled once there are numbers, looked at by axe, and printed; printed again
 * when all is done. Then the address of a run is opened.
 */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { bringAxe, faults } from './support/axe';
import { focused, press } from './support/focus';
import { lostText, overflow } from './support/layout';
import { visit } from './support/visit';

const WIDE = { width: 1280, height: 720 };
const PHONE = { width: 320, height: 700 };
const PLAYED = { timeout: 60_000 };

async function pagesOf(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

it('a need is said by keyboard, and its verdict has numbers, fits everywhere and leads to runs', async () => {
  const page = await visit({ query: '?play=0', size: WIDE });
  await bringAxe(page);
  await page.getByRole('link', { name: 'Choose', exact: true }).focus();
  await press(page, 'Enter');
  const dialog = page.getByRole('dialog', { name: 'Choose' });
  const revocable = dialog.getByRole('radiogroup', { name: /ended at once/ });
  await revocable.getByRole('radio', { name: 'don’t know' }).focus();
  await press(page, 'ArrowRight');
  expect(await revocable.getByRole('radio', { name: 'yes' }).isChecked()).toBe(true);
  expect(await faults(page, 'light', '.choosing')).toEqual([]);
  await dialog.getByRole('button', { name: 'Find out' }).focus();
  await press(page, 'Enter');
  const result = dialog.getByRole('region', { name: 'What comes first' });
  const banned = result.getByText(/^Answers to somebody who has been banned, .*: \d/).first();
  await banned.waitFor(PLAYED);
  // What was asked for is at the top, and read from there; what goes on stands before it.
  expect(await focused(page)).toMatch(/^(What comes first|So far, for what was said)/);
  await press(page, 'Shift+Tab');
  expect(await focused(page)).toBe('Cancel');
  await press(page, 'Enter');
  const status = dialog.locator('.choosing-status');
  await status.getByText(/^Cancelled: what was played/).waitFor();
  expect(await focused(page)).toMatch(/^So far, for what was said/);
  expect(new URL(page.url()).hash).toBe('#choose?revocable');
  const name = 'So far, for what was said, Central store comes first.';
  await result.getByRole('heading', { name }).waitFor();
  expect(await banned.textContent()).toMatch(/answers × 1 ban a week × 600 points ≈ \d.* points\./);
  expect(await page.getByText(/\bbest\b/i).count()).toBe(0);

  for (const size of [WIDE, PHONE]) {
    await page.setViewportSize(size);
    expect([...(await overflow(page)), ...(await lostText(page))]).toEqual([]);
  }
  for (const theme of ['light', 'dark', 'projector']) {
    expect(await faults(page, theme, '.choosing')).toEqual([]);
  }
  expect(await pagesOf(page)).toBe(1);
  // On paper too it is said that this is not all.
  await page.emulateMedia({ media: 'print' });
  expect(await status.isVisible()).toBe(true);
  await page.emulateMedia({ media: null });

  // All that is ever said of it, as a sheet and as an address that is pasted over another one.
  await page.setViewportSize(WIDE);
  await page.evaluate(() => {
    location.hash = '#choose?revocable&with=replica';
  });
  await status.getByText(/^Done\./).waitFor(PLAYED);
  expect(await pagesOf(page)).toBe(1);

  const href = await banned.getByRole('link').getAttribute('href');
  const address = new URL(href ?? '', page.url()).href;
  await page.goto('about:blank');
  await page.goto(address);
  await page
    .getByText('Choose: somebody is banned (60 people, 4 servers, in place of 1,000 and 4).', {
      exact: true,
    })
    .waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await expect.poll(() => new URL(page.url()).hash).toBe('');
});
