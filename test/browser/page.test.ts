/**
 * Goal: the published page loads by itself, from any folder, and lets nobody in.
 * Method: the built page is opened in a real browser under its own security policy.
 */
import { describe, expect, it } from 'vitest';
import { openPage } from '../support/openPage';

describe('the page', () => {
  it('loads without an error and asks no other host', async () => {
    const { page, errors, foreignRequests } = await openPage();
    await page.waitForLoadState('networkidle');
    expect(errors).toEqual([]);
    expect(foreignRequests).toEqual([]);
    expect(await page.locator('h1').count()).toBe(1);
  });

  it('keeps strangers out: its security policy blocks an inline script', async () => {
    const { page, errors } = await openPage();
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken over"';
      document.head.append(script);
    });
    expect(await page.title()).not.toBe('taken over');
    expect(errors).toHaveLength(1);
  });
});
