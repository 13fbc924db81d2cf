import type { Locator, Page } from 'playwright-core';

const SECOND_US = 1_000_000;
/** Wall time that a run at full speed may take before something is wrong; machines are shared. */
const PATIENCE_MS = 45_000;

export const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

/** The button that is called "Play" or "Pause". */
export const playButton = (page: Page): Locator =>
  page.getByRole('button', { name: /^(Play|Pause)$/ });

/** What the bar "Break or fix" offers under this name. */
export const breakButton = (page: Page, name: string): Locator =>
  page.getByRole('toolbar', { name: 'Break or fix' }).getByRole('button', { name, exact: true });

/** Makes a change that the bar offers under "More", to a server that is chosen there first. */
export async function breakServer(page: Page, server: string, name: string): Promise<void> {
  const bar = page.getByRole('toolbar', { name: 'Break or fix' });
  await bar.getByRole('combobox', { name: 'Server' }).selectOption(server);
  await breakButton(page, name).click();
}

/** Instant of the run in microseconds: exact while paused, whole seconds while it plays. */
export async function timeUs(page: Page): Promise<number> {
  return Number(await page.locator('[data-time-us]').getAttribute('data-time-us'));
}

export async function pause(page: Page): Promise<number> {
  if (await button(page, 'Pause').isVisible()) await button(page, 'Pause').click();
  await button(page, 'Play').waitFor();
  return timeUs(page);
}

export async function play(page: Page): Promise<void> {
  await button(page, 'Play').click();
  await button(page, 'Pause').waitFor();
}

/** Waits until the clock of a playing page has reached an instant. */
export async function untilSecond(page: Page, seconds: number): Promise<void> {
  await page.waitForFunction(
    (wantedUs) => {
      const clock = document.querySelector('[data-time-us]');
      return Number(clock?.getAttribute('data-time-us')) >= wantedUs;
    },
    seconds * SECOND_US,
    { timeout: PATIENCE_MS },
  );
}

/** Plays a paused page up to an instant at least, and pauses it. Returns the instant in microseconds. */
export async function playUntil(page: Page, seconds: number): Promise<number> {
  await play(page);
  await untilSecond(page, seconds);
  return pause(page);
}

/** Presses "Step" and waits until the page shows the instant of the next event, or another sentence about this one. */
async function step(page: Page): Promise<void> {
  const seen = () =>
    page.evaluate(() => {
      const clock = document.querySelector('[data-time-us]')?.getAttribute('data-time-us');
      return `${clock} ${document.querySelector('.caption-text')?.textContent}`;
    });
  const before = await seen();
  await button(page, 'Step').click();
  await page.waitForFunction((told) => {
    const clock = document.querySelector('[data-time-us]')?.getAttribute('data-time-us');
    return `${clock} ${document.querySelector('.caption-text')?.textContent}` !== told;
  }, before);
}

export async function steps(page: Page, count: number): Promise<number> {
  for (let done = 0; done < count; done += 1) await step(page);
  return timeUs(page);
}

/** Shows an architecture and waits until the page is about it. */
export async function choose(page: Page, title: string): Promise<void> {
  await page.getByRole('radio', { name: title, exact: true }).check();
  await page.locator('tr[aria-current="true"]').getByRole('button', { name: title }).waitFor();
}
