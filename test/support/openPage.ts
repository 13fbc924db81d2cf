import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { launchChromium } from './chromium';
import { type OpenedPage, type PageOptions, watchedPage } from './watchedPage';

export type { OpenedPage, PageOptions } from './watchedPage';

/** Every file of tests that this process runs has its pages in it. Playwright ends it with the process. */
let browser: Promise<Browser> | undefined;

async function launch(): Promise<Browser> {
  const launched = await launchChromium(inject('browserPath'));
  // One that has crashed fails a test, and not all that come after it.
  launched.once('disconnected', () => {
    browser = undefined;
  });
  return launched;
}

/** Opens the built page in a fresh profile; it is closed by itself after the test. */
export async function openPage(options: PageOptions = {}): Promise<OpenedPage> {
  browser ??= launch().catch((error) => {
    // The next file may have more luck.
    browser = undefined;
    throw error;
  });
  return watchedPage(await browser, inject('pageUrl'), options);
}

/** Closes every page that a test has opened, with its profile. */
export async function closePages(): Promise<void> {
  const contexts = (await browser)?.contexts() ?? [];
  await Promise.all(contexts.map((context) => context.close()));
}
