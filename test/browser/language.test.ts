/**
 * Goal: the page can be had in another language: everything that is a message is said in it, from right to left, 40 %
 * longer, and nothing breaks; a language that there is not is refused with those that there are.
 * Method: the pseudo-locale, whose words have no plain letter. The parts whose words are messages are opened and read.
 */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { clientName } from '../../src/engine';
import { evidence } from '../support/reports';
import { visit } from './support/visit';

/** Names of people are the same in every language, and lists of them are as `Intl` has them for English. */
const NAMES = [...Array.from({ length: 8 }, (_, index) => clientName(index)), 'and'];

/** Whole words in plain letters that stand in parts of the page: in texts, names and descriptions. */
async function plainWords(parts: Locator): Promise<readonly string[]> {
  const texts = await parts.evaluateAll((roots) =>
    roots.flatMap((root) => {
      const named = [root, ...root.querySelectorAll('*')].flatMap((element) =>
        ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
      );
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: string[] = [];
      while (walker.nextNode()) {
        // Letters on glyphs are drawn, and begin names.
        const { parentElement, data } = walker.currentNode as Text;
        if (parentElement?.closest('svg') === null) texts.push(data);
      }
      return [...texts, ...named];
    }),
  );
  expect(texts.join('').length).toBeGreaterThan(10);
  const words = texts.flatMap((text) => text.match(/\b[A-Za-z]{3,}\b/g) ?? []);
  return words.filter((word) => !NAMES.includes(word));
}

/** A computer and a phone. */
const SIZES = [
  [1280, 720],
  [390, 844],
] as const;

const open = (size: { readonly width: number; readonly height: number }) =>
  visit({ query: '?language=en-XA&play=0&speed=4', size });

/** Stops a server, and lets the run play until people have lost something. */
async function breakAndWait(page: Page): Promise<void> {
  await page.locator('.transport .button-primary').click();
  await page.waitForTimeout(1000);
  await page.locator('.break-bar button').nth(1).click();
  await page.locator('.counters .is-hit').first().waitFor();
}

describe('another language', () => {
  it('is that of the document, and of what is said', async () => {
    const page = await visit({ query: '?language=en-XA&play=0' });
    expect(await page.locator('html').getAttribute('lang')).toBe('en-XA');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await page.locator('.footer button').click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await plainWords(dialog.locator('p.quiet, button.button, label span'))).toEqual([]);
  });

  it('is that of the settings and of the presets', async () => {
    const page = await visit({ query: '?language=en-XA&play=0' });
    await page.locator('[role=tab]').last().click();
    const panel = page.locator('.settings');
    await panel.waitFor();
    const closed = panel.locator('button[aria-expanded=false]:not(.term)');
    while ((await closed.count()) > 0) await closed.first().click();
    await panel.locator('button.preset').first().click();
    await panel.locator('.preset-effect').waitFor();
    await panel.locator('input[type=checkbox]').first().click();
    await panel.locator('.setting-turned button').first().waitFor();
    const settings = panel.locator('.setting');
    expect(await settings.count()).toBeGreaterThan(100);
    // The name of an architecture stands in the title of what matters for it.
    const parts = panel.locator(
      '.setting, .setting-search, .settings-turned, .time-world, .disclosure, .preset-effect',
    );
    expect(await plainWords(parts)).toEqual([]);
  });

  it('is that of the choice of a scenario', async () => {
    const page = await visit({ query: '?language=en-XA&play=0' });
    await page.keyboard.press('o');
    const choice = page.locator('.scenario-choice');
    await choice.locator('.scenario').first().waitFor();
    // Names and descriptions stand in the documents of the scenarios.
    const parts = choice.locator('.files, .scenario-group h3, .scenario-choice > .quiet');
    expect(await plainWords(parts)).toEqual([]);
    await choice.locator('input[type=search]').fill('zzz');
    expect(await plainWords(choice.locator('[role=status]'))).toEqual(['zzz']);
    const file = { name: '1.json', mimeType: 'application/json', buffer: Buffer.from('[]') };
    await choice.locator('input[type=file]').setInputFiles(file);
    await choice.locator('.problems').waitFor();
    expect(await plainWords(choice.locator('.problems h3, .problems > p'))).toEqual(['json']);
  });

  it('is that of what is said of the address and of what became of the run', async () => {
    const page = await visit({ query: '?language=en-XA&play=0&seed=x&servers.count=y&foo=1' });
    const notice = page.locator('.notice');
    await notice.waitFor();
    await notice.locator('li').nth(2).waitFor({ state: 'attached' });
    // What was asked for, and what is known, are names of the address.
    const known =
      /^(seed|servers|count|foo|arch|scenario|clients|time|speed|play|language|theme|motion|keys|lesson|challenge|compare|run|queue)$/;
    const plain = (await plainWords(notice)).filter((word) => !known.test(word));
    expect(plain).toEqual([]);
    await page.goto(page.url().replace(/\?.*/, '?language=en-XA&play=0'));
    await page.locator('.break-bar button').first().click();
    await page.reload();
    const restored = page.locator('.notice');
    await restored.waitFor();
    expect(await plainWords(restored)).toEqual([]);
  });

  it('is that of the proof', async () => {
    const page = await visit({
      query: '?language=en-XA&play=0',
      prepare: (opened) =>
        opened.route('**/validation.json', (route) =>
          route.fulfill({ json: evidence('agrees', 'disagrees', 'too vague') }),
        ),
    });
    await page.locator('a[href="#how-true"]').first().click();
    const proof = page.locator('.proof');
    await proof.locator('.theory').waitFor();
    const theory = proof.locator(
      '[role=tablist], .short-answer, .headline, .headline-detail, .against, .theory-legend, .law',
    );
    // Formulas are the same in any language, and so is a command.
    const notation = /^(rho|lambda|npm|run|validate)$/;
    expect((await plainWords(theory)).filter((word) => !notation.test(word))).toEqual([]);
    await proof.getByRole('tab').nth(1).click();
    await proof.locator('.reality-drawing').first().waitFor();
    const reality = proof.locator(
      '.headline, .headline-detail, .against, .theory-legend, .law h3, .law-about, .law thead',
    );
    expect(await plainWords(reality)).toEqual([]);
    await proof.getByRole('tab').nth(2).click();
    await proof.locator('.source-table').first().waitFor();
    const sources = proof.locator('.headline, .headline-detail, .proof-search, caption, thead');
    expect(await plainWords(sources)).toEqual([]);
    await proof.getByRole('tab').nth(4).click();
    await proof.locator('.copyable').waitFor();
    const real = proof.locator('.real-settings > p, .copyable-head > button');
    expect(await plainWords(real)).toEqual([]);
  });

  it.each(['', '&clients=200&servers.count=12'])('is that of the diagram%s', async (query) => {
    const page = await visit({ query: `?language=en-XA&play=0&arch=hybrid${query}` });
    await page.locator('.break-bar button').first().waitFor();
    await page.locator('.transport .button-primary').click();
    await page.waitForTimeout(1000);
    await page.locator('.break-bar button').nth(1).click();
    await page.locator('.node.is-stopped').first().waitFor();
    expect(await plainWords(page.locator('.column'))).toEqual([]);
  });

  it('is that of what the run tells', async () => {
    const page = await visit({ query: '?language=en-XA&play=0' });
    // Before the first sentence there is a paragraph without a span.
    const told = page.locator('.caption-text span');
    await told.waitFor();
    expect(await plainWords(told)).toEqual([]);
  });

  it('stays, whatever else the address comes to say, and after a reload', async () => {
    const page = await visit({ query: '?language=en-XA&play=0' });
    await page.locator('.transport select').selectOption('2');
    await page.waitForURL(/speed=2/);
    expect(page.url()).toContain('language=en-XA');
    await page.reload();
    await page.locator('.transport select').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en-XA');
  });

  it('is that of the document before any part is there', async () => {
    const page = await visit({ query: '?language=en-XA&play=0' });
    const parts = page.locator('.skip, .intro > h1, .intro > .lead, .how-true');
    expect(await plainWords(parts)).toEqual([]);
    expect(await page.title()).not.toMatch(/[A-Za-z]{3}/);
  });

  it('is that of what controls the run and the page', async () => {
    const page = await visit({ query: '?language=en-XA&play=0' });
    const header = page.locator('.header-buttons');
    const bars = page.locator('.transport > button, .transport > label, .break-bar');
    const tabs = page.getByRole('tab');
    await tabs.first().waitFor();
    await page.locator('.break-bar button').first().waitFor();
    await page.locator('.break-bar > button[aria-expanded]').click();
    await page.locator('.bar-groups button').first().waitFor();
    for (const part of [header, bars, tabs, page.locator('.bar-more')]) {
      expect(await plainWords(part)).toEqual([]);
    }
    expect(await plainWords(page.locator('.footer button'))).toEqual([]);
  });

  it('is that of the figures, the explanation and the log', async () => {
    const page = await visit({ query: '?language=en-XA&play=0' });
    const tabs = page.getByRole('tab');
    await tabs.nth(1).click();
    await page.locator('.figures').waitFor();
    expect(
      await plainWords(page.locator('.figures caption, .figure-group, .figures-zero')),
    ).toEqual([]);
    await tabs.nth(2).click();
    await page.locator('.explain').waitFor();
    expect(await plainWords(page.locator('.explain > p, .explain dl, .explain details'))).toEqual(
      [],
    );
    await tabs.nth(3).click();
    await page.locator('[role=tabpanel] > .quiet, .log-choice').first().waitFor();
    const log = page.locator('[role=tabpanel] > .quiet:not(.log-about), .log-choice');
    expect(await plainWords(log)).toEqual([]);
  });

  it.each(SIZES)(
    'is that of the tables and of why things are so, at %i by %i',
    async (width, height) => {
      const page = await open({ width, height });
      await page.locator('.five-ways .verdict').first().waitFor();
      await breakAndWait(page);
      const parts = '.five-ways-part > :not(.print-facts), .counters, .part h3';
      expect(await plainWords(page.locator(parts))).toEqual([]);
      expect(await plainWords(page.locator('.right-now :is(caption, thead)'))).toEqual([]);
      await page.locator('.five-ways-part .part-button').last().click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('.legend li').first().waitFor();
      const wide = '.button, table, .legend, .part-note';
      expect(await plainWords(dialog.locator(wide))).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('tab').nth(2).click();
      await page.locator('.explain details').waitFor();
      expect(await page.locator('.explain > p').count()).toBeGreaterThan(3);
      expect(await plainWords(page.locator('.explain'))).toEqual([]);
    },
  );

  it.each(SIZES)('is that of a question and of its answer, at %i by %i', async (width, height) => {
    const page = await open({ width, height });
    const card = page.locator('.try-next');
    const head = card.locator('.try-next-head');
    await card.waitFor();
    if ((await head.getAttribute('aria-expanded')) === 'false') {
      expect(await plainWords(card)).toEqual([]);
      await head.click();
    }
    await card.getByRole('radio').first().check();
    expect(await plainWords(card)).toEqual([]);
    await card.locator('.try-next-go').click();
    await card.locator('.try-next-wait').waitFor();
    expect(await plainWords(card)).toEqual([]);
    await card.locator('.try-next-said').waitFor();
    expect(await card.locator('p').count()).toBeGreaterThan(3);
    expect(await plainWords(card)).toEqual([]);
  });

  it('is that of the keyboard help and of the preferences', async () => {
    const page = await visit({ query: '?language=en-XA&play=0' });
    const buttons = page.locator('.header-buttons > button');
    await buttons.nth(3).click();
    await page.locator('.preferences').waitFor();
    expect(await plainWords(page.locator('.preferences'))).toEqual([]);
    await page.keyboard.press('Escape');
    await buttons.nth(4).click();
    await page.getByRole('dialog').waitFor();
    const dialog = page.getByRole('dialog');
    expect(await plainWords(dialog.locator('h2, h3, .quiet'))).toEqual([]);
    const said = dialog.locator('section:nth-of-type(1) dd, section:nth-of-type(n + 3) dd');
    expect(await plainWords(said)).toEqual([]);
  });

  it.each(SIZES)('is no wider than the window, %i by %i', async (width, height) => {
    const page = await visit({ query: '?language=en-XA&play=0', size: { width, height } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  it.each(SIZES)(
    'keeps off the edges, with its tabs on one line, %i by %i',
    async (width, height) => {
      const page = await open({ width, height });
      const ends = await page
        .locator('.scenario-line, .caption, .transport')
        .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().right));
      expect(ends).toHaveLength(3);
      expect(Math.max(...ends)).toBeLessThanOrEqual(width - 8);
      const tops = await page
        .getByRole('tab')
        .evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().top));
      expect(tops).toHaveLength(5);
      expect(new Set(tops).size).toBe(1);
    },
  );

  it('is refused where there is none, with those that there are', async () => {
    const page = await visit({ query: '?language=tlh&play=0' });
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByText('language=tlh – allowed: en, en-XA.').waitFor();
  });
});
