/**
 * Goal: a screen reader hears what matters, seldom enough to be listened to.
 * Method: play fast through several failures and write down whatever appears in a live region, and when.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { breakButton, untilSecond } from './support/playing';
import { visit } from './support/visit';

interface Heard {
  readonly atMs: number;
  readonly text: string;
  /** How late the page's timers have been since what was said before. */
  readonly lateMs: number;
}

const PAUSE_MS = 3000;
/** On a quiet machine. */
const TOLERANCE_MS = 250;
const LONGEST = 160;

const LIVE = '[aria-live], [role=status], [role=alert], [role=log], [role=timer], output';

/** Writes down what is said from now on; the result is asked for at the end. */
async function listen(page: Page): Promise<() => Promise<Heard[]>> {
  const said = await page.evaluateHandle((live) => {
    const heard: Heard[] = [];
    const TICK_MS = 50;
    let lateMs = 0;
    let lastMs = performance.now();
    // On a busy machine nobody has a processor for a while: what was said then was heard late, and its pause seems short.
    setInterval(() => {
      const nowMs = performance.now();
      lateMs = Math.max(lateMs, nowMs - lastMs - TICK_MS);
      lastMs = nowMs;
    }, TICK_MS);
    for (const region of document.querySelectorAll(live)) {
      new MutationObserver(() => {
        const text = region.textContent ?? '';
        if (text === '') return;
        heard.push({ atMs: performance.now(), text, lateMs });
        lateMs = 0;
      }).observe(region, { childList: true, subtree: true, characterData: true });
    }
    return heard;
  }, LIVE);
  return () => said.jsonValue();
}

describe('the narrator', () => {
  it('is all that speaks', async () => {
    const page = await visit({ query: '?play=0' });
    await page.locator('[data-narrator]').waitFor({ state: 'attached' });
    const regions = page.locator(LIVE);
    expect(await regions.count()).toBe(4);
    for (const region of await regions.all()) {
      expect(await region.getAttribute('aria-live')).toBe('polite');
      expect(await region.locator('xpath=..').getAttribute('data-narrator')).toBe('');
    }
  });

  it('says little, nothing twice in a row, and nothing about single requests', async () => {
    const page = await visit({ query: '?speed=4' });
    const heard = await listen(page);
    await untilSecond(page, 4);
    await breakButton(page, 'Stop S1').click();
    await untilSecond(page, 20);
    await breakButton(page, 'Stop load balancer').click();
    await untilSecond(page, 32);
    await breakButton(page, 'Start load balancer').click();
    await breakButton(page, 'Start S1').click();
    await untilSecond(page, 44);
    await breakButton(page, 'Stop S2').click();
    await untilSecond(page, 64);

    const said = await heard();
    expect(said.length).toBeGreaterThanOrEqual(3);
    for (const [index, { atMs, text, lateMs }] of said.entries()) {
      const before = said[index - 1];
      if (before !== undefined) {
        // The one before may have been heard late, by what the timers say until this one.
        const shortMs = TOLERANCE_MS + before.lateMs + lateMs;
        expect(atMs - before.atMs, `before "${text}"`).toBeGreaterThan(PAUSE_MS - shortMs);
        expect(text).not.toBe(before.text);
      }
      expect(text.length).toBeLessThanOrEqual(LONGEST);
      expect(text).not.toMatch(/request to|asks? for|sends?|answers?|looks? up/i);
    }
    expect(said.map(({ text }) => text).join(' ')).toContain('Ana and Dee');
  });
});
