/**
 * Goal: a part of the page that does not arrive takes nothing else down, and can be fetched again; after one that is
 * broken the page can be restarted.
 * Method: a browser that gets no answer, or a broken one, for one file until the test says so.
 */
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../scripts/lib/paths.mjs';
import { openPage } from '../support/openPage';
import { button } from './support/playing';

it.each([
  ['Panel', 'The panel could not be loaded.', 'table', 'Five ways'],
  ['RunStrip', 'The timeline could not be loaded.', 'list', 'What happened when'],
  ['TryNext', 'What to try next could not be loaded.', 'region', 'Try next'],
] as const)('%s', async (part, words, role, name) => {
  const file = new RegExp(`/${part}-[^/]*\\.js$`);
  const prepare = (page: Page) => page.route(file, (route) => route.abort());
  const { page } = await openPage({ query: '?play=0', prepare });
  await page.getByRole('alert').filter({ hasText: words }).waitFor();
  await button(page, 'More actions for Server S1').click();
  await page.getByRole('menu', { name: 'Server S1' }).waitFor();
  await page.keyboard.press('Escape');

  await page.unroute(file);
  await button(page, 'Load again').click();
  await page.getByRole(role, { name }).waitFor({ state: 'attached' });
  expect(await page.getByRole('alert').count()).toBe(0);
});

it('a view that is asked for shows its frame at once, can be closed, and says what it could not load', async () => {
  let isThere: () => void = () => {};
  const arrival = new Promise<void>((resolve) => {
    isThere = resolve;
  });
  const file = /\/Proof-[^/]*\.js$/;
  const prepare = (page: Page) =>
    page.route(file, async (route) => {
      await arrival;
      await route.abort();
    });
  const { page } = await openPage({ query: '?play=0', prepare });
  const dialog = page.getByRole('dialog', { name: 'How true is this?' });
  await page.getByRole('link', { name: 'How true is this?' }).first().click();
  await dialog.getByText('Loading…').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'How true is this?' }).first().click();
  isThere();
  await dialog.getByText('The proof could not be loaded.').waitFor();
  await page.unroute(file);
  await dialog.getByRole('button', { name: 'Load again' }).click();
  await dialog.getByRole('tab', { name: 'Theory' }).waitFor();
});

/** A module that breaks whoever draws with it, whatever its exports are called. */
const BROKEN = `
  const broken = () => { throw new Error('${'no such figure, '.repeat(12)}'); };
  export { ${['Proof', ...'abcdefghijklmnopqrstuvwxyz'].map((name) => `broken as ${name}`)} };
`;

it.each([
  [1024, 768],
  [390, 844],
])('a part that is broken leaves a page to be restarted, %i by %i', async (width, height) => {
  const { page } = await openPage({
    query: '?play=0',
    size: { width, height },
    prepare: (opened) =>
      opened.route(/\/Proof-[^/]*\.js$/, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: BROKEN }),
      ),
  });
  await page.getByRole('link', { name: 'How true is this?' }).first().click();
  await page.getByRole('heading', { name: 'The page stopped drawing' }).waitFor();
  const restart = button(page, 'Restart');
  const box = await restart.boundingBox();
  expect(box?.height).toBeLessThan(60);
  const words = await page.getByText('This is a defect in the page').boundingBox();
  expect((box?.y ?? 0) - (words?.y ?? 0) - (words?.height ?? 0)).toBeLessThan(30);
  expect(words?.y).toBeLessThan(height / 2);
  await restart.click();
  await button(page, 'Server S1').waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
});

describe('where the page cannot start, it says so', () => {
  it.each([
    ['mount', 'A part of this page could not be loaded.'],
    ['shared', 'A part of this page could not be loaded.'],
    ['index', 'A part of this page could not be loaded.'],
  ])('without %s', async (part, words) => {
    const file = new RegExp(`/${part}-[^/]*\\.js$`);
    const prepare = (opened: Page) => opened.route(file, (route) => route.abort());
    const { page } = await openPage({ prepare });
    await page.getByRole('alert').filter({ hasText: words }).waitFor();
    expect(await page.locator('#skeleton').count()).toBe(0);
    await page.unrouteAll();
    await button(page, 'Load again').click();
    await button(page, 'Server S1').waitFor();
  });

  /** A page of which one part keeps it waiting until it is let go. */
  async function openWaiting() {
    let letGo: () => void = () => {};
    const release = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const prepare = (opened: Page) =>
      opened.route(/\/mount-[^/]*\.js$/, async (route) => {
        await release;
        await route.continue();
      });
    // The document is there, and what it waits for is not.
    const query = '?play=0';
    const { page } = await openPage({ query, prepare });
    await page.locator('#skeleton').waitFor({ state: 'attached' });
    return { page, letGo };
  }

  /** Adds a script to the document that is not to be had, and waits until that is known. */
  const addScript = (page: Page, src: string) =>
    page.evaluate(
      (address) =>
        new Promise<void>((resolve) => {
          const script = document.createElement('script');
          script.addEventListener('error', () => resolve());
          script.src = address;
          document.head.append(script);
        }),
      src,
    );

  it('not of what others have failed at, an extension for one', async () => {
    const { page, letGo } = await openWaiting();
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          addEventListener('unhandledrejection', () => resolve());
          void Promise.reject(new Error('none of this page'));
        }),
    );
    await addScript(page, 'https://elsewhere.invalid/extension.js');
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await page.locator('#skeleton').count()).toBe(1);
    letGo();
    await button(page, 'Server S1').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('until it comes up all the same', async () => {
    const { page, letGo } = await openWaiting();
    await addScript(page, './no-such-part.js');
    await page.getByText('A part of this page could not be loaded.').waitFor();
    letGo();
    await button(page, 'Server S1').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('without its style sheet', async () => {
    const prepare = (opened: Page) => opened.route(/\.css$/, (route) => route.abort());
    const { page } = await openPage({ prepare });
    await page.getByText('The look of this page could not be loaded.').waitFor();
    await button(page, 'Server S1').waitFor();
  });

  it('opened as a file', async () => {
    const { page } = await openPage();
    await page.goto(pathToFileURL(inProject('dist', 'index.html')).href);
    await page.getByRole('alert').filter({ hasText: 'it needs a web server' }).waitFor();
    expect(await page.locator('#skeleton').count()).toBe(0);
  });
});
