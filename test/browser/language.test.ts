/**
 * Goal: the page can be had in another language: everything that is a message is said in it, from right to left, 40 %
 * longer, and nothing breaks; a language that there is not is refused with those that there are.
 * Method: the pseudo-locale, whose words have no plain letter. The parts whose words are messages are opened and read.
 */
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visit } from './support/visit';

/** Whole words in plain letters that stand in parts of the page: in texts, names and descriptions. */
async function plainWords(parts: Locator): Promise<readonly string[]> {
  const texts = await parts.evaluateAll((roots) =>
    roots.flatMap((root) => {
      const named = [root, ...root.querySelectorAll('*')].flatMap((element) =>
        ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
      );
      return [root.textContent ?? '', ...named];
    }),
  );
  expect(texts.join('').length).toBeGreaterThan(10);
  return texts.flatMap((text) => text.match(/\b[A-Za-z]{3,}\b/g) ?? []);
}

describe('another language', () => {
  it('is that of the document, and of what is said', async () => {
    const page = await visit({ query: '?language=en-XA&play=0' });
    expect(await page.locator('html').getAttribute('lang')).toBe('en-XA');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await page.getByRole('button', { name: 'Report a problem' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await plainWords(dialog.locator('#report-about, button.button, label span'))).toEqual(
      [],
    );
  });

  it.each([
    [1280, 720],
    [390, 844],
  ])('is no wider than the window, %i by %i', async (width, height) => {
    const page = await visit({ query: '?language=en-XA&play=0', size: { width, height } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  it('is refused where there is none, with those that there are', async () => {
    const page = await visit({ query: '?language=tlh&play=0' });
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByText('language=tlh – allowed: en, en-XA.').waitFor();
  });
});
