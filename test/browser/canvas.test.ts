/**
 * Goal: what is drawn on the stage looks like the page around it.
 * Method: listen to what the page tells the place where the run lives, and measure letters there.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visit } from './support/visit';

declare global {
  interface Window {
    /** The fonts of the palettes that were sent to the run. */
    paletteFonts?: string[];
  }
}

/** Remembers the font of every palette that is sent to a worker. */
const overhear = (page: Page) =>
  page.addInitScript(() => {
    const fonts: string[] = [];
    window.paletteFonts = fonts;
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function send(this: Worker, message, ...rest: never[]) {
      if (message?.type === 'palette') fonts.push(message.palette.font);
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
