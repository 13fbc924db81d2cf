/**
 * Goal: a link from "Share" opens the same run at the same instant in another browser; it takes nothing from whoever
 * opens it; and a broken one says what is wrong. A run that is exported is the same run on the command line.
 * Method: break and turn things in the built page, follow its link in a browser of its own and in the same tab, and
 * compare what the pages say.
 */
import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { runScript } from '../support/commandLine';
import { breakButton, button, choose, playUntil, timeUs } from './support/playing';
import { readFacts } from './support/reading';
import { untilReady, visit } from './support/visit';

async function shareLink(page: Page): Promise<string> {
  await button(page, 'Share').click();
  const dialog = page.getByRole('dialog', { name: 'Share this run' });
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  await page.keyboard.press('Escape');
  return link;
}

const queryOf = (link: string) => new URL(link).search;

describe('a link from "Share"', () => {
  it('opens the same run at the same instant in another browser, and goes on from there', async () => {
    const page = await visit({ query: '?play=0&speed=4&servers.queue=3' });
    await playUntil(page, 4);
    await breakButton(page, 'Stop S1').click();
    await playUntil(page, 9);
    await breakButton(page, 'Start S1').click();
    await choose(page, 'Hybrid');
    const link = await shareLink(page);
    expect(link.length).toBeLessThan(300);
    const other = await visit({ query: queryOf(link) });
    expect(await timeUs(other)).toBe(await timeUs(page));
    expect(await readFacts(other)).toEqual(await readFacts(page));
    await button(other, 'Play').waitFor();
    // As long as it is that run, its address is that link.
    expect(new URL(other.url()).searchParams.get('run')).toBe(
      new URL(link).searchParams.get('run'),
    );
    const wasUs = await timeUs(other);
    await playUntil(other, wasUs / 1e6 + 1);
    await breakButton(other, 'Stop S2').click();
    await expect.poll(() => new URL(other.url()).searchParams.has('run')).toBe(false);
  });

  it('takes nothing from whoever follows it in the same tab', async () => {
    const page = await visit({ query: '?play=0&speed=4' });
    await playUntil(page, 3);
    await breakButton(page, 'Stop S2').click();
    const before = { atUs: await timeUs(page), facts: await readFacts(page) };
    await page.goto(new URL('?arch=jwt&scenario=small-shop&at=5', page.url()).href);
    await untilReady({ page });
    expect(await timeUs(page)).toBe(5_000_000);
    await button(page, 'Back to my run').click();
    await breakButton(page, 'Start S2').waitFor();
    expect(await timeUs(page)).toBe(before.atUs);
    expect(await readFacts(page)).toEqual(before.facts);
  });

  it('that was cut off says so, and opens the scenario that it names', async () => {
    const page = await visit({ query: '?scenario=small-shop&at=5&run=1i1Yq' });
    const notice = page.getByRole('region', { name: '1 part of the address was ignored' });
    await expect.poll(() => notice.textContent()).toContain('the link is incomplete');
    expect(await timeUs(page)).toBe(5_000_000);
  });
});

describe('"Export"', () => {
  it('writes a run that the command line plays to the same trace hash', async () => {
    const page = await visit({ query: '?play=0&speed=4&servers.queue=3' });
    await playUntil(page, 3);
    await breakButton(page, 'Stop S1').click();
    await playUntil(page, 6);
    await button(page, 'Share').click();
    await button(page, 'Export').click();
    const download = async (name: string): Promise<Download> => {
      const coming = page.waitForEvent('download');
      await button(page, name).click();
      return coming;
    };
    const file = await (await download('Scenario file')).path();
    const log = await readFile(await (await download('The log as JSON')).path(), 'utf8');
    const { seconds, traceHash } = JSON.parse(log);
    const { stdout } = runScript('simulate', [file, '--until', `${seconds}`, '--json']);
    expect(JSON.parse(stdout).runs[0].traceHash).toBe(traceHash);
    const csv = await readFile(await (await download('The figures as CSV')).path(), 'utf8');
    expect(csv).toContain('\r\nsessions-lost,Sessions lost,count,,');
  });
});
