import type { Page } from 'playwright-core';

/** Name of whatever has the focus, as assistive technology would say it; "nothing" for the page itself. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return 'nothing';
    const labels = (element as HTMLInputElement).labels;
    const named =
      element.getAttribute('aria-label') ??
      element
        .getAttribute('aria-labelledby')
        ?.split(' ')
        .map((id) => document.getElementById(id)?.textContent)
        .join(' ');
    return (named ?? labels?.[0]?.textContent ?? element.textContent ?? '').trim();
  });
}

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Presses Tab until the element of this name has the focus. */
export async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  const passed: string[] = [];
  while (passed.length < 25) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (now === name) return;
    passed.push(now);
  }
  throw new Error(`Tab does not reach "${name}", only ${passed.join(', ')}.`);
}

/** Presses Tab from the top of the page until it leaves at the other end; the names it passed. */
export async function tabStops(page: Page): Promise<string[]> {
  const names: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const name = await focused(page);
    if (name === 'nothing' || name === names[0] || names.length > 60) return names;
    names.push(name);
  }
}
