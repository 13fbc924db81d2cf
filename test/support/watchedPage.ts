import type { Browser, Page } from 'playwright-core';

export interface PageOptions {
  /** What the operating system prefers; the page follows it unless somebody chose otherwise. */
  readonly theme?: 'light' | 'dark';
  readonly size?: { readonly width: number; readonly height: number };
  readonly reducedMotion?: boolean;
  /** Pixels of the screen to one of the page, each way. */
  readonly pixelRatio?: number;
  /** The part of the address after the question mark. */
  readonly query?: string;
  /** How long anything that is done to the page may take. */
  readonly patienceMs?: number;
  /** Done to the empty page before it loads: init scripts, routes. */
  prepare?(page: Page): Promise<unknown>;
}

export interface OpenedPage {
  readonly page: Page;
  /** Errors on the console and uncaught ones, among them what the security policy blocked. */
  readonly errors: readonly string[];
  /** The addresses that the page asked for elsewhere. It should ask nobody. */
  readonly foreignRequests: readonly string[];
}

const actionTimeoutMs = 10_000;

/** Opens a page in a fresh profile of a browser, and hears what it says behind everybody's back. */
export async function watchedPage(
  browser: Browser,
  pageUrl: string,
  options: PageOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport: options.size ?? { width: 1280, height: 800 },
    deviceScaleFactor: options.pixelRatio ?? 1,
    colorScheme: options.theme ?? 'light',
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    locale: 'en-GB',
  });
  context.setDefaultTimeout(options.patienceMs ?? actionTimeoutMs);
  const page = await context.newPage();
  await options.prepare?.(page);
  const address = new URL(pageUrl);
  address.search = options.query ?? '';

  const errors: string[] = [];
  const foreignRequests: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    const isWeb = protocol === 'http:' || protocol === 'https:';
    if (isWeb && origin !== address.origin) foreignRequests.push(request.url());
  });
  await page.goto(address.href);
  return { page, errors, foreignRequests };
}
