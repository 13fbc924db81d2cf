/**
 * Goal: nothing moves that somebody did not want to move, and the page works without motion.
 * Method: ask the browser for running animations, watch the stage for changes, and compare its picture with itself.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { breakButton, button, pause, play, playUntil, steps, timeUs } from './support/playing';
import { readCaption, readCounters } from './support/reading';
import { visit } from './support/visit';

/** What moves by style: animations that are not held, and transitions of what would travel. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isHeld = (one: Animation) => one.playState === 'paused';
    const held = new Set(
      document
        .getAnimations()
        .filter(isHeld)
        .map(({ effect }) => (effect as KeyframeEffect).target),
    );
    const running = document
      .getAnimations()
      .filter((one) => !isHeld(one))
      .map((one) => `running: ${one.playState}`);
    const travelling = [...document.querySelectorAll('*')].filter((element) => {
      const { transitionProperty, transitionDuration, animationName } = getComputedStyle(element);
      const travels = /transform|translate|scale|rotate|all|left|top|inset/.test(
        transitionProperty,
      );
      const takesTime = transitionDuration.split(', ').some((one) => Number.parseFloat(one) > 0);
      return (travels && takesTime) || (animationName !== 'none' && !held.has(element));
    });
    return [...running, ...travelling.map((element) => `can move: ${element.className}`)];
  });

/** Counts changes of the diagram during some wall time. */
const changesWithin = (page: Page, ms: number): Promise<number> =>
  page.evaluate(async (wait) => {
    let changes = 0;
    const observer = new MutationObserver((records) => {
      changes += records.length;
    });
    const stage = document.getElementById('stage') as HTMLElement;
    observer.observe(stage, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    await new Promise((resolve) => setTimeout(resolve, wait));
    observer.disconnect();
    return changes;
  }, ms);

/** A screenshot waits for nothing and takes no caret along; two of a still picture are the same. */
const picture = async (page: Page): Promise<string> =>
  (await page.locator('#stage').screenshot({ animations: 'allow' })).toString('base64');

describe('with reduced motion', () => {
  it('nothing starts by itself, and nothing is animated', async () => {
    const page = await visit({ reducedMotion: true });
    expect(await button(page, 'Play').isVisible()).toBe(true);
    expect(await timeUs(page)).toBe(0);
    expect(await moving(page)).toEqual([]);
    expect(await changesWithin(page, 500)).toBe(0);
  });

  it('a failure can be followed step by step and by playing', async () => {
    const page = await visit({ reducedMotion: true, query: '?speed=4' });
    const atUs = await steps(page, 5);
    expect(atUs).toBeGreaterThan(0);
    await breakButton(page, 'Stop S1').click();
    await expect.poll(() => readCaption(page)).toContain('Ana and Dee');
    const words = await readCaption(page);
    await steps(page, 3);
    expect(await readCaption(page)).not.toBe(words);
    await playUntil(page, 8);
    expect((await readCounters(page))['Sessions lost']?.[0]).toBe('2');
    expect(await moving(page)).toEqual([]);
  });

  it('a session that dies is marked and stands, and the mark goes', async () => {
    const page = await visit({ reducedMotion: true });
    const untouched = await picture(page);
    await breakButton(page, 'Stop S1').click();
    const broken = page.locator('.chip-broken');
    await expect.poll(() => broken.count()).toBe(2);
    expect(await moving(page)).toEqual([]);
    const marked = await picture(page);
    expect(marked).not.toBe(untouched);
    await expect.poll(() => broken.count(), { timeout: 5000 }).toBe(0);
    await expect.poll(() => picture(page)).not.toBe(marked);
    expect(await changesWithin(page, 500)).toBe(0);
  });

  it('the preference in the address comes before the system’s', async () => {
    const page = await visit({ reducedMotion: true, query: '?motion=full' });
    expect(await button(page, 'Pause').isVisible()).toBe(true);
    const still = await visit({ query: '?motion=reduced' });
    expect(await button(still, 'Play').isVisible()).toBe(true);
  });
});

describe('the death of a session', () => {
  it('is seen once, also when the run stands, and then everything stands', async () => {
    const page = await visit();
    await page.waitForFunction(
      () => Number(document.querySelector('[data-time-us]')?.getAttribute('data-time-us')) > 1e6,
    );
    await pause(page);
    const atUs = await timeUs(page);
    const broken = page.locator('.chip-broken');
    await breakButton(page, 'Stop S1').click();
    await expect.poll(() => broken.count()).toBe(2);
    // In one motion: the pieces fall while the owner turns hollow.
    expect((await moving(page)).filter((what) => what === 'running: running')).not.toEqual([]);
    await expect.poll(() => broken.count(), { timeout: 5000 }).toBe(0);
    await expect.poll(() => moving(page)).toEqual([]);
    expect(await timeUs(page)).toBe(atUs);
    const after = await picture(page);
    expect(await changesWithin(page, 800)).toBe(0);
    expect(await picture(page)).toBe(after);
    expect(await moving(page)).toEqual([]);

    await play(page);
    await page.waitForTimeout(400);
    expect(await broken.count()).toBe(0);
  });

  it('is held where the run is paused, and goes on with it', async () => {
    const page = await visit({ query: '?speed=0.25' });
    await breakButton(page, 'Stop S1').click();
    const broken = page.locator('.chip-broken');
    await expect.poll(() => broken.count()).toBe(2);
    await pause(page);
    const held = await picture(page);
    expect(await changesWithin(page, 1200)).toBe(0);
    expect(await picture(page)).toBe(held);
    expect(await moving(page)).toEqual([]);
  });
});

describe('Pause', () => {
  it('stops everything on the stage at once', async () => {
    const page = await visit({ query: '?speed=4' });
    await breakButton(page, 'Stop S1').click();
    await page.waitForFunction(
      () => Number(document.querySelector('[data-time-us]')?.getAttribute('data-time-us')) > 2e6,
    );
    await pause(page);
    const before = await picture(page);
    expect(await changesWithin(page, 2000)).toBe(0);
    expect(await picture(page)).toBe(before);
    expect(await moving(page)).toEqual([]);
    const pausedUs = await timeUs(page);

    // And playing does draw: otherwise a still picture would mean nothing.
    await play(page);
    await page.waitForFunction(
      (fromUs) =>
        Number(document.querySelector('[data-time-us]')?.getAttribute('data-time-us')) > fromUs,
      pausedUs,
    );
    expect(await picture(page)).not.toBe(before);
  });
});
