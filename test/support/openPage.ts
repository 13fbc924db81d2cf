import type { Browser } from 'playwright-core';
import { afterAll, afterEach, inject } from 'vitest';
import { launchChromium } from './chromium';
import { type OpenedPage, type PageOptions, watchedPage } from './watchedPage';

export type { OpenedPage, PageOptions } from './watchedPage';

let browser: Promise<Browser> | undefined;

afterEach(async () => {
  const contexts = (await browser)?.contexts() ?? [];
  await Promise.all(contexts.map((context) => context.close()));
});

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});

/** Opens the built page in a fresh profile; it is closed by itself after the test. */
export async function openPage(options: PageOptions = {}): Promise<OpenedPage> {
  browser ??= launchChromium(inject('browserPath'));
  return watchedPage(await browser, inject('pageUrl'), options);
}
