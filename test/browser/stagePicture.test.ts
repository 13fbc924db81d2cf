/**
 * Goal: the stage is taken away as it stands on the page: in shapes and in pixels, with what moves, and in words.
 * Method: the files that the built page writes, beside a photograph of its stage, in many looks and states.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Look, lookWith, nameOf } from './support/picture';
import { differing } from './support/pixels';
import { breakButton, button, playUntil, timeUs } from './support/playing';
import { countFiles, keepFiles, seenIn, shapesOf } from './support/stageFiles';
import { FAILURES, SURROUNDINGS } from './support/states';
import { visit } from './support/visit';

const WIDE: readonly Look[] = [
  { width: 1280, height: 720, theme: 'light' },
  { width: 1280, height: 720, theme: 'projector' },
  { width: 1440, height: 900, theme: 'dark' },
];
const LOOKS: readonly Look[] = [
  ...WIDE,
  { width: 390, height: 844, theme: 'light' },
  { width: 320, height: 700, theme: 'dark' },
];

/** Share of a photograph that may look different: letters and dashes lie half a pixel elsewhere. */
const FAITHFUL = 0.015;
/** What happens for a moment goes on while the run stands: by then it is over, on any machine. */
const MOMENTS_MS = 10_000;

async function openExport(page: Page): Promise<void> {
  await button(page, 'Share').click();
  await button(page, 'Export').click();
}

async function save(page: Page, format: 'SVG' | 'PNG' | 'Text') {
  const coming = page.waitForEvent('download');
  await button(page, `The stage as ${format}`).click();
  const file = await coming;
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

/** The stage as it is seen, but for what is there to be pressed. */
async function photograph(page: Page): Promise<Buffer> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.stage :is(.node-more, .hint) { visibility: hidden !important; }');
    document.adoptedStyleSheets = [sheet];
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page.mouse.move(1, 1);
  const photo = await page.locator('[data-diagram]').screenshot();
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return photo;
}

async function asPng(page: Page): Promise<Buffer> {
  await openExport(page);
  const { content } = await save(page, 'PNG');
  await page.keyboard.press('Escape');
  return content;
}

const difference = async (page: Page): Promise<number> =>
  differing(page, await photograph(page), await asPng(page));

/** The same once everything stands: the run also draws again after the page has measured itself. */
async function settledDifference(page: Page): Promise<number> {
  const until = Date.now() + MOMENTS_MS;
  for (;;) {
    const share = await difference(page);
    if (share <= FAITHFUL || Date.now() > until) return share;
    await page.waitForTimeout(300);
  }
}

/** Looks in which the picture is not what the page shows. */
async function unfaithful(page: Page, state: string, looks: readonly Look[]): Promise<string[]> {
  const found: string[] = [];
  for (const look of looks) {
    await lookWith(page, look);
    const share = await settledDifference(page);
    if (share > FAITHFUL) found.push(`${state}, ${nameOf(look)}: ${(100 * share).toFixed(2)} %`);
  }
  return found;
}

describe('the PNG shows what the page shows', () => {
  it('people with names, before and after a failure', async () => {
    const page = await visit({ query: '?play=0&speed=4' });
    await playUntil(page, 2);
    const [first, ...rest] = WIDE as [Look, ...Look[]];
    expect(await unfaithful(page, 'running', [...rest, first])).toEqual([]);
    const before = await asPng(page);
    await breakButton(page, 'Stop S1').click();
    await playUntil(page, 4);
    expect(await unfaithful(page, 'stopped', LOOKS)).toEqual([]);
    // Another instant is told from this one.
    await lookWith(page, first);
    expect(await differing(page, await photograph(page), before)).toBeGreaterThan(2 * FAITHFUL);
  });

  it('sessions in the browser, on the smallest phone', async () => {
    const page = await visit({ query: '?play=0&speed=4&arch=jwt' });
    await playUntil(page, 3);
    expect(await unfaithful(page, 'tokens', LOOKS.slice(-2))).toEqual([]);
  });

  it.each([
    ['failures', FAILURES.slice(1)],
    ['everything around', SURROUNDINGS],
  ])('%s', async (_, states) => {
    const page = await visit({ query: '?play=0&speed=4', size: { width: 1280, height: 720 } });
    const found: string[] = [];
    for (const [index, { name, reach }] of states.entries()) {
      await reach(page);
      found.push(...(await unfaithful(page, name, [WIDE[index % WIDE.length] as Look])));
    }
    expect(found).toEqual([]);
  });

  it.each([
    ['without motion', '?play=0&speed=4&motion=reduced'],
    ['dozens of servers', '?play=0&speed=4&servers=64'],
    // The dots of a crowd stand on whole pixels, of which the picture has twice as many.
    ['a crowd', '?play=0&scenario=crowd'],
    ['a crowd without motion', '?play=0&scenario=crowd&motion=reduced'],
  ])('%s', async (state, query) => {
    const pixelRatio = query.includes('crowd') ? 2 : 1;
    const page = await visit({ query, pixelRatio });
    await breakButton(page, 'Stop S1').click();
    await playUntil(page, 3);
    expect(await unfaithful(page, state, WIDE.slice(0, 2))).toEqual([]);
  });
});

describe('the files', () => {
  it('have everything in them that the stage says, and need nothing else', async () => {
    const page = await visit({ query: '?play=0&speed=4' });
    await breakButton(page, 'Stop S1').click();
    await playUntil(page, 2);
    await openExport(page);
    const text = await save(page, 'Text');
    const png = await save(page, 'PNG');
    expect((await save(page, 'SVG')).name).toBe('stateside-stage.svg');
    expect([text.name, png.name]).toEqual(['stateside-stage.txt', 'stateside-stage.png']);
    const words = text.content.toString().trimEnd();
    for (const said of [
      'Sticky, at ',
      'Ana: Session lost',
      'Server S1: Stopped.',
      'Session store: ',
    ]) {
      expect(words).toContain(said);
    }
    expect(words).not.toContain('Press to');
    expect(png.content.includes(`iTXtDescription\0\0\0\0\0${words}`)).toBe(true);
    await keepFiles(page);
    await button(page, 'The stage as SVG').click();
    const offered = () => expect.poll(() => countFiles(page), { timeout: 10_000 });
    await offered().toBe(1);
    const { title, description, written, ...shapes } = await shapesOf(page);
    expect(shapes).toMatchObject({ isWhole: true, role: 'img', images: 0, foreign: [] });
    expect(shapes.paths).toBeGreaterThan(30);
    expect(`${title}\n${description}`).toBe(words);
    for (const name of ['Ana', 'Ben', 'Cy', 'Dee', 'Eli', 'Fay', 'S1', 'S2', 'S3']) {
      expect(written).toContain(name);
    }
    expect(written.join(' ')).toContain('gone: Ana, Dee');
    await button(page, 'The stage as PNG').click();
    await offered().toBe(2);
    const { size, expected } = await seenIn(page);
    expect(size).toEqual(expected);
  });

  it('can be made while it plays', async () => {
    const page = await visit({ query: '?play=1&speed=4' });
    await openExport(page);
    const fromUs = await timeUs(page);
    const { content } = await save(page, 'Text');
    const untilUs = await timeUs(page);
    const [, said] = /at ([\d.]+) s/.exec(content.toString()) ?? [];
    // Both are rounded: the clock to whole seconds, the words to tenths.
    expect(Number(said) * 1e6).toBeGreaterThanOrEqual(fromUs - 1e5);
    expect(Number(said) * 1e6).toBeLessThan(untilUs + 1.1e6);
  });
});
