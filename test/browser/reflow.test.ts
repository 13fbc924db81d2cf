/**
 * Goal: on any screen, with large or widely spaced text, nothing is lost and nothing has to be scrolled sideways.
 * Method: measure the page at many sizes under every architecture, after every failure, and with a crowd.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PLAYED } from '../support/played';
import { lostText, outOfWindow, overflow, setStyle, smallTargets } from './support/layout';
import { collidingWords } from './support/picture';
import { choose } from './support/playing';
import { FAILURES, hurtCrowd, LAYERS, type PageState, SURROUNDINGS } from './support/states';
import { visit } from './support/visit';

const LARGE = 'html { font-size: 200%; }';
/** What readers may set without losing anything (WCAG 1.4.12). */
const SPACED = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

const LOOKS: ReadonlyArray<{ width: number; height: number; css?: string }> = [
  { width: 320, height: 700 },
  { width: 390, height: 844 },
  // Just below and above the width at which the diagram turns from rows to columns.
  { width: 640, height: 800 },
  { width: 660, height: 800 },
  { width: 1024, height: 768 },
  { width: 1440, height: 900 },
  { width: 390, height: 844, css: LARGE },
  { width: 1440, height: 900, css: LARGE },
  { width: 390, height: 844, css: SPACED },
  { width: 1440, height: 900, css: SPACED },
];

type Measure = (page: Page) => Promise<string[]>;

const fits: Measure = async (page) => [
  ...(await overflow(page)),
  ...(await lostText(page)),
  ...(await collidingWords(page)),
];

async function inEveryLook(page: Page, state: string, measure: Measure): Promise<string[]> {
  const found: string[] = [];
  for (const { css = '', ...size } of LOOKS) {
    await page.setViewportSize(size);
    await setStyle(page, css);
    const look = `${state}, ${size.width} px ${css.slice(0, 6)}`;
    found.push(...(await measure(page)).map((fault) => `${look}: ${fault}`));
  }
  await setStyle(page, '');
  return found;
}

const architectures: PageState[] = PLAYED.map(({ title }) => ({
  name: title,
  reach: (page) => choose(page, title),
}));

describe('at every width, with large and with widely spaced text', () => {
  it('a whole and a hurt shop fit', async () => {
    const page = await visit({ query: '?play=0&speed=4' });
    const found: string[] = [];
    for (const state of [...architectures, ...FAILURES]) {
      await state.reach(page);
      found.push(...(await inEveryLook(page, state.name, fits)));
    }
    expect(found).toEqual([]);
  });

  it('all that a scenario can have fits', async () => {
    const page = await visit({ query: '?play=0&speed=4' });
    const found: string[] = [];
    for (const state of SURROUNDINGS) {
      await state.reach(page);
      found.push(...(await inEveryLook(page, state.name, fits)));
    }
    expect(found).toEqual([]);
  });

  it('a whole and a hurt crowd fit', async () => {
    const page = await visit({ query: '?play=0&scenario=crowd' });
    const found: string[] = [];
    for (const state of architectures) {
      await state.reach(page);
      found.push(...(await inEveryLook(page, state.name, fits)));
    }
    await hurtCrowd(page);
    found.push(...(await inEveryLook(page, 'hurt', fits)));
    expect(found).toEqual([]);
  });
});

describe('between a phone and a desk', () => {
  it.each(['servers=22', 'servers=54', 'servers=64&arch=hybrid'])(
    'dozens of servers fit beside people with names: %s',
    async (query) => {
      const page = await visit({ query: `?play=0&${query}` });
      const found: string[] = [];
      for (const width of [640, 660, 700, 740, 768, 800, 860, 900, 960]) {
        await page.setViewportSize({ width, height: 720 });
        found.push(...(await overflow(page)).map((fault) => `${width} px: ${fault}`));
      }
      expect(found).toEqual([]);
    },
  );
});

describe('on a phone', () => {
  it.each(['', LARGE])('everything that opens stays inside the window %s', async (css) => {
    const page = await visit({ query: '?play=0', size: { width: 390, height: 844 } });
    await setStyle(page, css);
    const found: string[] = [];
    for (const state of LAYERS) {
      await state.reach(page);
      const faults = [...(await overflow(page)), ...(await outOfWindow(page))];
      found.push(...faults.map((fault) => `${state.name}: ${fault}`));
    }
    expect(found).toEqual([]);
  });

  it.each([320, 390, 1024])('fingers can hit every target, %i px wide', async (width) => {
    const page = await visit({ query: '?play=0', size: { width, height: 800 } });
    const nodes = { within: '.node, [role=toolbar] .button', least: 44 };
    expect(await smallTargets(page, nodes)).toEqual([]);
    const rest = { within: 'button, .segment, select, [role=tab]', least: 32 };
    expect(await smallTargets(page, rest)).toEqual([]);
  });
});
