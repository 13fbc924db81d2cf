/**
 * Goal: the published page loads by itself, from any folder, in every theme, for everybody.
 * Method: the built page is opened in a real browser under its own security policy.
 */
import { AxeBuilder } from '@axe-core/playwright';
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

  it.each(['light', 'dark'] as const)('has no known accessibility fault when %s', async (theme) => {
    const { page } = await openPage({ theme });
    await page.waitForLoadState('networkidle');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
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
