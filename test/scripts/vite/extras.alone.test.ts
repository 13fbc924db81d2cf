/**
 * Goal: what needs the extras of the engine before they are here is done once they are; where they cannot be fetched,
 * that is said, nothing else is done instead, and the run goes on.
 * Method: the run behind a page, built for Node as the page's worker is, is driven by commands; a file of it is missing.
 */
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Report } from '../../../src/runner/messages';
import { SCENARIOS } from '../../../src/scenarios';
import { smallShop } from '../../../src/scenarios/smallShop';
import { built, forgetBuilt } from '../../support/extras/build';

vi.stubGlobal('requestAnimationFrame', () => 1);
vi.stubGlobal('cancelAnimationFrame', () => {});

afterAll(forgetBuilt);

const documentOf = (wanted: string) =>
  SCENARIOS.find(({ name }) => name === wanted)?.document ?? smallShop.document;

/** @param hasLater whether what comes after the first motion can be fetched */
async function page(name: string, hasLater: boolean) {
  const { start, folder } = await built(name);
  for (const file of readdirSync(folder))
    if (!hasLater && file.startsWith('later')) rmSync(path.join(folder, file));
  const reports: Report[] = [];
  const run = new start.Run((report) => reports.push(report));
  const open = (wanted: string) =>
    run.obey({
      type: 'open',
      document: documentOf(wanted),
      source: 'test',
      playing: false,
      speed: 1,
    });
  const last = () => reports.flatMap((one) => (one.type === 'view' ? [one.view] : [])).at(-1);
  const refused = () => reports.flatMap((one) => (one.type === 'refused' ? [one.reason] : []));
  const broken = () => reports.filter(({ type }) => type === 'broken');
  return { run, open, last, refused, broken };
}

describe('before the extras are here', () => {
  it('changes wait for them, in their order with what else was asked for', async () => {
    const { run, open, last, refused } = await page('early', true);
    open('small-shop');
    run.obey({ type: 'settings', settings: { 'servers.count': 5 }, source: 'test', told: '' });
    run.obey({ type: 'change', change: 'stop-server', target: 4 });
    expect(last()?.done).toEqual([]);
    await vi.waitFor(() => expect(last()?.done).toMatchObject([{ change: 'stop-server' }]), 10_000);
    expect(last()?.system.servers[4]?.changes).toContain('start-server');
    expect(refused()).toEqual([]);
    run.close();
  }, 120_000);

  it('another scenario waits for them', async () => {
    const { run, open, last, refused } = await page('another', true);
    open('weather-api');
    expect(last()).toBeUndefined();
    await vi.waitFor(() => expect(last()?.system.keeps).toBe('nothing'), 10_000);
    expect(refused()).toEqual([]);
    run.close();
  }, 120_000);
});

describe('where they cannot be fetched', () => {
  it('a change is refused, once, and the run stays as it was', async () => {
    const { run, open, last, refused, broken } = await page('missing', false);
    open('small-shop');
    const before = last()?.traceHash;
    run.obey({ type: 'change', change: 'stop-server', target: 0 });
    await vi.waitFor(() => expect(refused()).toEqual(['no-sentences', 'part-missing']), 10_000);
    expect(last()?.done).toEqual([]);
    expect(last()?.traceHash).toBe(before);
    run.obey({ type: 'speed', speed: 2 });
    expect(last()?.speed).toBe(2);
    expect(broken()).toEqual([]);
    run.close();
  }, 120_000);

  it('another scenario is refused, with all that was meant for it', async () => {
    const { run, open, last, refused, broken } = await page('missing-another', false);
    open('small-shop');
    const before = last()?.system.architecture;
    open('weather-api');
    run.obey({ type: 'architecture', id: 'jwt' });
    await vi.waitFor(() => expect(refused()).toContain('part-missing'), 10_000);
    expect(last()?.system.keeps).toBe('cart');
    expect(last()?.system.architecture).toBe(before);
    expect(broken()).toEqual([]);
    run.close();
  }, 120_000);

  it('a page that begins with another scenario shows the small shop, and says why', async () => {
    const { run, open, last, refused, broken } = await page('missing-first', false);
    open('weather-api');
    await vi.waitFor(() => expect(refused()).toContain('part-missing'), 10_000);
    expect(last()?.system.keeps).toBe('cart');
    expect(broken()).toEqual([]);
    run.close();
  }, 120_000);
});
