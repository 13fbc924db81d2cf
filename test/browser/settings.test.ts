/**
 * Goal: every setting can be found, turned and turned back while the run stays at its instant, on any screen; a run
 * that is saved opens as the same run.
 * Method: turn settings in the built page by keyboard, compare the run before and after; keep it in a file and bring
 * the file back.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { tabTo } from './support/focus';
import { lostText, overflow, setStyle, smallTargets } from './support/layout';
import { breakButton, button, choose, playUntil, timeUs } from './support/playing';
import { readCounters } from './support/reading';
import { openGroups } from './support/states';
import { visit } from './support/visit';

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Settings' }).click();
  await field(page, 'Service time').waitFor();
}

const caption = async (page: Page): Promise<string> =>
  (await page.locator('.caption-text').textContent()) ?? '';

async function lost(page: Page): Promise<string | undefined> {
  await page.getByRole('tab', { name: 'Now' }).click();
  const [count] = (await readCounters(page))['Sessions lost'] ?? [];
  return count;
}

describe('a setting', () => {
  it('is turned by keyboard; the run is replayed to the same instant with what was done to it', async () => {
    const page = await visit({ query: '?play=0&speed=4&clients=2' });
    await playUntil(page, 3);
    await breakButton(page, 'Stop S1').click();
    const atUs = await playUntil(page, 6);
    expect(await lost(page)).toBe('1');

    await page.getByRole('tab', { name: 'Now' }).focus();
    await page.keyboard.press('End');
    await field(page, 'People').waitFor();
    await tabTo(page, 'Search settings');
    await page.keyboard.type('people');
    await tabTo(page, 'People');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('6');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => caption(page))
      .toContain('People: 6. The run was replayed to this instant.');
    expect(await timeUs(page)).toBe(atUs);
    await breakButton(page, 'Start S1').waitFor();
    expect(await lost(page)).toBe('2');

    await openSettings(page);
    await button(page, 'Reset People').click();
    await expect.poll(() => caption(page)).toContain('People: 2.');
    expect(await lost(page)).toBe('1');
  });

  it('survives a restart, and is gone with "Reset all"', async () => {
    const page = await visit({ query: '?play=0' });
    await openSettings(page);
    await field(page, 'Servers').fill('5');
    await field(page, 'Servers').press('Enter');
    await button(page, 'Server S5').waitFor();
    await button(page, 'Restart').click();
    await page.getByText('1 setting changed').waitFor();
    await button(page, 'Server S5').waitFor();
    await button(page, 'Reset all').click();
    await button(page, 'Server S5').waitFor({ state: 'detached' });
    expect(await field(page, 'Servers').inputValue()).toBe('3');
  });

  it('that is not possible is refused with what is, in the words of the engine', async () => {
    const page = await visit({ query: '?play=0' });
    await openSettings(page);
    for (const [text, words] of [
      ['700', '700 was not applied. Allowed: a whole number from 1 to 64 (servers).'],
      ['many', '"many" was not applied.'],
      ['', '"" was not applied.'],
      ['1.5', '1.5 was not applied.'],
    ] as const) {
      await field(page, 'Servers').fill(text);
      await field(page, 'Servers').press('Enter');
      await expect.poll(() => page.getByRole('alert').textContent()).toContain(words);
      expect(await field(page, 'Servers').inputValue()).toBe(text);
    }
    expect(await button(page, 'Server S3').count()).toBe(1);
    await field(page, 'Servers').press('Escape');
    expect(await field(page, 'Servers').inputValue()).toBe('3');
  });
});

describe('a preset', () => {
  it('sets several at once, says so, and is undone', async () => {
    const page = await visit({ query: '?play=0' });
    await openSettings(page);
    await page.getByRole('button', { name: /^Presets/ }).click();
    await button(page, 'AWS ALB').click();
    await page.getByRole('region', { name: 'AWS ALB' }).getByText('Application Load').waitFor();
    await expect.poll(() => caption(page)).toMatch(/^AWS ALB: \d+ settings changed\./);
    await expect.poll(() => field(page, 'Health check interval').inputValue()).toBe('30');
    await button(page, 'Undo AWS ALB').click();
    await expect.poll(() => field(page, 'Health check interval').inputValue()).toBe('2');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe('AWS ALB');
  });
});

describe('a run', () => {
  it('that is saved opens as the same run: settings, architecture, and what was done to it', async () => {
    const page = await visit({ query: '?play=0&speed=4' });
    await choose(page, 'Central store');
    await openSettings(page);
    await field(page, 'Store timeout').fill('0.7');
    await field(page, 'Store timeout').press('Enter');
    await page.getByText('1 setting changed').waitFor();
    await playUntil(page, 2);
    await breakButton(page, 'Wipe store').click();
    await expect.poll(() => caption(page)).toContain('wiped');

    await button(page, 'Scenario').click();
    const dialog = page.getByRole('dialog', { name: 'Scenario' });
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save this run as a file' }).click();
    const path = await (await download).path();
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      architecture: 'central-store',
      store: { timeout: 0.7 },
      interventions: [{ do: 'wipe', target: 'store' }],
    });

    await page.reload();
    await button(page, 'Scenario').click();
    const input = page.getByRole('dialog', { name: 'Scenario' }).locator('input[type=file]');
    await input.setInputFiles(path);
    await page
      .getByRole('radio', { name: 'Central store' })
      .and(page.locator(':checked'))
      .waitFor();
    await openSettings(page);
    expect(await field(page, 'Store timeout').inputValue()).toBe('0.7');
  });
});

describe('settings fit', () => {
  it.each([
    [320, 700, ''],
    [390, 844, ''],
    [1024, 768, ''],
    [1440, 900, ''],
    [390, 844, 'html { font-size: 200%; }'],
  ])('%i by %i %s', async (width, height, css) => {
    const page = await visit({ query: '?play=0', size: { width, height } });
    await openSettings(page);
    await page.getByRole('button', { name: /^Presets/ }).click();
    await button(page, 'Kubernetes').click();
    await page.getByRole('alert').waitFor();
    await page.locator('summary').first().click();
    await openGroups(page);
    await setStyle(page, css);
    expect([...(await overflow(page)), ...(await lostText(page))]).toEqual([]);
    const targets = { within: '.settings :is(button, input, select)', least: 24 };
    expect(await smallTargets(page, targets)).toEqual([]);
  });
});
