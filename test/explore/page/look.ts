import type { Page } from 'playwright-core';
import { hollow } from '../words';

/** What the page looks like, as far as a rule is about it. */
interface Seen {
  /** Everything that is written where it can be seen. */
  readonly texts: readonly string[];
  /** How far it reaches beyond its right edge, and what does. */
  readonly overflow: number;
  readonly wide: readonly string[];
  readonly play: string | null;
  readonly timeUs: number;
  readonly isBroken: boolean;
  readonly hasStage: boolean;
}

/** Reads all of it at once. */
export const see = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const buttons = [...document.querySelectorAll('button')];
    const name = (one: Element) => one.getAttribute('aria-label') ?? one.textContent?.trim() ?? '';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (parentElement?.checkVisibility()) texts.push(textContent ?? '');
    }
    const play = buttons.map(name).find((label) => label === 'Play' || label === 'Pause');
    const clock = document.querySelector('[data-time-us]');
    const overflow = root.scrollWidth - root.clientWidth;
    const wide = overflow > 0 ? [...document.body.querySelectorAll('*')] : [];
    const reach = wide.filter((one) => one.getBoundingClientRect().right > root.clientWidth);
    return {
      texts,
      overflow,
      wide: reach.map((one) => `${one.tagName} ${one.className}`).slice(0, 8),
      play: play ?? null,
      timeUs: Number(clock?.getAttribute('data-time-us') ?? Number.NaN),
      isBroken: document.querySelector('.broken') !== null,
      hasStage: document.getElementById('stage') !== null,
    };
  });

/** Words of people stay as they wrote them: a name in quotation marks may be anything. */
const withoutQuoted = (text: string): string => text.replace(/"[^"]*"|“[^”]*”/g, '');

/** What is wrong with the page as it is. */
export function strangeSight({ texts, overflow, wide, play, isBroken, hasStage }: Seen): string[] {
  const wrong: string[] = [];
  const all = texts.join(' ').trim();
  if (all.length < 200) wrong.push(`blank: all it says is "${all}"`);
  if (isBroken) wrong.push('blank: the page stopped drawing');
  if (!hasStage) wrong.push('blank: there is no stage');
  if (play === null) wrong.push('blank: nothing plays or pauses');
  if (overflow > 0) wrong.push(`overflow: ${overflow} px to the side: ${wide}`);
  for (const text of texts) wrong.push(...hollow(withoutQuoted(text)));
  return wrong;
}
