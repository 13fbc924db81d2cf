/**
 * Goal: charts are found, read, moved in and gone to by keys alone, on a wide page and on the smallest phone, and nothing
 * in them is in the way of anybody.
 * Method: one visit of the built page with a stopped server: its charts, a table, an instant that is gone to, axe; then the
 * same at 320 px.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { overflow, smallTargets } from './support/layout';
import { breakButton, playUntil, timeUs } from './support/playing';
import { visit } from './support/visit';

const charts = (page: Page) => page.getByRole('region', { name: 'Charts' });
const chart = (page: Page, name: string) => charts(page).getByRole('figure', { name });
const slider = (page: Page) => charts(page).getByRole('slider', { name: 'Instant in the charts' });

async function openCharts(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Figures' }).press('Enter');
  await page.getByRole('button', { name: 'Charts', exact: true }).press('Enter');
  await charts(page).getByRole('figure').first().waitFor();
}

async function violations(page: Page): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page }).include('.charts-part').analyze();
  return found.violations.map(({ id }) => id);
}

describe('charts', () => {
  it('are read, moved in and gone to by keys, and are not in the way of anybody', async () => {
    const page = await visit({ query: '?play=0&speed=4&at=5' });
    await breakButton(page, 'Stop S1').click();
    await playUntil(page, 12);
    await openCharts(page);
    expect(await charts(page).getByRole('figure').count()).toBe(11);
    const requests = chart(page, 'Requests by server');
    await requests.getByText(/^To 1\d\.\d s: of \d+ requests S\d.* got the largest /).waitFor();
    await requests.scrollIntoViewIfNeeded();
    // A row for each server, one of which is down, with what was done.
    expect(await requests.locator('.plot-area').count()).toBe(3);
    expect(await requests.locator('rect[fill^="url"]').count()).toBe(1);
    await requests.getByText('Stop S1').waitFor();

    await requests.getByRole('button', { name: 'Show table' }).press('Enter');
    await requests.getByRole('columnheader', { name: 'S3' }).waitFor();
    expect(await requests.getByRole('row').count()).toBeGreaterThan(12);

    await slider(page).focus();
    await slider(page).press('Home');
    for (let press = 0; press < 3; press += 1) await slider(page).press('ArrowRight');
    expect(await slider(page).getAttribute('aria-valuetext')).toBe('2.0–3.0 s');
    await slider(page).press('Enter');
    await page
      .locator('.past-line')
      .getByText(/^Looking at 3\.0 s of 1\d\.\d s\./)
      .waitFor();
    expect(await timeUs(page)).toBe(3e6);
    await requests.getByText(/^To 3\.0 s: /).waitFor();
    await slider(page).press('+');
    await charts(page).getByRole('button', { name: 'Whole run' }).press('Enter');
    expect(await slider(page).evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await violations(page)).toEqual([]);
  });

  it('are there one at a time on the smallest phone', async () => {
    const page = await visit({ query: '?play=0&at=8', size: { width: 320, height: 700 } });
    await openCharts(page);
    expect(await charts(page).getByRole('figure').count()).toBe(1);
    await charts(page).getByRole('combobox', { name: 'Chart' }).selectOption('Utilization');
    await chart(page, 'Utilization').locator('svg').waitFor();
    expect(await overflow(page)).toEqual([]);
    expect(
      await smallTargets(page, { within: '.charts-part button, .charts-part select', least: 24 }),
    ).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });
});
