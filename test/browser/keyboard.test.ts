/**
 * Goal: the whole page can be used with nothing but keys, and the focus is never lost.
 * Method: real key presses in a real browser, from the top of the page; never a click.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { focused, press, tabStops, tabTo } from './support/focus';
import { button, playButton, timeUs } from './support/playing';
import { readCaption } from './support/reading';
import { visit } from './support/visit';

const node = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** What a screen reader adds to the name of a node: its state. */
async function stateOf(page: Page, name: string): Promise<string> {
  const id = await node(page, name).getAttribute('aria-describedby');
  return (await page.locator(`[id="${id}"]`).textContent()) ?? '';
}

const chosen = (page: Page) =>
  page.getByRole('radiogroup', { name: 'Architecture' }).locator('input:checked');

async function stopped(options: Parameters<typeof visit>[0] = {}): Promise<Page> {
  return visit({ query: '?play=0', ...options });
}

/** In the order of the page. Toolbars, lists and groups are one stop each; the way that is shown already is none. */
const STOPS = [
  'Skip to the stage',
  'Skip to play controls',
  'How true is this?',
  'Sticky',
  'Scenario',
  'Share',
  'Theme',
  'Preferences',
  '?Keyboard help',
  'Compare',
  'Lessons',
  'Choose',
  'Challenges',
  'Use cases',
  'Ana',
  'Load balancer',
  'Server S1',
  'Session store',
  'Play',
  'Timeline',
  'Stop S1',
  'Now',
  'Now',
  'Show side by side',
  'Copy as picture',
  'Enlarge',
  'No stickiness',
  'Central store',
  'JWT',
  'Hybrid',
  'latency',
  'Run many',
];
/** What to try next, folded to one line where there is one column. */
const CARD = ['Try next', 'They carry on elsewhere', 'Stop S1 and see'];
const FOLDED = ['Try next: You stop S1. What happens to Ana and Dee?'];
/** After everything that one does here. */
const FOOTER = ['MIT licence', 'Report a problem'];

describe('Tab', () => {
  it.each([1440, 1024, 390])(
    'passes every control once and the footer last, and leaves again, %i px wide',
    async (width) => {
      const page = await stopped({ size: { width, height: 900 } });
      const stops = await tabStops(page);
      const all = [...STOPS, ...(width > 1000 ? CARD : FOLDED), ...FOOTER];
      expect([...stops].sort()).toEqual([...all].sort());
      expect(stops.slice(-FOOTER.length)).toEqual(FOOTER);
      if (width > 1000) expect(stops).toEqual(all);
    },
  );

  it('reaches the skip links first, and they lead where they say', async () => {
    const page = await stopped();
    await press(page, 'Tab');
    expect(await focused(page)).toBe('Skip to the stage');
    await press(page, 'Enter', 'Tab');
    expect(await focused(page)).toBe('Ana');

    await page.reload();
    await playButton(page).waitFor();
    await press(page, 'Tab', 'Tab', 'Enter', 'Tab');
    expect(await focused(page)).toBe('Play');
  });
});

describe('arrow keys', () => {
  it('walk through a list of the diagram and across to the next', async () => {
    const page = await stopped();
    await tabTo(page, 'Ana');
    await press(page, 'ArrowDown', 'ArrowDown');
    expect(await focused(page)).toBe('Cy');
    await press(page, 'End', 'ArrowDown');
    expect(await focused(page)).toBe('Ana');
    await press(page, 'ArrowRight');
    expect(await focused(page)).toBe('Load balancer');
    await press(page, 'ArrowRight', 'Home');
    expect(await focused(page)).toBe('Server S1');
    await press(page, 'ArrowRight');
    expect(await focused(page)).toBe('Session store');
    // The list remembers where it was left.
    await press(page, 'ArrowLeft', 'End', 'Tab', 'Shift+Tab');
    expect(await focused(page)).toBe('Server S3');
  });

  it('switch the architecture', async () => {
    const page = await stopped();
    await tabTo(page, 'Sticky');
    await press(page, 'ArrowRight');
    await expect.poll(() => chosen(page).inputValue()).toBe('central-store');
    await press(page, 'ArrowLeft', 'ArrowLeft');
    await expect.poll(() => chosen(page).inputValue()).toBe('in-memory');
    await press(page, '4');
    await expect.poll(() => chosen(page).inputValue()).toBe('jwt');
  });
});

describe('a server', () => {
  it('is stopped by one press and started by one more, and the focus stays on it', async () => {
    const page = await stopped();
    await tabTo(page, 'Server S1');
    await press(page, 'Space');
    await expect.poll(() => stateOf(page, 'Server S1')).toMatch(/^Stopped/);
    await press(page, 'Enter');
    await expect.poll(() => stateOf(page, 'Server S1')).not.toMatch(/^Stopped/);
    expect(await focused(page)).toBe('Server S1');
  });

  it.each(['Shift+F10', 'ContextMenu'])('has a menu that opens with %s', async (keys) => {
    const page = await stopped();
    await tabTo(page, 'Server S1');
    await press(page, keys);
    await page.getByRole('menu', { name: 'Server S1' }).waitFor();
    expect(await focused(page)).toBe('Stop');
    await press(page, 'Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Server S1');
    await press(page, keys, 'Enter');
    await expect.poll(() => stateOf(page, 'Server S1')).toMatch(/^Stopped/);
    expect(await focused(page)).toBe('Server S1');
    expect(await readCaption(page)).toContain('Ana and Dee');
  });

  it('is stopped and started by X where the focus is', async () => {
    const page = await stopped();
    await tabTo(page, 'Server S1');
    await press(page, 'ArrowDown', 'x');
    await expect.poll(() => stateOf(page, 'Server S2')).toMatch(/^Stopped/);
    expect(await stateOf(page, 'Server S1')).toMatch(/^Running/);
    await press(page, 'x');
    await expect.poll(() => stateOf(page, 'Server S2')).not.toMatch(/^Stopped/);
    expect(await focused(page)).toBe('Server S2');
  });

  it('is stopped and started from the bar, on the same button', async () => {
    const page = await stopped();
    await tabTo(page, 'Stop S1');
    await press(page, 'ArrowRight', 'Enter');
    await expect.poll(() => focused(page)).toBe('Start S2');
    await press(page, 'Space');
    await expect.poll(() => focused(page)).toBe('Stop S2');
  });

  it('hands the focus to its neighbour when it is removed', async () => {
    const page = await stopped();
    await tabTo(page, 'Server S1');
    await press(page, 'End', 'Shift+F10');
    await page.getByRole('menu').waitFor();
    await press(page, 'ArrowDown', 'ArrowDown');
    expect(await focused(page)).toBe('Remove');
    await press(page, 'Enter', 'Alt+k');
    await node(page, 'Server S3').waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('Server S2');
  });

  it('that is removed from the bar leaves the focus in the bar', async () => {
    const page = await stopped();
    await tabTo(page, 'Stop S1');
    // Among the rest the server is chosen first; then follow what can be done to it.
    await press(page, 'End', 'Enter');
    await button(page, 'Freeze S1').waitFor();
    await press(page, 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight');
    expect(await focused(page)).toBe('Remove S3');
    await press(page, 'Enter', 'Alt+k');
    await node(page, 'Server S3').waitFor({ state: 'detached' });
    const inBar = () =>
      page.evaluate(() => document.activeElement?.closest('[role=toolbar]')?.ariaLabel);
    await expect.poll(inBar).toBe('Break or fix');
  });
});

describe('time', () => {
  it('is stepped, played, paused and restarted from the play controls', async () => {
    const page = await stopped();
    await tabTo(page, 'Play');
    await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(await focused(page)).toBe('Step');
    await press(page, 'Enter');
    await expect.poll(() => timeUs(page)).toBeGreaterThan(0);
    await press(page, 'Home', 'Space');
    await expect.poll(() => focused(page)).toBe('Pause');
    await press(page, 'Space');
    await expect.poll(() => focused(page)).toBe('Play');
    await press(page, 'End', 'ArrowLeft', 'Enter');
    await expect.poll(() => timeUs(page)).toBe(0);
    expect(await focused(page)).toBe('Restart');
  });

  it('obeys its keys wherever the focus is', async () => {
    const page = await stopped();
    await press(page, 'k');
    await button(page, 'Pause').waitFor();
    await press(page, 'Space');
    await button(page, 'Play').waitFor();
    await tabTo(page, 'Server S1');
    await press(page, 'Alt+k');
    await button(page, 'Pause').waitFor();
    // A step pauses first.
    const beforeUs = await timeUs(page);
    await press(page, 'l');
    await button(page, 'Play').waitFor();
    expect(await timeUs(page)).toBeGreaterThanOrEqual(beforeUs);
    expect(await focused(page)).toBe('Server S1');
    await press(page, 'Alt+r');
    await expect.poll(() => timeUs(page)).toBe(0);
    expect(await focused(page)).toBe('Server S1');
  });

  it('ignores single keys where they are switched off, not the others', async () => {
    const page = await stopped({ query: '?play=0&keys=0' });
    await tabTo(page, 'Server S1');
    await press(page, 'k', 'l', 'x', '4', '?');
    await press(page, 'Alt+k');
    await button(page, 'Pause').waitFor();
    expect(await stateOf(page, 'Server S1')).not.toMatch(/^Stopped/);
    expect(await chosen(page).inputValue()).toBe('sticky');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

describe('Escape', () => {
  it('closes the top layer and gives the focus back', async () => {
    const page = await stopped();
    for (const name of ['Scenario', 'Share', 'Theme', 'Preferences', '?Keyboard help', 'Ana']) {
      await tabTo(page, name);
      await press(page, 'Enter');
      const layer = page.locator('[role=dialog], [role=menu], dialog[open]');
      await layer.waitFor();
      expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
      await press(page, 'Escape');
      await layer.waitFor({ state: 'detached' });
      await expect.poll(() => focused(page)).toBe(name);
    }
  });

  it('is not the only way: "Close" gives the focus back as well, and so does a choice', async () => {
    const page = await stopped();
    const gone = () => page.getByRole('dialog').waitFor({ state: 'detached' });
    await tabTo(page, '?Keyboard help');
    await press(page, 'Enter');
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    await press(page, 'Enter');
    await gone();
    expect(await focused(page)).toBe('?Keyboard help');

    await tabTo(page, 'Scenario', 'Shift+Tab');
    await press(page, 'Enter');
    await page.getByRole('dialog', { name: 'Scenario' }).waitFor();
    await page.getByRole('searchbox').fill('thousand people');
    await page.getByRole('button', { name: /A crowd at full speed/ }).focus();
    await press(page, 'Enter');
    await gone();
    expect(await focused(page)).toBe('Scenario');
    await button(page, 'On S1').waitFor();
  });

  it('gives the focus back after a layer that a key opened', async () => {
    const page = await stopped();
    await tabTo(page, 'Server S1');
    await press(page, '?');
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    await press(page, 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Server S1');
  });
});
