/**
 * Goal: two players on one page share nothing but the page, and one that is closed leaves nothing behind.
 * Method: a page made of the published page's own modules opens two of them with different runs. Whatever is done to one,
 * the other is looked at; what is left of a closed one the browser itself counts.
 */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../support/chromium';
import { watchedPage } from '../support/watchedPage';
import { countTimers, heldBy, listen, openPlace, servePlaces } from './support/places';

let served: Awaited<ReturnType<typeof servePlaces>>;
let browser: Browser;

beforeAll(async () => {
  served = await servePlaces();
  browser = await launchChromium(inject('browserPath'));
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** A page with two players: the first owns it, and both stand at the beginning unless they are to play. */
async function openTwo(playing: readonly string[] = []) {
  const size = { width: 2400, height: 900 };
  const opened = await watchedPage(browser, served.url, {
    size,
    patienceMs: PATIENCE_MS,
    prepare: countTimers,
  });
  const { page, errors, foreignRequests } = opened;
  const play = (name: string) => (playing.includes(name) ? 'play=1' : 'play=0');
  const one = await openPlace(page, 'one', `?${play('one')}`, true);
  const two = await openPlace(page, 'two', `?arch=jwt&clients=4&seed=7&${play('two')}`);
  /** @param missing whether it asked for the report that the published page has beside it */
  const end = async (missing = false) => {
    expect(errors.filter((error) => !missing || !/\b404\b/.test(error))).toEqual([]);
    expect(foreignRequests).toEqual([]);
    await page.context().close();
  };
  return { page, one, two, end };
}

/** Machines are shared: what comes, comes in a while. */
const PATIENCE_MS = 25_000;
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: PATIENCE_MS });

const button = (place: Locator, name: string) => place.getByRole('button', { name, exact: true });
const inBar = (place: Locator, name: string) =>
  button(place.getByRole('toolbar', { name: 'Break or fix' }), name);
const isPlaying = async (place: Locator) => (await button(place, 'Pause').count()) === 1;

async function timeUs(place: Locator): Promise<number> {
  return Number(await place.locator('[data-time-us]').getAttribute('data-time-us'));
}

/** Everything that a player says of its run, but for the time. */
const stateOf = (place: Locator) =>
  place.evaluate((root) => ({
    nodes: [...root.querySelectorAll('[data-node]')].map((node) => node.parentElement?.textContent),
    scenario: root.querySelector('.scenario-line')?.textContent,
    architecture: root.querySelector<HTMLInputElement>('.header-controls input:checked')?.value,
    caption: root.querySelector('.caption')?.textContent,
    tab: root.querySelector('[role=tab][aria-selected=true]')?.textContent,
    dialogs: root.querySelectorAll('dialog').length,
    notice: root.querySelector('.notice')?.textContent ?? null,
    canvases: root.querySelectorAll('canvas').length,
    us: root.querySelector('[data-time-us]')?.getAttribute('data-time-us'),
  }));

const blur = (page: Page) =>
  page.evaluate(
    () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
  );

describe('two players on a page', () => {
  it('play different runs, and what is done to one leaves the other untouched', async () => {
    const { page, one, two, end } = await openTwo();
    expect(await one.locator('[data-node^=person]').count()).toBe(6);
    expect(await two.locator('[data-node^=person]').count()).toBe(4);
    await two.locator('.caption').getByText('Four people are logged in.').waitFor();
    // It has been told of the beginning, and of nothing since.
    await page.waitForTimeout(1000);
    const before = await stateOf(two);
    expect(before).toMatchObject({ architecture: 'jwt', canvases: 1 });
    await listen(page, ['one', 'two']);
    await inBar(one, 'Stop S1').click();
    await inBar(one, 'Start S1').waitFor();
    await button(one, 'Step').click();
    await one.getByRole('radio', { name: 'Hybrid' }).check();
    await one.getByRole('tab', { name: 'Log' }).click();
    await one
      .getByRole('tabpanel', { name: 'Log' })
      .getByText(/S1 (was )?stopped/)
      .first()
      .waitFor();
    await eventually(() => page.evaluate(() => window.heard.one?.length)).toBeGreaterThan(0);
    expect(await stateOf(two)).toEqual(before);
    expect(await page.evaluate(() => window.heard.two)).toEqual([]);
    // Going back to the beginning is each one's own.
    await button(two, 'Restart').click();
    await eventually(() => page.evaluate(() => window.heard.two)).toEqual([
      'Restarted: nothing is broken.',
    ]);
    expect(await inBar(one, 'Start S1').count()).toBe(1);
    expect(await one.getByRole('radio', { name: 'Hybrid' }).isChecked()).toBe(true);
    await end();
  });

  it('have settings, details and a scenario of their own', async () => {
    const { page, one, two, end } = await openTwo();
    for (const place of [one, two]) {
      await place.getByRole('tab', { name: 'Settings' }).click();
      await place.getByRole('searchbox', { name: 'Search settings' }).waitFor();
    }
    const servers = (place: Locator) =>
      place.getByRole('textbox', { name: 'Servers', exact: true });
    await servers(two).fill('5');
    await servers(two).press('Enter');
    await button(two, 'Server S5').waitFor();
    expect(await servers(one).inputValue()).toBe('3');
    expect(await button(one, 'Server S5').count()).toBe(0);
    expect(await one.locator('.scenario-sentence').textContent()).not.toContain('changed settings');
    await two.getByText('With changed settings.').waitFor();
    await button(one, 'Ana').click();
    await one.getByRole('dialog', { name: 'Ana' }).waitFor();
    expect(await two.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Escape');
    // Nothing has the name of another thing.
    const ids = await page.evaluate(() =>
      [...document.querySelectorAll('[id]')].map((element) => element.id),
    );
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
    await end();
  });

  it('hear the keys that are pressed in them; where none has the focus, nobody does', async () => {
    const { page, one, two, end } = await openTwo();
    await button(two, 'Server S2').focus();
    await page.keyboard.press('x');
    await inBar(two, 'Start S2').waitFor();
    expect(await inBar(one, 'Stop S2').count()).toBe(1);
    await page.keyboard.press('k');
    await button(two, 'Pause').waitFor();
    expect(await isPlaying(one)).toBe(false);
    await page.keyboard.press('Alt+k');
    await button(two, 'Play').waitFor();
    await blur(page);
    await page.keyboard.press('k');
    await page.keyboard.press('Alt+k');
    await button(one, 'Step').focus();
    await page.keyboard.press('e');
    await one.getByRole('tabpanel', { name: 'Log' }).waitFor();
    expect(await isPlaying(one)).toBe(false);
    expect(await isPlaying(two)).toBe(false);
    expect(await two.getByRole('tabpanel', { name: 'Log' }).count()).toBe(0);
    await page.keyboard.press('?');
    await one.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    expect(await two.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Escape');
    await eventually(() => one.getByRole('dialog').count()).toBe(0);
    // The menu key, in a player, opens a menu there and once.
    await button(two, 'Server S1').focus();
    await page.keyboard.press('Shift+F10');
    await two.getByRole('menu', { name: 'Server S1' }).waitFor();
    expect(await page.getByRole('menu').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.evaluate(() => window.places.close('two'));
    await blur(page);
    await page.keyboard.press('k');
    await button(one, 'Pause').waitFor();
    await end();
  });

  it('draw on canvases of their own: one stands while the other moves', async () => {
    const { one, two, end } = await openTwo(['one', 'two']);
    await eventually(() => timeUs(two)).toBeGreaterThan(2e6);
    await button(one, 'Pause').click();
    await button(one, 'Play').waitFor();
    const picture = async (place: Locator) =>
      (await place.locator('.stage').screenshot({ animations: 'disabled' })).toString('base64');
    const stood = await timeUs(one);
    // At the edge, where it points at nothing however the page is scrolled for a photograph.
    await one.page().mouse.move(1, 1);
    // What fades takes its time: once it has stood while the other moved, it goes on standing.
    await eventually(async () => {
      const first = { one: await picture(one), two: await picture(two) };
      await eventually(async () => (await picture(two)) !== first.two).toBe(true);
      return (await picture(one)) === first.one;
    }).toBe(true);
    expect(await timeUs(one)).toBe(stood);
    await end();
  });

  it('of which one owns the page: address, saved run and links are that one’s', async () => {
    const { page, one, two, end } = await openTwo();
    const address = () => page.evaluate(() => location.search + location.hash);
    const kept = () => page.evaluate(() => JSON.stringify({ ...sessionStorage }));
    await eventually(kept).toContain('stateside.run');
    const before = { address: await address(), kept: await kept() };
    await two.getByRole('radio', { name: 'Hybrid' }).check();
    await inBar(two, 'Stop S1').click();
    await inBar(two, 'Start S1').waitFor();
    await two.getByRole('tab', { name: 'Explain' }).click();
    await two.getByRole('button', { name: 'How true is this?' }).click();
    const proof = two.getByRole('dialog', { name: 'How true is this?' });
    await proof.getByRole('tab', { name: 'Sources' }).click();
    await page.keyboard.press('Escape');
    await eventually(() => proof.count()).toBe(0);
    expect({ address: await address(), kept: await kept() }).toEqual(before);
    expect(await page.locator('#stage').count()).toBe(1);
    expect(await one.locator('#stage, #transport').count()).toBe(2);
    await one.getByRole('radio', { name: 'Central store' }).check();
    await eventually(address).toBe('?arch=central-store&play=0');
    expect(await two.getByRole('radio', { name: 'Hybrid' }).isChecked()).toBe(true);
    await end(true);
  });
});

/** Fewer than one player has. */
const SOME = 150;

/** Holds a scenario file over a place, and lets go of it there. */
const drop = (place: Locator, phase: 'dragover' | 'drop') =>
  place.evaluate((root, type) => {
    const dataTransfer = new DataTransfer();
    const text = JSON.stringify({ version: 1, name: 'Mine', clients: { count: 2 } });
    dataTransfer.items.add(new File([text], 'mine.json'));
    const how = { bubbles: true, cancelable: true, dataTransfer };
    root.querySelector('.stage')?.dispatchEvent(new DragEvent(type, how));
  }, phase);

describe('a file', () => {
  it('is opened in the player that it is dropped on', async () => {
    const { page, one, two, end } = await openTwo();
    await drop(two, 'dragover');
    const marked = () =>
      page.evaluate(() => [...document.querySelectorAll('.is-dropping')].map(({ id }) => id));
    expect(await marked()).toEqual(['two']);
    await drop(one, 'dragover');
    expect(await marked()).toEqual(['one']);
    await drop(two, 'drop');
    await two.getByText('Opened from mine.json.').waitFor();
    expect(await marked()).toEqual([]);
    expect(await two.locator('[data-node^=person]').count()).toBe(2);
    expect(await one.locator('[data-node^=person]').count()).toBe(6);
    await end();
  });
});

describe('a player that is closed', () => {
  it('leaves no worker, listener, timer or node, and the other plays on', async () => {
    const { page, one, end } = await openTwo(['one']);
    const openAndClose = async (name: string) => {
      const place = await openPlace(page, name, '?scenario=store-replica');
      await eventually(() => timeUs(place)).toBeGreaterThan(1e6);
      expect(page.workers()).toHaveLength(3);
      await button(place, 'Server S1').focus();
      await page.keyboard.press('Shift+F10');
      await place.getByRole('menu').waitFor();
      await page.evaluate((which) => window.places.close(which), name);
      await eventually(() => page.workers().length).toBe(2);
    };
    // What is fetched once, and what React does once for a page, is there afterwards.
    await openAndClose('first');
    await eventually(async () => (await heldBy(page)).players).toEqual(['one', 'two']);
    const before = await heldBy(page);
    for (const name of ['second', 'third']) await openAndClose(name);
    // The browser lets go of it at its next turn.
    await eventually(async () => (await heldBy(page)).players).toEqual(['one', 'two']);
    const { listeners, nodes, ...exact } = before;
    const after = await heldBy(page);
    expect(after).toMatchObject(exact);
    // These two draw on meanwhile. A player has some three hundred of the one and a thousand of the other.
    expect(after.listeners).toBeLessThan(listeners + SOME);
    expect(after.nodes).toBeLessThan(nodes + SOME);
    const us = await timeUs(one);
    await eventually(() => timeUs(one)).toBeGreaterThan(us);
    await end();
  });
});
