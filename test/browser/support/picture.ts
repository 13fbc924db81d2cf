import type { Page } from 'playwright-core';
import { createGeometry } from '../../../src/stage/geometry/geometry';
import { placeAt } from '../../../src/stage/geometry/track';
import type { PacketEnd, Rect } from '../../../src/stage/layers/types';
import { type Evaluates, laidOut } from './layout';

/** A window to look at the page in. */
export interface Look {
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark' | 'projector';
}

export const nameOf = ({ width, height, theme }: Look): string => `${width}x${height} ${theme}`;

export async function lookWith(page: Page, { width, height, theme }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate((chosen) => {
    const { dataset } = document.documentElement;
    // Said again, the same theme has everything drawn again.
    if (dataset.theme !== chosen) dataset.theme = chosen;
    window.scrollTo(0, 0);
  }, theme);
  await laidOut(page);
}

/** Nodes that are not in the window as a whole, or not in sight there, or on top of each other. */
export function hiddenNodes(page: Evaluates): Promise<string[]> {
  return page.evaluate(() => {
    const frames = [...document.querySelectorAll('.node-frame')];
    const nameOf = (frame: Element) => frame.querySelector('[data-node]')?.ariaLabel ?? '?';
    const faults: string[] = [];
    const boxes = frames.map((frame) => frame.getBoundingClientRect());
    frames.forEach((frame, index) => {
      const { left, top, right, bottom } = boxes[index] as DOMRect;
      const { innerWidth, innerHeight } = window;
      if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1) {
        const edges = [left, top, right, bottom].map(Math.round);
        faults.push(`${nameOf(frame)} is out of the window: ${edges}`);
        return;
      }
      // Just inside of rounded corners.
      const inset = Math.min(14, (right - left) / 4, (bottom - top) / 4);
      const points = [
        { x: (left + right) / 2, y: (top + bottom) / 2 },
        ...[left + inset, right - inset].flatMap((x) => [
          { x, y: top + inset },
          { x, y: bottom - inset },
        ]),
      ];
      for (const { x, y } of points) {
        const there = document.elementFromPoint(x, y);
        if (there?.closest('.node-frame') === frame) continue;
        // A cylinder has no corners.
        if (frame.querySelector('.store') && there?.closest('.column-store')) continue;
        faults.push(`${nameOf(frame)} is covered by ${there?.tagName}.${there?.className}`);
        break;
      }
      boxes.slice(index + 1).forEach((box, later) => {
        const wide = Math.min(right, box.right) - Math.max(left, box.left);
        const high = Math.min(bottom, box.bottom) - Math.max(top, box.top);
        const other = frames[index + 1 + later];
        if (wide > 1 && high > 1 && other) faults.push(`${nameOf(frame)} over ${nameOf(other)}`);
      });
    });
    return faults;
  });
}

/** Words of a node that run into each other, or lie under its small button or an icon, and words of a heading that run into another heading. */
export function collidingWords(page: Evaluates): Promise<string[]> {
  return page.evaluate(() => {
    const wordsIn = (root: Element) => {
      const found: { text: string; box: DOMRect }[] = [];
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        const parent = text.parentElement;
        if (parent === null || getComputedStyle(parent).clipPath !== 'none') continue;
        // Letters in their shapes, and the halves of what has just broken.
        if (parent.closest('svg, .vh, .hint, .chip-broken') !== null) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        for (const box of range.getClientRects()) {
          if (box.width > 1) found.push({ text: text.textContent ?? '', box });
        }
      }
      return found;
    };
    const collisions = (words: ReturnType<typeof wordsIn>) =>
      words.flatMap(({ text, box }, index) =>
        words.slice(index + 1).flatMap((other) => {
          const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          return wide > 2 && high > 4 ? [`"${text}" runs into "${other.text}"`] : [];
        }),
      );
    const signsOn = (root: Element) =>
      [...root.querySelectorAll('.node-more .icon, .person-glyph .icon')].map((sign) => ({
        text: `<${sign.parentElement?.className}>`,
        box: sign.getBoundingClientRect(),
      }));
    const nodes = [...document.querySelectorAll('.node-frame')];
    const headings = [...document.querySelectorAll('.column h3')];
    return [
      ...nodes.map((node) => [...wordsIn(node), ...signsOn(node)]),
      headings.flatMap(wordsIn),
    ].flatMap(collisions);
  });
}

/** Words of a node that are broken in their middle: "Unreachab/le". */
export function brokenWords(page: Evaluates): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const node of document.querySelectorAll('.node')) {
      const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        const parent = text.parentElement;
        if (parent === null || parent.closest('svg, .vh, .chip-broken') !== null) continue;
        for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[\p{L}\d]+/gu)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) found.push(`broken: "${word}" in "${node.ariaLabel}"`);
        }
      }
    }
    return found;
  });
}

/** Lanes between balancer and servers that are too short to see a message on, in CSS pixels. */
export function shortLanes(page: Page, least: number): Promise<string[]> {
  return page.evaluate((wanted) => {
    const edge = (key: string, side: 'left' | 'right') =>
      document.querySelector(`[data-node="${key}"]`)?.getBoundingClientRect()[side] ?? 0;
    const length = edge('server-0', 'left') - edge('balancer-0', 'right');
    return length < wanted - 0.5 ? [`${Math.round(length)} px of lane`] : [];
  }, least);
}

/** What must be in the window besides the nodes, and is not. */
export function missingControls(page: Evaluates): Promise<string[]> {
  return page.evaluate(() =>
    ['.caption', '.transport', '.break-bar'].filter((part) => {
      // On the smallest phone the bar of changes is a thumb's breadth below.
      if (part === '.break-bar' && window.innerWidth <= 320) return false;
      const box = document.querySelector(part)?.getBoundingClientRect();
      return box === undefined || box.top < 0 || box.bottom > window.innerHeight + 1;
    }),
  );
}

/** Where the boxes of the diagram and the bars are on the page, however far that is scrolled. */
export function placesOf(page: Page): Promise<Record<string, number[]>> {
  return page.evaluate(() => {
    const boxes = [
      ...document.querySelectorAll<HTMLElement>('[data-node], .transport, .break-bar'),
    ];
    const places = boxes.map((box) => {
      const { left, top, width, height } = box.getBoundingClientRect();
      const place: number[] = [left, top + window.scrollY, width, height];
      return [box.ariaLabel ?? box.className, place] as const;
    });
    return Object.fromEntries(places);
  });
}

/** What lies beneath the button that closes "More", where that should stand beside everything. */
export function underClose(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const close = document.querySelector('.bar-close')?.getBoundingClientRect() ?? new DOMRect();
    const beside = [...document.querySelectorAll('.bar-groups, .transport')];
    return beside.flatMap((element) => {
      const box = element.getBoundingClientRect();
      const wide = Math.min(box.right, close.right) - Math.max(box.left, close.left);
      const high = Math.min(box.bottom, close.bottom) - Math.max(box.top, close.top);
      return close.width > 0 && (wide < 1 || high < 1) ? [] : [`close over ${element.className}`];
    });
  });
}

/** CSS pixels on both sides of a wire that a message on it takes. */
const MESSAGE = 12;

/** Wires whose messages would run beneath an element: where the drawing has them, from the boxes of the page. */
export async function wiresUnder(page: Page, selector: string): Promise<string[]> {
  const { boxes, over, ...layout } = await page.evaluate((wanted) => {
    const stage = document.getElementById('stage') as HTMLElement;
    const frame = stage.getBoundingClientRect();
    const boxOf = (element: Element | null) => {
      const box = element?.getBoundingClientRect() ?? new DOMRect();
      const [x, y] = [
        box.x - frame.x - stage.clientLeft,
        box.y - frame.y - stage.clientTop,
      ] as const;
      return { x, y, width: box.width, height: box.height };
    };
    const all = (kind: string) => [...stage.querySelectorAll(`[data-node^="${kind}-"]`)].map(boxOf);
    return {
      boxes: { people: all('person'), servers: all('server') },
      balancer: boxOf(stage.querySelector('[data-node="balancer-0"]')),
      store: boxOf(stage.querySelector('[data-node="store-0"]')),
      over: boxOf(document.querySelector(wanted)),
      width: stage.clientWidth,
      height: stage.clientHeight,
    };
  }, selector);
  const geometry = createGeometry({
    ...layout,
    pixelRatio: 1,
    flow: 'across',
    people: boxes.people,
    dots: [],
    cdn: null,
    servers: boxes.servers.map((rect, index) => ({ index, rect })),
    replica: null,
    labels: [],
  });
  const balancer: PacketEnd = { node: 'balancer' };
  const ways = [
    ...boxes.people.map((_, index) => [{ node: 'client', index }, balancer] as const),
    ...boxes.servers.map((_, index) => [balancer, { node: 'server', index }] as const),
  ];
  return ways.flatMap(([from, to]) => {
    const leg = geometry.leg(from, to);
    if (leg === null) return [`no way from ${from.node} to ${to.node}`];
    const points = Array.from({ length: 100 }, (_, step) => placeAt(leg.track, step / 99, false));
    return points.some((point) => isWithin(point, over)) ? [`${from.node} to ${to.node}`] : [];
  });
}

const isWithin = ({ x, y }: { readonly x: number; readonly y: number }, box: Rect): boolean =>
  x > box.x - MESSAGE &&
  x < box.x + box.width + MESSAGE &&
  y > box.y - MESSAGE &&
  y < box.y + box.height + MESSAGE;
