/**
 * Goal: the page is the same in Firefox and in WebKit, the engine of Safari, as in Chromium.
 * Method: these browsers as they come (WebKitGTK, which paints in software here): runs, a short visit, fonts, layout.
 * Skipped where they are not installed.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import type { Firefox, WebKit } from '../../scripts/lib/otherBrowsers.mjs';
import { PLAYED } from '../support/played';
import { startFirefox } from './support/drivers/firefox';
import type { Driven, Size } from './support/drivers/tab';
import { type Named, type Visitor, visitWith } from './support/drivers/visitor';
import { startWebKit } from './support/drivers/webkit';
import { bundleGolden, playGolden, writtenHashes } from './support/golden';
import { lostText, overflow } from './support/layout';
import { brokenWords, collidingWords, hiddenNodes, missingControls } from './support/picture';
import { countFiles, keepFiles, seenIn, shapesOf } from './support/stageFiles';

const WINDOW: Size = { width: 1280, height: 720 };

const button = (name: string): Named => ({ role: 'button', name });
const breakButton = (name: string): Named => ({
  ...button(name),
  within: { role: 'toolbar', name: 'Break or fix' },
});

/** Machines are shared, and some of these browsers paint on their processors. */
const patience = { timeout: 30_000 };

const until = (visitor: Visitor, element: Named) =>
  expect.poll(() => visitor.sees(element), { message: element.name, ...patience }).toBe(true);

const caption = (visitor: Visitor): Promise<string> =>
  visitor.evaluate(() => document.querySelector('.caption')?.textContent ?? '');

const timeUs = (visitor: Visitor): Promise<number> =>
  visitor.evaluate(() =>
    Number(document.querySelector('[data-time-us]')?.getAttribute('data-time-us')),
  );

const shown = (visitor: Visitor): Promise<string> =>
  visitor.evaluate(
    () => document.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value ?? '',
  );

/** The figure beside the name of a counter. */
const counter = (visitor: Visitor, name: string): Promise<string> =>
  visitor.evaluate((wanted) => {
    const rows = [...document.querySelectorAll('[role=tabpanel] dl > div')];
    const row = rows.find((one) => one.querySelector('dt')?.textContent?.trim() === wanted);
    return row?.querySelector('dd strong')?.textContent?.trim() ?? '';
  }, name);

const CHECKS = [overflow, lostText, collidingWords, brokenWords, hiddenNodes];

const firefox = inject('firefox');
const webkit = inject('webkit');

const others: ReadonlyArray<[name: string, isThere: boolean, start: () => Promise<Driven>]> = [
  ['Firefox', firefox !== null, () => startFirefox(firefox as Firefox, inject('pageUrl'))],
  ['WebKit', webkit !== null, () => startWebKit(webkit as WebKit, inject('pageUrl'))],
];

describe.each(others)('%s', (_, isThere, start) => {
  describe.skipIf(!isThere)('shows the page as it is', () => {
    let browser: Driven | undefined;

    const stop = async () => {
      await browser?.close();
      browser = undefined;
    };
    afterAll(stop);

    /** Visits an address below the page's, or an empty page. */
    const open = async (
      { query, size = WINDOW }: { query: string | null; size?: Size },
      errand: (visitor: Visitor) => Promise<void>,
    ): Promise<void> => {
      browser ??= await start();
      const address = query === null ? 'about:blank' : browser.pageUrl + query;
      try {
        await visitWith(browser, { size, address }, errand);
      } catch (error) {
        // It may have crashed: whoever tries again gets another one.
        await stop();
        throw error;
      }
    };

    /** Opens the page and waits until all of it stands; afterwards nothing may have gone wrong. */
    const visit = (query: string, errand: (visitor: Visitor) => Promise<void>, size = WINDOW) =>
      open({ query, size }, async (visitor) => {
        await until(visitor, { role: 'table', name: 'Right now' });
        await errand(visitor);
        expect(await visitor.errors()).toEqual([]);
      });

    it('runs have the same fingerprints as in Node', async () => {
      const bundle = await bundleGolden();
      await open({ query: null }, async (visitor) => {
        expect(await visitor.evaluate(playGolden, bundle)).toEqual(writtenHashes);
      });
    });

    it('an error would be noticed', async () => {
      await open({ query: '?play=0' }, async (visitor) => {
        await until(visitor, button('Play'));
        expect(await visitor.errors()).toEqual([]);
        await visitor.evaluate(() => {
          // biome-ignore lint/suspicious/noConsole: it is what is to be noticed
          console.error('planted: written');
          setTimeout(() => {
            throw new Error('planted: thrown');
          });
          Promise.reject(new Error('planted: rejected'));
          const script = document.createElement('script');
          script.textContent = 'document.title = "taken over"';
          document.head.append(script);
        });
        const words = async () => (await visitor.errors()).join('\n');
        for (const sign of ['written', 'thrown', 'rejected', 'script-src']) {
          await expect.poll(words, patience).toContain(sign);
        }
        expect(await visitor.evaluate(() => document.title)).toContain('Stateside');
      });
    });

    it('a server is stopped, and the page says who was hit', async () => {
      await visit('?play=0&speed=4', async (visitor) => {
        await visitor.click(breakButton('Stop S1'));
        await expect.poll(() => caption(visitor), patience).toContain('Ana and Dee');
        await expect.poll(() => counter(visitor, 'Sessions lost'), patience).toBe('2');
        await visitor.click(button('Play'));
        await expect.poll(() => timeUs(visitor), patience).toBeGreaterThan(2e6);
        expect(await counter(visitor, 'Sessions lost')).toBe('2');
        await visitor.click(breakButton('Start S1'));
        await until(visitor, breakButton('Stop S1'));
      });
    });

    it('time is paused, stepped and played', async () => {
      await visit('', async (visitor) => {
        await visitor.click(button('Pause'));
        await until(visitor, button('Play'));
        const atUs = await timeUs(visitor);
        await visitor.click(button('Step'));
        await expect.poll(() => timeUs(visitor), patience).toBeGreaterThan(atUs);
        const steppedUs = await timeUs(visitor);
        await visitor.click(button('Play'));
        const second = 1e6;
        await expect.poll(() => timeUs(visitor), patience).toBeGreaterThan(steppedUs + second);
      });
    });

    it('the architecture is switched, and the page is about it', async () => {
      await visit('?play=0', async (visitor) => {
        for (const { id, title } of PLAYED) {
          await visitor.click({ role: 'radio', name: title });
          const row = () =>
            visitor.evaluate(
              () => document.querySelector('tr[aria-current="true"]')?.textContent ?? '',
            );
          await expect.poll(row, patience).toContain(title);
          expect(await shown(visitor)).toBe(id);
        }
      });
    });

    it('a good file opens, and a bad one is explained', async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'stateside-files-'));
      onTestFinished(() => rmSync(folder, { recursive: true }));
      const write = (name: string, text: string) => {
        const file = path.join(folder, name);
        writeFileSync(file, text);
        return file;
      };
      const good = write('good.json', '{"version":1,"architecture":"jwt","servers":{"count":2}}');
      const bad = write('bad.json', '{"version":1,"servers":{"count":6500}}');
      await visit('?play=0', async (visitor) => {
        await visitor.click(button('Scenario'));
        await until(visitor, { role: 'dialog', name: 'Scenario' });
        await visitor.chooseFile('dialog[open] input[type=file]', bad);
        await until(visitor, { role: 'region', name: 'bad.json was not opened' });
        const words = await visitor.evaluate(() => document.body.textContent ?? '');
        for (const word of ['servers.count', '6500', '64']) expect(words).toContain(word);
        expect(await shown(visitor)).toBe('sticky');
        await visitor.chooseFile('dialog[open] input[type=file]', good);
        await expect.poll(() => shown(visitor), patience).toBe('jwt');
        expect(await visitor.sees(button('Server S2'))).toBe(true);
        expect(await visitor.sees(button('Server S3'))).toBe(false);
      });
    });

    it.each([
      ['people with names', '?play=0&speed=4', 'Ana'],
      ['a crowd', '?play=0&scenario=crowd', 'On S1'],
    ])('the stage is taken away as pictures: %s', async (_who, query, name) => {
      await visit(query, async (visitor) => {
        await visitor.click(button('Play'));
        await expect.poll(() => timeUs(visitor), patience).toBeGreaterThan(1e6);
        await visitor.click(button('Pause'));
        await keepFiles(visitor);
        await visitor.click(button('Share'));
        // The dialog grows when its link is there.
        await until(visitor, { role: 'textbox', name: 'Link' });
        await visitor.click(button('Export'));
        await visitor.click(button('The stage as SVG'));
        await expect.poll(() => countFiles(visitor), patience).toBe(1);
        const shapes = await shapesOf(visitor);
        expect(shapes).toMatchObject({ isWhole: true, foreign: [] });
        expect(shapes.description).toContain(`${name}: `);
        await visitor.click(button('The stage as PNG'));
        await expect.poll(() => countFiles(visitor), patience).toBe(2);
        const { size, expected, ink } = await seenIn(visitor);
        expect(size).toEqual(expected);
        for (const share of [ink.server, ink.lane]) expect(share).toBeGreaterThan(0.01);
        expect(ink.dots).toBeGreaterThan(name === 'Ana' ? -1 : 0.2);
      });
    });

    it('keys do what they say', async () => {
      await visit('?play=0', async (visitor) => {
        await visitor.press('4');
        await expect.poll(() => shown(visitor), patience).toBe('jwt');
        await visitor.press('2');
        await expect.poll(() => shown(visitor), patience).toBe('sticky');
        await visitor.press('l');
        await expect.poll(() => timeUs(visitor), patience).toBeGreaterThan(0);
        await visitor.press('k');
        await until(visitor, button('Pause'));
        await visitor.press('Space');
        await until(visitor, button('Play'));
        await visitor.press('Alt+k');
        await until(visitor, button('Pause'));
        await visitor.press('o');
        await until(visitor, { role: 'dialog', name: 'Scenario' });
        await visitor.press('Escape', 'Alt+r');
        await expect.poll(() => timeUs(visitor), patience).toBe(0);
      });
    });

    it('the first link leads past everything to the stage', async () => {
      await visit('?play=0', async (visitor) => {
        await visitor.press('Tab', 'Enter', 'Tab');
        expect(await visitor.evaluate(() => document.activeElement?.ariaLabel)).toBe('Ana');
      });
    });

    it('letters on the stage are those of the page', async () => {
      await visit('?play=0', async (visitor) => {
        const fonts = await visitor.evaluate(() => ({
          told: window.overheard?.fonts ?? [],
          body: getComputedStyle(document.body).fontFamily,
          root: getComputedStyle(document.documentElement).fontFamily,
        }));
        expect(fonts.body).not.toBe(fonts.root);
        expect(new Set(fonts.told)).toEqual(new Set([fonts.body]));
      });
    });

    it.each([
      { width: 1280, height: 720 },
      { width: 390, height: 844 },
      { width: 320, height: 700 },
    ])('everything is in sight and whole, $width x $height', async (size) => {
      await visit(
        '?play=0',
        async (visitor) => {
          expect(await visitor.evaluate(() => [innerWidth, innerHeight])).toEqual([
            size.width,
            size.height,
          ]);
          const found: string[] = [];
          const look = async (state: string) => {
            for (const check of CHECKS) {
              found.push(...(await check(visitor)).map((fault) => `${state}: ${fault}`));
            }
          };
          found.push(...(await missingControls(visitor)));
          for (const { id, title } of PLAYED) {
            await visitor.press(`${PLAYED.findIndex((one) => one.id === id) + 1}`);
            await expect.poll(() => shown(visitor), patience).toBe(id);
            await look(title);
          }
          await visitor.evaluate(() => scrollTo(0, 0));
          await visitor.click(breakButton('Stop S1'));
          await until(visitor, breakButton('Start S1'));
          await visitor.evaluate(() => scrollTo(0, 0));
          await look('S1 stopped');
          expect(found).toEqual([]);
        },
        size,
      );
    });
  });
});
