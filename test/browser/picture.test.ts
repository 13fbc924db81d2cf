/**
 * Goal: the whole picture is in sight at once, with what was done to it and whatever is open.
 * Method: boxes, not pixels: every node inside the window, on top where it is, apart from the others, its words whole.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from '../support/openPage';
import { PLAYED } from '../support/played';
import { lostText, overflow } from './support/layout';
import {
  brokenWords,
  collidingWords,
  hiddenNodes,
  type Look,
  lookWith,
  missingControls,
  nameOf,
  placesOf,
  shortLanes,
  underClose,
  wiresUnder,
} from './support/picture';
import { breakButton, button, choose, playUntil } from './support/playing';
import { visit } from './support/visit';

/** CSS pixels between balancer and servers, to see a message on. */
const LANE = 140;

/** Theme by theme: every other one has the browser work out all styles anew. */
const LOOKS: readonly Look[] = [
  { width: 1440, height: 900, theme: 'dark' },
  { width: 1280, height: 720, theme: 'projector' },
  { width: 1024, height: 768, theme: 'projector' },
  { width: 1440, height: 900, theme: 'projector' },
  { width: 1920, height: 1080, theme: 'projector' },
  { width: 2560, height: 1440, theme: 'projector' },
  { width: 1024, height: 768, theme: 'light' },
  { width: 1920, height: 1080, theme: 'light' },
  { width: 2560, height: 1440, theme: 'light' },
  { width: 390, height: 844, theme: 'light' },
  { width: 320, height: 700, theme: 'light' },
];

async function faults(page: Page, { width }: Look): Promise<string[]> {
  return [
    ...(await hiddenNodes(page)),
    ...(await collidingWords(page)),
    ...(await brokenWords(page)),
    ...(await lostText(page)),
    ...(await overflow(page)),
    ...(width >= 1024 ? await shortLanes(page, LANE) : []),
  ];
}

async function inEveryLook(
  page: Page,
  state: string,
  looks = LOOKS,
  more: (page: Page) => Promise<string[]> = async () => [],
): Promise<string[]> {
  const found: string[] = [];
  for (const look of looks) {
    await lookWith(page, look);
    const all = [...(await faults(page, look)), ...(await more(page))];
    found.push(...all.map((fault) => `${state}, ${nameOf(look)}: ${fault}`));
  }
  return found;
}

/** Another architecture is drawn sooner than another window. */
async function underEveryArchitecture(page: Page, look: Look): Promise<string[]> {
  const found: string[] = [];
  for (const { title } of PLAYED) {
    await choose(page, title);
    await lookWith(page, look);
    const all = await faults(page, look);
    found.push(...all.map((fault) => `${title}, ${nameOf(look)}: ${fault}`));
  }
  return found;
}

const isRoomy = ({ width }: Look): boolean => width > 320;

describe.each([
  ['six people, three servers', '?play=0&speed=4'],
  ['eight people, four servers', '?play=0&speed=4&clients=8&servers=4'],
])('%s', (_, query) => {
  // Eight people on the smallest phone: its bars are a thumb's breadth below, and what opens has to lie somewhere.
  const looks = query.includes('clients=8') ? LOOKS.filter(isRoomy) : LOOKS;

  it('are in sight under every architecture, with all that controls them', async () => {
    const page = await visit({ query });
    const found: string[] = [];
    for (const look of looks) {
      await lookWith(page, look);
      found.push(...(await missingControls(page)).map((part) => `${nameOf(look)}: ${part}`));
    }
    for (const look of looks) found.push(...(await underEveryArchitecture(page, look)));
    expect(found).toEqual([]);
  });

  it('stay in sight when a server stops, and when everything else is opened', async () => {
    const page = await visit({ query });
    await button(page, 'Server S1').click();
    await breakButton(page, 'Start S1').waitFor();
    const found = await inEveryLook(page, 'stopped');
    await playUntil(page, 5);
    found.push(...(await inEveryLook(page, 'some seconds later')));
    await breakButton(page, 'Make store unreachable').click();
    await breakButton(page, 'Make store reachable').waitFor();
    found.push(...(await inEveryLook(page, 'store out of reach')));
    await breakButton(page, 'More').click();
    await breakButton(page, 'Traffic spike').waitFor();
    found.push(...(await inEveryLook(page, '"More" open', looks, underClose)));
    // What opens in a low window lies over the bars, below the stage.
    const overBars = /^"More" open, (320x700|1024x768)[^:]*: close over bar transport$/;
    expect(found.filter((fault) => !overBars.test(fault))).toEqual([]);
  });
});

/** Sessions that lie on the border of their server, or outside it. */
const chipsOnBorder = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-node^=server]')].flatMap((node) => {
      const inside = node.getBoundingClientRect().top + node.clientTop + node.clientHeight;
      return [...node.querySelectorAll('.shelf > *')].flatMap((chip) => {
        const over = chip.getBoundingClientRect().bottom - inside;
        return over > 0 ? [`${node.dataset.node}: ${chip.textContent} by ${over} px`] : [];
      });
    }),
  );

it.each([
  ['six people, three servers', '?play=0&speed=4', LOOKS],
  ['eight people, four servers', '?play=0&speed=4&clients=8&servers=4', LOOKS.filter(isRoomy)],
])('three sessions on a server keep off its border: %s', async (_, query, looks) => {
  const page = await visit({ query });
  await breakButton(page, 'Stop S1').click();
  await playUntil(page, 22);
  const most = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('[data-node^=server] .shelf')].map(
        ({ childElementCount }) => childElementCount,
      ),
    ),
  );
  expect(most).toBeGreaterThanOrEqual(3);
  expect(await inEveryLook(page, 'three sessions', looks, chipsOnBorder)).toEqual([]);
});

it('a node stays in sight when its own menu opens', async () => {
  const found: string[] = [];
  const page = await visit({ query: '?play=0' });
  for (const look of LOOKS) {
    await lookWith(page, look);
    for (const name of ['Server S1', 'Server S3', 'Session store', 'Load balancer', 'Ana', 'Fay']) {
      await button(page, `More actions for ${name}`).click();
      const layer = page.locator('[role=menu], [role=dialog]');
      await layer.waitFor();
      const hidden = (await hiddenNodes(page)).filter((fault) => fault.startsWith(`${name} `));
      found.push(...hidden.map((fault) => `${nameOf(look)}: ${fault}`));
      await page.keyboard.press('Escape');
      await layer.waitFor({ state: 'detached' });
    }
  }
  expect(found).toEqual([]);
});

it('on a phone every box keeps its place, whatever is said and shown', async () => {
  const page = await visit({ query: '?play=0&speed=4' });
  const phones = LOOKS.filter(({ width }) => width < 500);
  const moved: string[] = [];
  const first: Array<Record<string, number[]>> = [];
  const look = async (state: string) => {
    for (const [index, phone] of phones.entries()) {
      await lookWith(page, phone);
      const now = await placesOf(page);
      first[index] ??= now;
      const steps = Object.entries(first[index]).map(([box, before]) => {
        const away = (now[box] ?? []).map((value, side) => Math.abs(value - (before[side] ?? 0)));
        return [box, Math.max(...away)] as const;
      });
      const far = steps.filter(([, step]) => step > 1.5);
      moved.push(...far.map(([box, step]) => `${state}, ${nameOf(phone)}: ${box} by ${step}`));
    }
  };
  const underEach = async (state: string) => {
    for (const { title } of PLAYED) {
      await choose(page, title);
      await look(`${state}, ${title}`);
    }
  };
  await underEach('at first');
  await choose(page, 'Sticky');
  await button(page, 'Server S1').click();
  await breakButton(page, 'Start S1').waitFor();
  await look('stopped');
  await playUntil(page, 3);
  await look('seconds later');
  await playUntil(page, 14);
  await underEach('told');
  expect(moved).toEqual([]);
});

it('64 servers and a thousand people are in sight at once', async () => {
  const page = await visit({ query: '?scenario=crowd&servers=64&play=0' });
  const found: string[] = [];
  for (const look of LOOKS.filter(({ width, height }) => width > 1024 && height <= 900)) {
    await lookWith(page, look);
    const all = [...(await hiddenNodes(page)), ...(await overflow(page))];
    const missing = await missingControls(page);
    found.push(...[...all, ...missing].map((fault) => `${nameOf(look)}: ${fault}`));
  }
  expect(found).toEqual([]);
  expect(await page.locator('.node-frame').count()).toBe(2 * 64 + 2);
});

it('the hint points at a server, covers no wire, and leaves no gap when it goes', async () => {
  const hint = 'Click a server to stop it';
  for (const look of LOOKS.filter(({ width, theme }) => width < 500 || theme !== 'light')) {
    const page = await visit({ query: `?play=0&theme=${look.theme}`, size: look });
    expect(await hiddenNodes(page)).toEqual([]);
    const words = page.getByText(hint, { exact: true });
    // On a phone wires run everywhere: there the sentence above the picture says it.
    expect(await words.isVisible(), nameOf(look)).toBe(look.width > 500);
    expect(await page.getByText(`${hint}.`, { exact: true }).isVisible()).toBe(true);
    if (look.width > 500) expect(await wiresUnder(page, '.hint'), nameOf(look)).toEqual([]);
    const server = button(page, 'Server S3');
    const before = await server.boundingBox();
    await button(page, 'Server S1').click();
    await words.waitFor({ state: 'detached' });
    const after = await server.boundingBox();
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0)), nameOf(look)).toBeLessThan(8);
    await page.close();
  }
});

it('the skeleton stands where the boxes will be', async () => {
  for (const { width, height } of LOOKS.filter(({ theme }) => theme === 'light')) {
    const { page } = await openPage({
      query: '?play=0',
      size: { width, height },
      // What the document itself shows, before there is a run.
      prepare: (opened) =>
        opened.addInitScript(() => {
          const measure = () => {
            const bones = [...document.querySelectorAll('.skeleton .node')];
            const boxes = bones.map((bone) => bone.getBoundingClientRect().toJSON());
            Object.assign(window, { skeleton: boxes });
          };
          // No frame comes before the style sheet is there.
          document.addEventListener('DOMContentLoaded', () => requestAnimationFrame(measure));
        }),
    });
    await button(page, 'Session store').waitFor();
    const moved = await page.evaluate(() => {
      const { skeleton } = window as unknown as { skeleton: DOMRect[] };
      return [...document.querySelectorAll('[data-node]')].map((node, index) => {
        const { left, top, right, bottom } = node.getBoundingClientRect();
        const bone = skeleton[index] as DOMRect;
        const steps = [left - bone.left, top - bone.top, right - bone.right, bottom - bone.bottom];
        return Math.max(...steps.map(Math.abs));
      });
    });
    expect(moved).toHaveLength(11);
    expect(Math.max(...moved), `${width}x${height}`).toBeLessThan(8);
    await page.close();
  }
});
