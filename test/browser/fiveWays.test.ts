/**
 * Goal: "Five ways" shows what the engine says of every person under every architecture, in rows that stay where they
 * are; as a picture, on paper and as wide as the page it is the same, and whole.
 * Method: a scenario that breaks most of what can be broken, held to the engine in Node; pictures and pages are made
 * and measured.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PLAYED } from '../support/played';
import { laidOut } from './support/layout';
import { expectedFacts, expectedFulfilled } from './support/oracle';
import { button, choose, pause, playUntil, timeUs, untilSecond } from './support/playing';
import { readFiveWays } from './support/reading';
import { visit } from './support/visit';

const INTERVENTIONS = [
  { at: 2, do: 'stop', target: 'S1' },
  { at: 5, do: 'lose-answers', target: 'network' },
  { at: 9, do: 'ban', target: 'P1' },
  { at: 16, do: 'wipe', target: 'store' },
] as const;
const HISTORY = [
  { atUs: 2e6, change: 'stop-server', target: 0 },
  { atUs: 5e6, change: 'lose-answers', target: 0 },
  { atUs: 9e6, change: 'ban-client', target: 0 },
  { atUs: 16e6, change: 'wipe-store', target: 0 },
] as const;

const DOCUMENT = JSON.stringify({
  version: 1,
  name: 'A hard half minute',
  interventions: INTERVENTIONS,
});

/** Brings the hard half minute, as a file that is let go of over the page. */
async function bring(page: Page): Promise<void> {
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'hard.json', { type: 'application/json' }));
    const options = { dataTransfer, bubbles: true, cancelable: true };
    const stage = document.getElementById('stage');
    stage?.dispatchEvent(new DragEvent('dragover', options));
    stage?.dispatchEvent(new DragEvent('drop', options));
  }, DOCUMENT);
  // What is written for print only says which run it is.
  await page.locator('.print-facts', { hasText: 'A hard half minute' }).waitFor({
    state: 'attached',
  });
  // What is brought plays at once: back to its beginning, to hold it to the engine from there.
  await pause(page);
  await button(page, 'Restart').click();
  await expect.poll(() => timeUs(page)).toBe(0);
}

const hard = async (query: string, seconds: number) => {
  const page = await visit({ query, size: { width: 1280, height: 720 } });
  await bring(page);
  const untilUs = await playUntil(page, seconds);
  return { page, untilUs };
};

const rowHeights = (page: Page) =>
  page
    .locator('.five-ways tbody tr')
    .evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().height)));

/** Words that are cut off at the edge of their cell. */
const clipped = (page: Page, table: string) =>
  page
    .locator(`${table} :is(th, td)`)
    .evaluateAll((cells) =>
      cells
        .filter((cell) => cell.scrollWidth > cell.clientWidth + 1)
        .map((cell) => cell.textContent),
    );

/** Width and height that a PNG claims to have. */
function sizeOf(picture: Buffer): [width: number, height: number] {
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  return [picture.readUInt32BE(16), picture.readUInt32BE(20)];
}

/** Marks and badges that lie over a letter, over each other, or over the glyph of somebody else. */
const crowdedMarks = (page: Page) =>
  page.locator('.five-ways .fate').evaluateAll((fates) => {
    const LETTER = 4;
    const OWN = 15.75;
    return fates.flatMap((fate) => {
      const lines = [...fate.querySelectorAll<SVGPathElement>('.fate-mark')].flatMap((path) =>
        Array.from({ length: 61 }, (_, step) => {
          const { x, y } = path.getPointAtLength((path.getTotalLength() * step) / 60);
          return { x, y, width: 0, height: 0 };
        }),
      );
      const badges = [
        ...fate.querySelectorAll<SVGGraphicsElement>(
          '.fate-badge > :is(rect, circle), .fate-charged rect',
        ),
      ].map((badge) => badge.getBBox());
      const letter = { x: -LETTER, y: -LETTER, width: 2 * LETTER, height: 2 * LETTER };
      const meet = (a: typeof letter, b: typeof letter) =>
        a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
      const all = [...lines, ...badges];
      const isOut = ({ x, y, width, height }: typeof letter) =>
        Math.min(x, y) < -OWN || Math.max(x + width, y + height) > OWN;
      const covers =
        all.some((one) => meet(one, letter) || isOut(one)) ||
        badges.some((one, index) =>
          [...lines, ...badges.slice(index + 1)].some((b) => meet(one, b)),
        );
      return covers ? [(fate as HTMLElement).title] : [];
    });
  });

describe('five ways', () => {
  it('shows everybody in the state that the engine says, under every architecture', async () => {
    const { page, untilUs } = await hard('?play=0&speed=4', 22);
    const { fiveWays } = expectedFacts('sticky', HISTORY, untilUs);
    expect(
      new Set(fiveWays.flatMap(({ fates }) => fates.map(({ state }) => state))).size,
    ).toBeGreaterThan(2);
    for (const { title } of PLAYED) {
      await choose(page, title);
      expect(await readFiveWays(page), title).toEqual(fiveWays);
    }
    expect(await page.locator('.five-ways .fate-marks > *').count()).toBeGreaterThan(4);
    expect(await crowdedMarks(page)).toEqual([]);
  });

  it('stands whole above the question in a low window, before and after a stop', async () => {
    const page = await visit({
      query: '?play=0&speed=4&theme=projector',
      size: { width: 1280, height: 720 },
    });
    const card = page.getByRole('region', { name: 'Try next' });
    await card.waitFor();
    // In large type nothing of the row above is cut off either.
    const head = page.locator('.part-head').first();
    expect(await head.evaluate((row) => row.scrollWidth - row.clientWidth)).toBe(0);
    const found: string[] = [];
    const look = async (state: string) => {
      for (const { title } of PLAYED) {
        await choose(page, title);
        await laidOut(page);
        const below = await page.locator('.five-ways tbody tr').evaluateAll((rows) => {
          const room = document.querySelector('.panel-inner')?.getBoundingClientRect().bottom ?? 0;
          return rows.map((row) => Math.round(row.getBoundingClientRect().bottom - room));
        });
        if (Math.max(...below) > 0) found.push(`${state}, ${title}: ${below}`);
      }
    };
    await look('at first');
    await playUntil(page, 5);
    await button(page, 'Server S1').click();
    await look('stopped');
    await playUntil(page, 12);
    await look('seconds later');
    expect(found).toEqual([]);
  });

  it('keeps the height of its rows for a minute, at 1280 by 720 and at 390 by 844', async () => {
    const sizes = [
      { width: 1280, height: 720 },
      { width: 390, height: 844 },
    ];
    const page = await visit({ query: '?play=0&speed=4' });
    await bring(page);
    const heights = async () => {
      const found: number[][] = [];
      for (const size of sizes) {
        await page.setViewportSize(size);
        await laidOut(page);
        found.push(await rowHeights(page));
      }
      return found;
    };
    const first = await heights();
    expect(first.map((rows) => new Set(rows).size)).toEqual([1, 1]);
    await button(page, 'Play').click();
    for (let second = 4; second <= 60; second += 4) {
      await untilSecond(page, second);
      expect(await heights(), `at ${second} s`).toEqual(first);
    }
    for (const size of sizes) {
      await page.setViewportSize(size);
      await laidOut(page);
      expect(await clipped(page, '.five-ways')).toEqual([]);
    }
  });

  it('says how long a request takes in real time, and what is slow motion', async () => {
    const { page } = await hard('?play=0&speed=4', 3);
    const times = page.locator('.five-ways .lane-numbers > span:nth-child(2)');
    await expect.poll(() => times.allTextContents()).toHaveLength(5);
    await expect.poll(async () => (await times.first().textContent()) ?? '').toMatch(/^[\d.]+ ms/);
    await button(page, 'Enlarge').click();
    const table = page.getByRole('table', { name: 'Five ways in full' });
    await table.waitFor();
    const headings = await table.getByRole('columnheader').allTextContents();
    expect(headings).toContain('Latency in real time');
    const slow = headings.indexOf('Latency in slow motion');
    expect(slow).toBeGreaterThan(0);
    const cell = table.getByRole('row').nth(2).locator('th, td').nth(slow);
    expect(await cell.textContent()).toMatch(/^[\d.]+ s$/);
  });

  it('can be as wide as the page, with everything in full', async () => {
    const { page, untilUs } = await hard('?play=0&speed=4', 22);
    await button(page, 'Enlarge').click();
    const table = page.getByRole('table', { name: 'Five ways in full' });
    await table.waitFor();
    expect(await table.locator('.verdict').allTextContents()).toEqual(
      expectedFacts('sticky', HISTORY, untilUs).fiveWays.map(({ verdict }) => verdict),
    );
    const headings = await table.getByRole('columnheader').allTextContents();
    const column = headings.indexOf('Actions fulfilled') + 1;
    const cells = table.locator(`tbody tr > :nth-child(${column})`);
    const fulfilled = expectedFulfilled(HISTORY, untilUs);
    expect(await cells.allTextContents()).toEqual(fulfilled);
    expect(new Set(fulfilled).size).toBeGreaterThan(1);
    expect((await table.boundingBox())?.width).toBeGreaterThan(1100);
    await table.getByRole('button', { name: 'JWT' }).click();
    await expect.poll(() => table.locator('[aria-current]').textContent()).toContain('JWT');
    await button(page, 'Close').click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Enlarge');
  });
});

describe('the picture of five ways', () => {
  it('is copied', async () => {
    const page = await visit({
      query: '?play=0',
      prepare: (empty) => empty.context().grantPermissions(['clipboard-read', 'clipboard-write']),
    });
    await button(page, 'Copy as picture').click();
    await page.getByText('Copied', { exact: true }).first().waitFor({ state: 'attached' });
    const bytes = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const picture = await item?.getType('image/png');
      return [...new Uint8Array((await picture?.arrayBuffer()) ?? new ArrayBuffer(0))];
    });
    const [width, height] = sizeOf(Buffer.from(bytes));
    expect(width).toBe(2400);
    expect(height).toBeGreaterThan(1100);
    expect(height).toBeLessThan(1700);
  });

  it('is a file where nothing may be copied', async () => {
    const page = await visit({
      query: '?play=0&scenario=crowd',
      prepare: (empty) =>
        empty.addInitScript(() => {
          navigator.clipboard.write = () => Promise.reject(new Error('Not allowed.'));
        }),
    });
    const download = page.waitForEvent('download');
    await button(page, 'Copy as picture').click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('stateside-five-ways.png');
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    expect(sizeOf(Buffer.concat(chunks))[0]).toBe(2400);
    await page.getByText('Saved as a file').first().waitFor({ state: 'attached' });
  });
});

describe('on paper', () => {
  const pagesOf = async (page: Page) => {
    const pdf = (await page.pdf({ format: 'A4', landscape: true })).toString('latin1');
    return pdf.match(/\/Type\s*\/Page\b/g)?.length;
  };

  it('stand five whole rows on one page, with the run they are of', async () => {
    const { page, untilUs } = await hard('?play=0&speed=4', 22);
    await page.emulateMedia({ media: 'print' });
    expect(await clipped(page, '.five-ways')).toEqual([]);
    const shown = await page.locator('.five-ways .verdict').allInnerTexts();
    const { fiveWays } = expectedFacts('sticky', HISTORY, untilUs);
    expect(shown.map((text) => text.trim())).toEqual(fiveWays.map(({ verdict }) => verdict));
    const facts = page.locator('.print-facts');
    expect(await facts.isVisible()).toBe(true);
    expect(await facts.textContent()).toMatch(/^A hard half minute · seed 1 · [\d.]+ s · Sticky/);
    expect(await page.locator('#stage').isVisible()).toBe(false);
    expect(await pagesOf(page)).toBe(1);
  });

  it('stands the wide view alone, where that is open', async () => {
    const { page } = await hard('?play=0&speed=4', 22);
    await button(page, 'Enlarge').click();
    await page.getByRole('table', { name: 'Five ways in full' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await clipped(page, '.wide-ways')).toEqual([]);
    expect(await pagesOf(page)).toBe(1);
  });
});
