/**
 * Goal: a browser that paints in software still moves smoothly.
 * Method: what is painted anew in every frame, and everything that it lies in, is cheap to paint: no blurred shadow, no
 * filter, and no rounded corners that cut something off. Frames are not timed: machines are shared.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { breakButton, button } from './support/playing';
import { visit } from './support/visit';

/** The canvas, the nodes whose words and marks change, the clock and the sentence: each with all that it lies in. */
const costly = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const live = new Set<Element>();
    for (const part of document.querySelectorAll('canvas, #stage *, [data-time-us], .caption *')) {
      for (let at: Element | null = part; at !== null && !live.has(at); at = at.parentElement) {
        live.add(at);
      }
    }
    return [...live].flatMap((element) => {
      const style = getComputedStyle(element);
      const holdsCanvas = element.querySelector('canvas') !== null;
      const rounded = style.borderTopLeftRadius !== '0px';
      const cuts = style.overflowX !== 'visible' || style.overflowY !== 'visible';
      // Computed as "rgb(0, 0, 0) 0px 1px 2px 0px, ...": colour, offsets, blur, spread.
      const blurs = [...style.boxShadow.matchAll(/-?[\d.]+px -?[\d.]+px ([\d.]+)px/g)];
      return [
        ...blurs.filter(([, blur]) => blur !== '0').map(() => `shadow ${style.boxShadow}`),
        ...(style.filter !== 'none' ? [`filter ${style.filter}`] : []),
        ...(style.backdropFilter !== 'none' ? [`backdrop ${style.backdropFilter}`] : []),
        ...(holdsCanvas && rounded && cuts ? ['rounded and cutting'] : []),
      ].map((what) => `${element.tagName}.${element.className}: ${what}`);
    });
  });

describe.each(['light', 'dark', 'projector'])('what is painted in every frame (%s)', (theme) => {
  it.each([
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
  ])('is cheap to paint, $width px wide', async (size) => {
    const page = await visit({ query: `?theme=${theme}`, size });
    const found = await costly(page);
    await breakButton(page, 'Stop S1').click();
    await button(page, 'More actions for Server S2').click();
    await page.getByRole('menuitem', { name: 'Freeze' }).click();
    found.push(...(await costly(page)));
    expect(found).toEqual([]);
  });
});

it('what is costly would be noticed', async () => {
  const page = await visit();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`.stage { box-shadow: 0 1px 2px #0001, 0 4px 16px #0001; }
      .stage-canvas { overflow: hidden; border-radius: 1rem; }
      .caption { filter: drop-shadow(0 0 4px red); }`);
    document.adoptedStyleSheets = [sheet];
  });
  const found = (await costly(page)).join('\n');
  for (const what of ['stage: shadow', 'stage-canvas: rounded', 'caption tone-plain: filter']) {
    expect(found).toContain(what);
  }
});
