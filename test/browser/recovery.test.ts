/**
 * Goal: a run whose worker dies or hangs is noticed, and played to where it was with everything that was done.
 * Method: end the worker of the built page, or keep it busy for ever, and look at what stands afterwards.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from '../support/openPage';
import { branchOff, past } from './support/past';
import { breakButton, button, play, playUntil, timeUs, untilSecond } from './support/playing';
import { untilReady, visit } from './support/visit';

const RECOVERY_MS = 12_000;

const again = (page: Page) =>
  page.getByRole('region', {
    name: /^The simulation stopped responding\. It was started again at /,
  });

/** In the place where the run lives; what never ends gives no answer. */
async function inWorker(page: Page, code: string): Promise<void> {
  const [worker] = page.workers();
  await worker?.evaluate(`setTimeout(() => { ${code} })`);
}

describe('a worker', () => {
  it('that ends is replaced, and the paused run stands as it stood', async () => {
    const page = await visit({ query: '?play=0&speed=4' });
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

  it('that ends is replaced while the past of a branch is looked at: the instant, the branch, and what can be undone', async () => {
    const page = await visit({ query: '?play=0&speed=4' });
    await branchOff(page);
    const before = await past(page);
    expect(before.undo).toBe('Undo: Stop S2');
    await inWorker(page, 'self.close()');
    await again(page).waitFor({ timeout: RECOVERY_MS });
    await expect.poll(() => past(page)).toEqual(before);
    await button(page, 'Undo').click();
    await breakButton(page, 'Start S1').waitFor();
  });

  it('that hangs is replaced, and the run plays on', async () => {
    const page = await visit({ query: '?speed=4' });
    await untilSecond(page, 2);
    const beforeUs = await timeUs(page);
    await inWorker(page, 'for (;;);');
    await again(page).waitFor({ timeout: RECOVERY_MS });
    await untilSecond(page, beforeUs / 1e6 + 3);
    await button(page, 'Pause').waitFor();
  });
});

describe('a page that somebody changed', () => {
  it('is drawn again with the run as it was', async () => {
    const opened = await openPage({ query: '?play=0&speed=4' });
    const { page } = opened;
    await untilReady(opened);
    await playUntil(page, 3);
    await breakButton(page, 'Stop S1').click();
    await breakButton(page, 'Start S1').waitFor();
    const beforeUs = await timeUs(page);
    // As translators do, where nobody has told them not to.
    await page.evaluate(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const all: Node[] = [];
      while (texts.nextNode()) all.push(texts.currentNode);
      for (const text of all) {
        const font = document.createElement('font');
        text.parentNode?.replaceChild(font, text);
        font.append(text);
      }
    });
    await page.keyboard.press('K');
    const drawAgain = button(page, 'Draw again');
    await drawAgain.or(button(page, 'Pause')).first().waitFor();
    await page.keyboard.press('K');
    await page.waitForTimeout(1000);
    if (await drawAgain.isVisible()) await drawAgain.click();
    await breakButton(page, 'Start S1').waitFor();
    expect(await timeUs(page)).toBeGreaterThanOrEqual(beforeUs);
  });
});
