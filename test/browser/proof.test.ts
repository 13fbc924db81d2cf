/**
 * Goal: whoever doubts the page finds what to check within a moment, on any screen, and can take settings along.
 * Method: the built page; its view is opened by link, by address and by key, read, copied from, and measured.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PLAYED } from '../support/played';
import { evidence } from '../support/reports';
import { lostText, outOfWindow, setStyle, smallTargets } from './support/layout';
import { button, choose } from './support/playing';
import { PROOF } from './support/states';
import { visit } from './support/visit';

const EVIDENCE = evidence('agrees', 'disagrees', 'too vague');

const proof = (page: Page) => page.getByRole('dialog', { name: 'How true is this?' });
const link = (page: Page) => page.getByRole('link', { name: 'How true is this?' }).first();
const hash = (page: Page) => page.evaluate(() => location.hash);

async function openPart(page: Page, name: string): Promise<void> {
  await link(page).click();
  await proof(page).getByRole('tab', { name }).click();
}

describe('the view', () => {
  it.each([320, 390, 1024, 1440])('is in sight at once, %i px wide', async (width) => {
    const page = await visit({ query: '?play=0', size: { width, height: 700 } });
    const box = await link(page).boundingBox();
    expect(box?.y).toBeLessThan(300);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    expect(box?.height).toBeGreaterThanOrEqual(24);
  });

  it('opens by its link with the keyboard, keeps the address in step, and gives the focus back', async () => {
    const page = await visit({ query: '?play=0' });
    await link(page).focus();
    await page.keyboard.press('Enter');
    await proof(page).waitFor();
    expect(await hash(page)).toBe('#how-true');
    await page.keyboard.press('Escape');
    await proof(page).waitFor({ state: 'detached' });
    await expect.poll(() => hash(page)).toBe('');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'How true is this?',
    );
    await page.keyboard.press('Enter');
    await proof(page).waitFor();
  });

  it('opens by its address, also again after reloading, and closes by the back button', async () => {
    const page = await visit({ query: '?play=0' });
    await link(page).click();
    await proof(page).waitFor();
    await page.reload();
    await proof(page).waitFor();
    await proof(page).getByRole('button', { name: 'Close', exact: true }).click();
    await proof(page).waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?play=0');
    expect(await hash(page)).toBe('');
    await link(page).click();
    await proof(page).waitFor();
    await page.goBack();
    await proof(page).waitFor({ state: 'detached' });
    await page.goForward();
    await proof(page).waitFor();
  });

  it('has its part in the address, and gives the focus to its link where it was opened by address', async () => {
    const page = await visit({ query: '?play=0' });
    await openPart(page, 'Sources');
    expect(await hash(page)).toBe('#how-true-sources');
    await page.reload();
    await proof(page).getByRole('searchbox').waitFor();
    await proof(page).getByRole('tab', { name: 'Limitations' }).click();
    expect(await hash(page)).toBe('#how-true-left-out');
    await page.evaluate(() => {
      location.hash = '#how-true-real';
    });
    await proof(page).getByRole('button', { name: 'Copy' }).waitFor();
    await page.evaluate(() => history.back());
    await proof(page).getByText('Every model leaves things out').waitFor();
    await page.keyboard.press('Escape');
    await proof(page).waitFor({ state: 'detached' });
    await expect.poll(() => hash(page)).toBe('');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'How true is this?',
    );
  });

  it.each(['Figures', 'Explain'])('is linked from %s', async (name) => {
    const page = await visit({ query: '?play=0' });
    await page.getByRole('tab', { name }).click();
    const inPanel = page.getByRole('tabpanel').getByRole('link', { name: 'How true is this?' });
    await inPanel.click();
    await proof(page).waitFor();
  });

  it('gives way to a scenario that is opened, and can be opened again', async () => {
    const page = await visit({ query: '?play=0' });
    await link(page).click();
    await proof(page).waitFor();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(['{ "version": 1 }'], 'mine.json'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
    });
    await proof(page).waitFor({ state: 'detached' });
    await expect.poll(() => hash(page)).toBe('');
    await link(page).click();
    await proof(page).waitFor();
  });
});

describe('what it says', () => {
  it('is the report of this build: a verdict and rows, or why there is none', async () => {
    const page = await visit({ query: '?play=0' });
    await link(page).click();
    const dialog = proof(page);
    await dialog
      .getByText(/numbers agree with the formulas|was not checked in this build/)
      .waitFor();
    const answer = await page.request.get(new URL('validation.json', page.url()).href);
    const { report, omissions } = await answer.json();
    const rows = report?.totals.rows ?? 0;
    expect(await dialog.locator('.law-row').count()).toBe(rows);
    await dialog.getByRole('tab', { name: 'Limitations' }).click();
    expect(omissions.length).toBeGreaterThan(5);
    expect(await dialog.getByRole('term').count()).toBe(omissions.length);
    await dialog.getByRole('tab', { name: 'Sources' }).click();
    expect(await dialog.locator('tbody tr').count()).toBeGreaterThan(100);
  });

  it('leads from its list to a law, with the keyboard', async () => {
    const page = await visit({
      query: '?play=0',
      size: { width: 390, height: 844 },
      prepare: (opened) =>
        opened.route('**/validation.json', (route) => route.fulfill({ json: EVIDENCE })),
    });
    await link(page).click();
    await proof(page).getByRole('button', { name: 'M/M/1' }).focus();
    await page.keyboard.press('Enter');
    const title = proof(page).getByRole('heading', { name: 'M/M/1' });
    expect((await title.boundingBox())?.y).toBeLessThan(400);
    await expect.poll(() => title.evaluate((one) => one === document.activeElement)).toBe(true);
    // A table without its head in sight still has its scale.
    expect(await proof(page).getByText('Drawings reach from').isVisible()).toBe(true);
  });

  it.each(['', '{}', 'null'])('is loaded again where it is %j', async (body) => {
    let isThere = false;
    const page = await visit({
      query: '?play=0',
      // An empty answer and no failed request: the console of this test has to stay silent.
      prepare: (opened) =>
        opened.route('**/validation.json', (route) =>
          isThere ? route.continue() : route.fulfill({ status: 200, body }),
        ),
    });
    await link(page).click();
    await proof(page).getByRole('alert').waitFor();
    isThere = true;
    await proof(page).getByRole('button', { name: 'Load again' }).click();
    await proof(page)
      .getByText(/numbers agree|was not checked/)
      .waitFor();
  });
});

describe('real settings', () => {
  it('of every product and architecture can be copied', async () => {
    const page = await visit({ query: '?play=0' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    for (const { title } of PLAYED) {
      await choose(page, title);
      await openPart(page, 'Config for real balancers');
      for (const product of ['HAProxy', 'nginx', 'AWS ALB']) {
        await proof(page).getByRole('radio', { name: product }).check();
        await proof(page).getByRole('button', { name: 'Copy' }).click();
        await proof(page).getByRole('button', { name: 'Copied' }).waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toContain(`# ${product}, as in the scenario`);
        // The comment may go on in the next line.
        expect(copied.replaceAll('\n# ', ' ')).toContain(`under ${title}.`);
      }
      await button(page, 'Close').click();
      await proof(page).waitFor({ state: 'detached' });
    }
  });

  it('follow a setting that was turned', async () => {
    const page = await visit({ query: '?play=0' });
    await page.getByRole('tab', { name: 'Settings' }).click();
    const field = page.getByRole('textbox', { name: 'Checks to go down', exact: true });
    await field.fill('7');
    await field.press('Enter');
    await page.getByText('1 setting changed', { exact: true }).waitFor();
    await openPart(page, 'Config for real balancers');
    await proof(page).getByText('check inter 2s fall 7 rise 2').waitFor();
    await proof(page).getByRole('tab', { name: 'Sources' }).click();
    await proof(page).getByText('changed to 7 checks').waitFor();
  });
});

describe('every part fits', () => {
  it.each([
    [320, 700, ''],
    [320, 256, ''],
    [390, 844, ''],
    [1024, 768, ''],
    [1440, 900, ''],
    [390, 844, 'html { font-size: 200%; }'],
    [320, 700, 'html { font-size: 200%; }'],
  ])('%i by %i %s', async (width, height, css) => {
    const page = await visit({
      query: '?play=0',
      size: { width, height },
      // With every verdict, whatever this build has found out.
      prepare: (opened) =>
        opened.route('**/validation.json', (route) => route.fulfill({ json: EVIDENCE })),
    });
    await setStyle(page, css);
    const found: string[] = [];
    for (const part of PROOF) {
      await part.reach(page);
      const faults = [
        ...(await sideways(page)),
        ...(await lostText(page)),
        ...(await outOfWindow(page)),
      ];
      found.push(...faults.map((fault) => `${part.name}: ${fault}`));
    }
    const targets = { within: 'dialog :is(button, .segment, input[type=search])', least: 24 };
    expect([...found, ...(await smallTargets(page, targets))]).toEqual([]);
  });
});

/** What of the dialog has to be scrolled sideways; a text to be copied may be as wide as it is. */
const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const boxes = document.querySelectorAll('dialog[open], dialog [role=tabpanel], dialog table');
    return [...boxes]
      .filter((box) => box.scrollWidth > box.clientWidth + 1)
      .map((box) => `${box.tagName} ${box.scrollWidth} px in ${box.clientWidth} px`);
  });
