import { expect } from 'vitest';
import { type OpenedPage, openPage, type PageOptions } from '../../support/openPage';

const visits: OpenedPage[] = [];

/** Whatever a test is about: the page must not fail behind its back, nor talk to anybody else. */
export function judgeVisits(): void {
  for (const { errors, foreignRequests } of visits.splice(0)) {
    expect(errors).toEqual([]);
    expect(foreignRequests).toEqual([]);
  }
}

/**
 * Opens the page and waits until all of it stands. After the test nothing may have been reported on
 * the console, and no other host asked.
 */
export async function visit(options: PageOptions = {}): Promise<OpenedPage['page']> {
  const opened = await openPage(options);
  visits.push(opened);
  await untilReady(opened);
  return opened.page;
}

/** The parts that are fetched last, in whatever language: the panel with its table, a lesson or Compare, the strip of time, and the footer. */
export async function untilReady({ page }: Pick<OpenedPage, 'page'>): Promise<void> {
  await page.locator('.transport .button-primary').waitFor();
  await page
    .locator('.right-now, .lesson-body, .compare-lanes')
    .first()
    .waitFor({ state: 'attached' });
  await page.locator('.strip-marks').first().waitFor({ state: 'attached' });
  await page.locator('.footer').waitFor({ state: 'attached' });
}
