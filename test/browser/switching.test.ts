/**
 * Goal: another architecture is the same instant and the same history, seen the other way; Restart and Reset all
 * keep and drop what they should.
 * Method: switch while paused and while playing, and compare clocks and facts.
 */
import { describe, expect, it } from 'vitest';
import { PLAYED } from '../support/played';
import { expectedFacts } from './support/oracle';
import {
  breakButton,
  button,
  choose,
  pause,
  play,
  playUntil,
  timeUs,
  untilSecond,
} from './support/playing';
import { readCaption, readCounters, readFacts } from './support/reading';
import { visit } from './support/visit';

const SECOND_US = 1_000_000;

describe('a switch of architecture', () => {
  it('keeps the instant and the changes, and there and back is no change', async () => {
    const page = await visit({ query: '?play=0&speed=4' });
    await breakButton(page, 'Stop S1').click();
    const untilUs = await playUntil(page, 6);
    const before = await readFacts(page);
    const history = [{ atUs: 0, change: 'stop-server', target: 0 }] as const;
    for (const { id, title } of PLAYED) {
      await choose(page, title);
      expect(await timeUs(page)).toBe(untilUs);
      expect(await readFacts(page), title).toEqual(expectedFacts(id, history, untilUs));
      await breakButton(page, 'Start S1').waitFor();
    }
    await choose(page, 'Sticky');
    expect(await readFacts(page)).toEqual(before);
  });

  it('says what came out differently, with names', async () => {
    const page = await visit({ query: '?play=0&speed=4' });
    await breakButton(page, 'Stop S1').click();
    await playUntil(page, 2);
    await choose(page, 'JWT');
    await expect
      .poll(() => readCaption(page))
      .toMatch(/Sticky: .*Ana and Dee.* JWT: .*no session lost/i);
  });

  it('does not move the clock of a run that plays', async () => {
    const page = await visit({ query: '?speed=1' });
    await untilSecond(page, 2);
    for (const { title } of PLAYED) {
      const beforeUs = await timeUs(page);
      const startMs = performance.now();
      await choose(page, title);
      const passedUs = (await timeUs(page)) - beforeUs;
      const wallUs = (performance.now() - startMs) * 1000;
      expect(passedUs).toBeGreaterThanOrEqual(0);
      expect(passedUs).toBeLessThanOrEqual(wallUs + 1.1 * SECOND_US);
    }
    expect(await button(page, 'Pause').isVisible()).toBe(true);
  });

  it('can be made in the table', async () => {
    const page = await visit({ query: '?play=0' });
    const table = page.getByRole('table', { name: 'Five ways' });
    await table.getByRole('button', { name: 'Hybrid' }).click();
    await expect.poll(() => page.getByRole('radio', { name: 'Hybrid' }).isChecked()).toBe(true);
  });
});

describe('going back to the beginning', () => {
  it('Restart drops what was broken and keeps architecture, speed and whether it plays', async () => {
    const page = await visit({ query: '?play=0&speed=4' });
    await choose(page, 'Hybrid');
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('2');
    await breakButton(page, 'Wipe store').click();
    await playUntil(page, 1);
    await button(page, 'Restart').click();
    await expect.poll(() => timeUs(page)).toBe(0);
    expect((await readCounters(page))['Carts lost']?.[0]).toBe('0');
    expect(await page.getByRole('radio', { name: 'Hybrid' }).isChecked()).toBe(true);
    expect(await page.getByRole('combobox', { name: 'Speed' }).inputValue()).toBe('2');
    expect(await button(page, 'Play').isVisible()).toBe(true);

    await play(page);
    await untilSecond(page, 2);
    await button(page, 'Restart').click();
    await expect.poll(() => timeUs(page)).toBeLessThan(2 * SECOND_US);
    expect(await button(page, 'Pause').isVisible()).toBe(true);
    await pause(page);
  });

  it('Reset all goes back to what the address says', async () => {
    const page = await visit({ query: '?play=0&arch=jwt&speed=0.5' });
    await choose(page, 'Sticky');
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('4');
    await breakButton(page, 'Stop S1').click();
    await play(page);
    await button(page, 'Reset all').click();
    await button(page, 'Play').waitFor();
    expect(await timeUs(page)).toBe(0);
    expect(await page.getByRole('radio', { name: 'JWT' }).isChecked()).toBe(true);
    expect(await page.getByRole('combobox', { name: 'Speed' }).inputValue()).toBe('0.5');
    await breakButton(page, 'Stop S1').waitFor();
  });
});
