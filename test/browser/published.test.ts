/**
 * Goal: the built page is safe by its own policy, and stands wherever it is put and whatever is missing.
 * Method: read the document as it is served; open it where there are no workers, or none that comes up.
 */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { openPage } from '../support/openPage';
import { breakButton, playUntil, timeUs, untilSecond } from './support/playing';
import { readCounters } from './support/reading';
import { untilReady, visit } from './support/visit';

const served = async (): Promise<string> => (await fetch(inject('pageUrl'))).text();

/** How many pixels of the stage's canvas carry something. Only a canvas of the page itself can be asked. */
const drawnPixels = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const canvas = document.querySelector('canvas');
    const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    return data?.filter((value, index) => index % 4 === 3 && value > 0).length ?? 0;
  });

describe('the document', () => {
  it('has a strict policy before anything else', async () => {
    const html = await served();
    const [first] = html.match(/<(meta|script|link|style)\b[^>]*>/) ?? [];
    expect(first).toContain('Content-Security-Policy');
    const policy = new Map(
      (first?.match(/content="([^"]+)"/)?.[1] ?? '')
        .replaceAll('&#39;', "'")
        .split('; ')
        .map((directive) => {
          const [name = '', ...values] = directive.split(' ');
          return [name, values.join(' ')];
        }),
    );
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('style-src')).toBe("'self'");
    expect(policy.get('connect-src')).toBe("'self'");
    expect([...policy.values()].join(' ')).not.toMatch(/unsafe|\*|https?:/);
  });

  it('has nothing in line, and asks for everything relative to itself', async () => {
    const html = await served();
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/i);
    for (const [tag] of html.matchAll(/<script\b[^>]*>/g)) expect(tag).toContain('src=');
    const addresses = [...html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, to]) => to ?? '');
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) expect(address).toMatch(/^(\.\/|#)/);
  });

  it('says what it is without a script, and keeps room for the stage', async () => {
    const { page } = await openPage({
      prepare: (empty) => empty.route('**/*.js', (route) => route.abort()),
    });
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await page.locator('.lead').isVisible()).toBe(true);
    expect(await page.locator('#skeleton').isVisible()).toBe(true);
  });
});

describe('without a worker', () => {
  it('that the browser does not have, the page plays on its own thread', async () => {
    const page = await visit({
      query: '?speed=4',
      prepare: (empty) => empty.addInitScript(() => Reflect.deleteProperty(window, 'Worker')),
    });
    expect(page.workers()).toHaveLength(0);
    await breakButton(page, 'Stop S1').click();
    await untilSecond(page, 3);
    await expect.poll(async () => (await readCounters(page))['Sessions lost']?.[0]).toBe('2');
    expect(await drawnPixels(page)).toBeGreaterThan(100);
  });

  it('because its script does not come, the page plays on its own thread', async () => {
    const opened = await openPage({
      query: '?play=0&speed=4',
      prepare: (empty) => empty.route('**/worker-*.js', (route) => route.abort()),
    });
    const { page, errors, foreignRequests } = opened;
    await untilReady(opened);
    await breakButton(page, 'Stop S1').click();
    await playUntil(page, 3);
    expect((await readCounters(page))['Sessions lost']?.[1]).toBe('2 of 6: Ana, Dee');
    expect(await timeUs(page)).toBeGreaterThan(3_000_000);
    expect(await drawnPixels(page)).toBeGreaterThan(100);
    expect(foreignRequests).toEqual([]);
    // The browser itself reports what the test kept from it, and nothing else is wrong.
    expect(errors.filter((error) => !error.includes('ERR_FAILED'))).toEqual([]);
  });
});
