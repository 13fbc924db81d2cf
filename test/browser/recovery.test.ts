/**
 * Goal: a run whose worker dies or hangs is noticed, and played to where it was with everything that was done.
 * Method: end the worker of the built page, or keep it busy for ever, and look at what stands afterwards.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { breakButton, button, play, playUntil, timeUs, untilSecond } from './support/playing';
import { visit } from './support/visit';

const RECOVERY_MS = 12_000;

const again = (page: Page) =>
  page.getByRole('region', {
    name: /^The simulation did not answer any more\. It was started again at /,
  });

/** In the place where the run lives; what never ends gives no answer. */
async function inWorker(page: Page, code: string): Promise<void> {
  const [worker] = page.workers();
  await worker?.evaluate(`setTimeout(() => { ${code} })`);
}

describe('a worker', () => {
  it('that ends is replaced, and the paused run stands as it stood', async () => {
    const page = await visit({ query: '?play=0' });
    await playUntil(page, 3);
    await breakButton(page, 'Stop S1').click();
    await breakButton(page, 'Start S1').waitFor();
    const beforeUs = await timeUs(page);
    await inWorker(page, 'self.close()');
    // Asked of nobody: it is done once there is somebody.
    await breakButton(page, 'Stop S2').click();
    await again(page).waitFor({ timeout: RECOVERY_MS });
    await breakButton(page, 'Start S2').waitFor();
    await breakButton(page, 'Start S1').waitFor();
    expect(await timeUs(page)).toBe(beforeUs);
    expect(await page.locator('.stage-canvas canvas').count()).toBe(1);
    await button(page, 'Play').waitFor();
    await play(page);
    await untilSecond(page, 5);
  });

  it('that hangs is replaced, and the run plays on', async () => {
    const page = await visit({});
    await untilSecond(page, 2);
    const beforeUs = await timeUs(page);
    await inWorker(page, 'for (;;);');
    await again(page).waitFor({ timeout: RECOVERY_MS });
    await untilSecond(page, beforeUs / 1e6 + 3);
    await button(page, 'Pause').waitFor();
  });
});
