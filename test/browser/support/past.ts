import type { Page } from 'playwright-core';
import { breakButton, button, playUntil, timeUs } from './playing';

const timeline = (page: Page) => page.getByRole('slider', { name: 'Timeline' });

/** S1 is stopped, then before that S2 instead; and of that branch an earlier instant is looked at. */
export async function branchOff(page: Page): Promise<void> {
  await playUntil(page, 4);
  await breakButton(page, 'Stop S1').click();
  await breakButton(page, 'Start S1').waitFor();
  await playUntil(page, 8);
  await timeline(page).fill('3');
  await button(page, 'Back to the latest').waitFor();
  await breakButton(page, 'Stop S2').click();
  await breakButton(page, 'Start S2').waitFor();
  await playUntil(page, 7);
  await button(page, 'Step back').click();
  await button(page, 'Back to the latest').waitFor();
}

/** Which instant of which branch is shown, of how much, and what could be taken back. */
export async function past(page: Page) {
  return {
    atUs: await timeUs(page),
    latest: await timeline(page).getAttribute('max'),
    branch: await page.getByRole('region', { name: 'Branches' }).textContent(),
    undo: await button(page, 'Undo').getAttribute('title'),
  };
}
