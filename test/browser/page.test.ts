/**
 * Goal: the published page loads by itself, from any folder, and lets nobody in.
 * Method: the built page is opened under its own security policy, in Chrome or Chromium as people have it besides what
 * the other tests open pages in.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../support/chromium';
import { watchedPage } from '../support/watchedPage';
import { breakButton, playUntil, timeUs } from './support/playing';
import { readCounters } from './support/reading';
import { untilReady } from './support/visit';

describe.each([
  ['for tests', inject('browserPath')],
  ['for people', inject('chromePath')],
])('the page, in the browser %s', (_, executable) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium(executable);
  });
  afterAll(() => browser.close());

  const open = (query = '') => watchedPage(browser, inject('pageUrl'), { query });

  it('loads without an error and asks no other host', async () => {
    const { page, errors, foreignRequests } = await open();
    await page.waitForLoadState('networkidle');
    expect(errors).toEqual([]);
    expect(foreignRequests).toEqual([]);
    expect(await page.locator('h1').count()).toBe(1);
    await page.context().close();
  });

  it('keeps strangers out: its security policy blocks an inline script', async () => {
    const { page, errors } = await open();
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken over"';
      document.head.append(script);
    });
    expect(await page.title()).not.toBe('taken over');
    expect(errors).toHaveLength(1);
    await page.context().close();
  });

  it('plays on after a server is stopped, and says who was hit', async () => {
    const opened = await open('?play=0&speed=4');
    const { page, errors } = opened;
    await untilReady(opened);
    await breakButton(page, 'Stop S1').click();
    await breakButton(page, 'Start S1').waitFor();
    await playUntil(page, 2);
    expect(await timeUs(page)).toBeGreaterThan(2e6);
    expect((await readCounters(page))['Sessions lost']).toEqual(['2', '2 of 6: Ana, Dee']);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
