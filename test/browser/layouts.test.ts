/**
 * Goal: while a run plays, what changes is laid out where it stands, and not the page with it. A layout of the whole
 * page costs twenty times as much, and used to come whenever the line of time and a person changed at once.
 * Method: the browser's own trace says of every layout whether it was a part of the page. Layouts are counted, not timed.
 */
import { expect, it } from 'vitest';
import { untilSecond } from './support/playing';
import { visit } from './support/visit';

interface LayoutEvent {
  readonly name: string;
  readonly args?: { readonly beginData?: { readonly partialLayout?: boolean } };
}

/** Plays from one instant to another, and says how many layouts there were, and how many of them of the whole page. */
async function countLayouts(css: string): Promise<{ all: number; whole: number }> {
  const page = await visit({ query: '?speed=4', size: { width: 1280, height: 720 } });
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
  await untilSecond(page, 16);
  const browser = page.context().browser();
  if (browser === null) throw new Error('There is no browser.');
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  await untilSecond(page, 28);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: LayoutEvent[];
  };
  const parts = trace.traceEvents.flatMap(({ name, args }) =>
    name === 'Layout' && args?.beginData ? [args.beginData.partialLayout === true] : [],
  );
  return { all: parts.length, whole: parts.filter((isPart) => !isPart).length };
}

it('lays out the parts that change', async () => {
  const { all, whole } = await countLayouts('');
  expect(all).toBeGreaterThan(20);
  expect(whole).toBeLessThan(all / 5);
});

it('would be noticed where a part is not contained', async () => {
  const { all, whole } = await countLayouts('.strip-slider { contain: none !important; }');
  expect(whole).toBeGreaterThan(all / 5);
});
