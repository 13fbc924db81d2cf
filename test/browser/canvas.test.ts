/**
 * Goal: what is drawn on the stage looks like the page around it.
 * Method: listen to what the page tells the place where the run lives, and measure letters there.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { button } from './support/playing';
import { visit } from './support/visit';

declare global {
  interface Window {
    /** The fonts of the palettes that were sent to the run, and the nodes it was told to follow. */
    paletteFonts?: string[];
    followedNodes?: string[];
  }
}

/** Remembers what a worker is told of the page's font, and of what a visitor looks at. */
const overhear = (page: Page) =>
  page.addInitScript(() => {
    const fonts: string[] = [];
    const nodes: string[] = [];
    Object.assign(window, { paletteFonts: fonts, followedNodes: nodes });
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function send(this: Worker, message, ...rest: never[]) {
      if (message?.type === 'palette') fonts.push(message.palette.font);
      if (message?.type === 'follow') {
        nodes.push(message.node === null ? 'nobody' : `${message.node.kind} ${message.node.index}`);
      }
      return postMessage.call(this, message, ...rest);
    };
  });

/** Width of a word, in the page or in a worker. */
const widthIn = (font: string): number => {
  const brush = new OffscreenCanvas(10, 10).getContext('2d') as OffscreenCanvasRenderingContext2D;
  brush.font = `600 40px ${font}`;
  return brush.measureText('refused, log in, 503 B').width;
};

describe('letters on the stage', () => {
  it.each(['light', 'projector'])('are those of the page (%s)', async (theme) => {
    const page = await visit({ query: `?theme=${theme}`, prepare: overhear });
    const ofBody = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
    const ofRoot = await page.evaluate(() => getComputedStyle(document.documentElement).fontFamily);
    expect(ofBody).not.toBe(ofRoot);
    const fonts = await page.evaluate(() => window.paletteFonts ?? []);
    expect(new Set(fonts)).toEqual(new Set([ofBody]));

    const [worker] = page.workers();
    expect(worker).toBeDefined();
    const inWorker = await worker?.evaluate(widthIn, ofBody);
    expect(inWorker).toBe(await page.evaluate(widthIn, ofBody));
    // Machines may lack the fonts of the root, but none draws these letters all equally wide.
    expect(inWorker).not.toBe(await worker?.evaluate(widthIn, 'monospace'));
  });
});

describe('labels on the stage', () => {
  it('follow whom a visitor looks at, until something else is looked at', async () => {
    const page = await visit({ prepare: overhear });
    const followed = () => page.evaluate(() => window.followedNodes?.at(-1));
    await page.getByRole('button', { name: 'Ben', exact: true }).focus();
    await expect.poll(followed).toBe('person 1');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Ben' }).waitFor();
    await page.waitForTimeout(100);
    expect(await followed()).toBe('person 1');
    await page.keyboard.press('Escape');
    await button(page, 'Pause').focus();
    await expect.poll(followed).toBe('nobody');
  });
});
