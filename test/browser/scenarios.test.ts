/**
 * Goal: a scenario opens from the address, from the list and from a file; what is none is explained, and
 * changes nothing.
 * Method: bring good and bad ones in every way there is, and compare the run before and after.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  breakButton,
  button,
  pause,
  playUntil,
  steps,
  timeUs,
  untilSecond,
} from './support/playing';
import { readCounters, readFacts, readTable } from './support/reading';
import { visit } from './support/visit';

interface Brought {
  readonly what: string;
  readonly text: string;
  /** What the answer has to name: the field, the value, what is allowed. */
  readonly named: readonly string[];
}

const HOSTILE = '<img src=x onerror="document.title=1">';

const BAD: readonly Brought[] = [
  { what: 'no JSON', text: '{ version: 1', named: ['not JSON', 'a JSON object'] },
  { what: 'no object', text: '[1, 2]', named: ['object'] },
  { what: 'nothing', text: '', named: ['not JSON'] },
  {
    what: 'an unknown field',
    text: '{"version":1,"servrs":{"count":3}}',
    named: ['servrs', 'servers'],
  },
  {
    what: 'a wrong type',
    text: '{"version":1,"servers":{"count":"three"}}',
    named: ['servers.count', 'three', '64'],
  },
  {
    what: 'a number out of range',
    text: '{"version":1,"servers":{"count":6500}}',
    named: ['servers.count', '6500', '64'],
  },
  { what: 'another version', text: '{"version":99}', named: ['version', '99', '1'] },
  {
    what: 'hostile words',
    text: JSON.stringify({ version: 1, architecture: HOSTILE, [HOSTILE]: 1 }),
    named: [HOSTILE.slice(0, 20), 'central-store'],
  },
  {
    what: 'too much',
    text: `{"name":"${'x'.repeat(2_100_000)}"}`,
    named: ['larger than 2 MB', 'at most 2 MB'],
  },
];

const GOOD = {
  version: 1,
  name: 'Two friends',
  seed: 3,
  architecture: 'jwt',
  clients: { count: 2 },
  servers: { count: 2 },
};

const asFile = (text: string) => ({
  name: 'brought.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

async function bring(page: Page, text: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Scenario' });
  if ((await dialog.count()) === 0) await button(page, 'Scenario').click();
  await dialog.locator('input[type=file]').setInputFiles(asFile(text));
}

/** Lets go of a file over the page, as if it came from the desktop. */
const drop = (page: Page, text: string): Promise<void> =>
  page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], 'dropped.json', { type: 'application/json' }));
    const stage = document.getElementById('stage');
    stage?.dispatchEvent(
      new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }),
    );
    stage?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, text);

const peopleIn = async (page: Page): Promise<string> =>
  /of [\d,]+/.exec((await readCounters(page))['People who lost something']?.[0] ?? '')?.[0] ?? '';

describe('the address', () => {
  it.each([
    ['crowd', 12, 'of 1,000'],
    ['flash-sale', 4, 'of 300'],
  ])('opens %s', async (scenario, servers, people) => {
    const page = await visit({ query: `?scenario=${scenario}` });
    await untilSecond(page, 1);
    await pause(page);
    const list = page.getByRole('list', { name: /^Servers/ });
    expect(await list.getByRole('button', { name: /^Server S/ }).count()).toBe(servers);
    expect(await peopleIn(page)).toBe(people);
    // One row and one node for each home, not for each person.
    expect((await readTable(page, 'Right now')).length).toBeLessThanOrEqual(servers + 2);
  });

  it('shows what a stopped server does to a crowd', async () => {
    const page = await visit({ query: '?scenario=crowd&play=0' });
    const s1 = button(page, 'On S1');
    const before = (await s1.locator('.group-count').textContent()) ?? '';
    await breakButton(page, 'Stop S1').click();
    await expect.poll(() => s1.locator('.group-count').textContent()).toMatch(/^\d+ not in$/);
    const [lost] = (await readCounters(page))['Sessions lost'] ?? [];
    expect(lost).toBe(before);
  });

  it('that asks for something unknown opens all the same, and says what it left out', async () => {
    const query = '?play=0&servers=900&arch=cookie&nonsense=%3Cb%3E&clients=4&speed=3';
    const page = await visit({ query });
    const notice = page.getByRole('region', { name: '4 parts of the address were ignored' });
    const words = (await notice.textContent()) ?? '';
    for (const part of ['servers=900', 'from 1 to 64', 'arch=cookie', 'jwt', 'nonsense=<b>']) {
      expect(words).toContain(part);
    }
    expect(words).toContain('speed=3');
    expect(await peopleIn(page)).toBe('of 4');
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    await notice.waitFor({ state: 'detached' });
  });
});

describe('a file', () => {
  it('that is no scenario is explained, and the run goes on as it was', async () => {
    const page = await visit({ query: '?play=0&speed=4' });
    await breakButton(page, 'Stop S1').click();
    await playUntil(page, 2);
    const before = [await timeUs(page), await readFacts(page)];
    for (const { what, text, named } of BAD) {
      await bring(page, text);
      const answer = page.getByRole('region', { name: 'brought.json was not opened' });
      const words = () => answer.textContent();
      for (const word of named) await expect.poll(words, { message: what }).toContain(word);
      expect([await timeUs(page), await readFacts(page)], what).toEqual(before);
    }
    expect(await page.title()).toContain('Stateside');
    expect(await page.locator('img').count()).toBe(0);

    await page.keyboard.press('Escape');
    const atUs = await timeUs(page);
    expect(await steps(page, 3)).toBeGreaterThan(atUs);
    expect((await readCounters(page))['Sessions lost']?.[0]).toBe('2');
  });

  it('that is no scenario does not even stop a run that plays', async () => {
    const page = await visit({ query: '?speed=4' });
    await bring(page, '{"version":1,"servers":{"count":0}}');
    await page.getByRole('region', { name: /was not opened/ }).waitFor();
    const second = Math.floor((await timeUs(page)) / 1_000_000);
    await untilSecond(page, second + 2);
    expect(await peopleIn(page)).toBe('of 6');
  });

  it('that is one opens, by picker and by drop', async () => {
    const page = await visit({ query: '?play=0' });
    await bring(page, JSON.stringify(GOOD));
    await expect.poll(() => peopleIn(page)).toBe('of 2');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.getByRole('radio', { name: 'JWT' }).isChecked()).toBe(true);
    expect(await button(page, 'Server S3').count()).toBe(0);

    await drop(page, JSON.stringify({ ...GOOD, clients: { count: 3 } }));
    await expect.poll(() => peopleIn(page)).toBe('of 3');
    await drop(page, '{"version":1,"seed":-1}');
    const answer = page.getByRole('region', { name: 'dropped.json was not opened' });
    await expect.poll(() => answer.textContent()).toContain('seed');
    expect(await peopleIn(page)).toBe('of 3');
  });

  it('with hostile words in its name opens as words', async () => {
    const page = await visit({ query: '?play=0' });
    await bring(page, JSON.stringify({ ...GOOD, name: HOSTILE, description: HOSTILE }));
    await expect.poll(() => peopleIn(page)).toBe('of 2');
    expect(await page.title()).toContain('Stateside');
    expect(await page.locator('img').count()).toBe(0);
  });
});

describe('the list', () => {
  it('opens a ready-made scenario, and says which one is open', async () => {
    const page = await visit({ query: '?play=0' });
    await button(page, 'Scenario').click();
    const dialog = page.getByRole('dialog', { name: 'Scenario' });
    const current = dialog.locator('[aria-current=true]');
    expect(await current.textContent()).toContain('A small shop');
    await dialog.getByRole('button', { name: 'A flash sale' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => peopleIn(page)).toBe('of 300');
    await button(page, 'Reset all').click();
    await expect.poll(() => peopleIn(page)).toBe('of 6');
    expect(await timeUs(page)).toBe(0);
  });
});
