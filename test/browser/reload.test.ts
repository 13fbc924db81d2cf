/**
 * Goal: a reload in the middle of a run goes on with that run, a link opens what its address says, and a damaged save
 * never leaves an empty page.
 * Method: break and turn things in the built page, reload it, and compare what it says with what it said before.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { branchOff, past } from './support/past';
import {
  breakButton,
  button,
  choose,
  pause,
  playUntil,
  timeUs,
  untilSecond,
} from './support/playing';
import { readFacts } from './support/reading';
import { untilReady, visit } from './support/visit';

const KEY = 'stateside.run';
const notice = (page: Page) =>
  page.getByRole('region', { name: 'Restored the run from before the reload.' });

async function reload(page: Page): Promise<void> {
  await page.reload();
  await untilReady({ page });
}

const searchOf = (page: Page) => new URL(page.url()).search;

describe('a reload', () => {
  it('keeps a paused run to the microsecond: interventions, setting, architecture, speed and what came of it', async () => {
    const page = await visit({ query: '?play=0&speed=4' });
    await playUntil(page, 4);
    await breakButton(page, 'Stop S1').click();
    await playUntil(page, 12);
    await choose(page, 'Hybrid');
    const before = {
      atUs: await timeUs(page),
      facts: await readFacts(page),
      search: searchOf(page),
    };
    expect(before.search).toBe('?arch=hybrid&speed=4&play=0');
    await reload(page);
    await notice(page).waitFor();
    expect(await timeUs(page)).toBe(before.atUs);
    expect(await readFacts(page)).toEqual(before.facts);
    expect(searchOf(page)).toBe(before.search);
    await breakButton(page, 'Start S1').waitFor();
    expect(await page.getByRole('combobox', { name: 'Speed' }).inputValue()).toBe('4');
    await button(page, 'Play').waitFor();

    await button(page, 'Start afresh').click();
    await breakButton(page, 'Stop S1').waitFor();
    await expect.poll(() => timeUs(page)).toBe(0);
    expect(searchOf(page)).toBe('?speed=4&play=0');
  });

  it('keeps a playing run within a second, and plays on', async () => {
    const page = await visit({});
    await untilSecond(page, 2);
    await breakButton(page, 'Stop S2').click();
    await untilSecond(page, 4);
    const beforeUs = await timeUs(page);
    await reload(page);
    await button(page, 'Pause').waitFor();
    await breakButton(page, 'Start S2').waitFor();
    expect(await pause(page)).toBeGreaterThan(beforeUs - 1_000_000);
    expect(await timeUs(page)).toBeLessThan(beforeUs + 8_000_000);
  });

  it('keeps the past that is looked at, its branch and the open tab, in a duplicated tab too; both go on by themselves', async () => {
    const page = await visit({ query: '?play=0&speed=4' });
    await branchOff(page);
    await page.getByRole('tab', { name: 'Log' }).click();
    const before = await past(page);
    await reload(page);
    await notice(page).waitFor();
    await expect.poll(() => past(page)).toEqual(before);
    await page.getByRole('tab', { name: 'Log', selected: true }).waitFor();
    // A tab that another one opens begins with a copy of what that keeps.
    const [copy] = await Promise.all([
      page.context().waitForEvent('page'),
      page.evaluate(() => void open(location.href)),
    ]);
    await untilReady({ page: copy });
    await expect.poll(() => past(copy)).toEqual(before);
    await button(copy, 'Undo').click();
    await breakButton(copy, 'Start S1').waitFor();
    await reload(page);
    await reload(copy);
    await expect.poll(() => past(page)).toEqual(before);
    await breakButton(copy, 'Start S1').waitFor();
  });

  it('is not needed to have the run of a closed tab back: the next one offers it', async () => {
    const page = await visit({ query: '?play=0&speed=4' });
    await playUntil(page, 4);
    await breakButton(page, 'Stop S1').click();
    await playUntil(page, 8);
    const before = { atUs: await timeUs(page), facts: await readFacts(page) };
    const context = page.context();
    const other = await context.newPage();
    const kept = (of: Page) => of.getByRole('region', { name: /^The run that was open last/ });
    await other.goto(page.url());
    await untilReady({ page: other });
    await breakButton(other, 'Stop S1').waitFor();
    // As long as it is open, its run is its own.
    expect(await kept(other).count()).toBe(0);
    await page.close({ runBeforeUnload: true });
    const next = await context.newPage();
    await next.goto(other.url());
    await untilReady({ page: next });
    await kept(next).getByRole('button', { name: 'Back to my run' }).click();
    await breakButton(next, 'Start S1').waitFor();
    expect(await timeUs(next)).toBe(before.atUs);
    expect(await readFacts(next)).toEqual(before.facts);
    await breakButton(other, 'Stop S1').waitFor();
  });

  it('by a link with other parameters opens the link', async () => {
    const page = await visit({ query: '?play=0' });
    await breakButton(page, 'Stop S1').click();
    await breakButton(page, 'Start S1').waitFor();
    await page.goto(page.url().replace('play=0', 'play=0&arch=jwt'));
    await untilReady({ page });
    await breakButton(page, 'Stop S1').waitFor();
    expect(await notice(page).count()).toBe(0);
  });

  it('begins afresh and says so where what was kept is damaged', async () => {
    const page = await visit({ query: '?play=0' });
    await breakButton(page, 'Stop S1').click();
    await breakButton(page, 'Start S1').waitFor();
    // A page that goes writes once more: the next one finds the damage all the same.
    await page.addInitScript((key) => sessionStorage.setItem(key, '{"query":'), KEY);
    await reload(page);
    await breakButton(page, 'Stop S1').waitFor();
    await page
      .getByRole('region', { name: 'The run from before the reload could not be restored' })
      .waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      button(page, 'Download it').click(),
    ]);
    expect(file.suggestedFilename()).toBe('saved-run.json');
    expect(await readFile(await file.path(), 'utf8')).toBe('{"query":');
  });
});

describe('the address', () => {
  it('has settings that differ, opens with them, and names those it cannot use', async () => {
    const page = await visit({ query: '?play=0&servers=2&servers.queue=3&store.replica=perhaps' });
    expect(await page.getByRole('button', { name: /^Server S/ }).count()).toBe(2);
    const ignored = page.getByRole('region', { name: '1 part of the address was ignored' });
    expect(await ignored.textContent()).toContain('store.replica=perhaps – allowed: 0 or 1.');
    await expect.poll(() => searchOf(page)).toBe('?servers=2&play=0&servers.queue=3');
    await page.getByRole('tab', { name: 'Settings' }).click();
    const search = page.getByRole('searchbox', { name: 'Search settings' });
    await search.fill('queue');
    await page.getByLabel('Queue limit').fill('5');
    await page.getByLabel('Queue limit').press('Enter');
    await expect.poll(() => searchOf(page)).toBe('?servers=2&play=0&servers.queue=5');
  });
});
