/**
 * Goal: what is done to a run before the extras of the engine are here is done once they are; where they cannot be
 * fetched, that is said, and the run goes on.
 * Method: the run behind a page, built for Node as the page's worker is, is driven by commands; a file of it is missing.
 */
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Report } from '../../../src/runner/messages';
import { smallShop } from '../../../src/scenarios/smallShop';
import { built, forgetBuilt } from '../../support/extras/build';

vi.stubGlobal('requestAnimationFrame', () => 1);
vi.stubGlobal('cancelAnimationFrame', () => {});

afterAll(forgetBuilt);

async function opened(name: string) {
  const { start, folder } = await built(name);
  const reports: Report[] = [];
  const run = new start.Run((report) => reports.push(report));
  const open = () =>
    run.obey({
      type: 'open',
      document: smallShop.document,
      source: 'test',
      playing: false,
      speed: 1,
    });
  const last = () => reports.flatMap((one) => (one.type === 'view' ? [one.view] : [])).at(-1);
  const refused = () => reports.flatMap((one) => (one.type === 'refused' ? [one.reason] : []));
  return { run, open, last, refused, folder };
}

describe('a change that comes before the extras', () => {
  it('is made once they are here', async () => {
    const { run, open, last, refused } = await opened('early');
    open();
    run.obey({ type: 'change', change: 'stop-server', target: 0 });
    expect(last()?.done).toEqual([]);
    await vi.waitFor(() => expect(last()?.done).toMatchObject([{ change: 'stop-server' }]), 10_000);
    expect(last()?.system.servers[0]?.changes).toContain('start-server');
    expect(refused()).toEqual([]);
    run.close();
  }, 120_000);

  it('is refused where they cannot be fetched, and the run stays as it was', async () => {
    const { run, open, last, refused, folder } = await opened('missing');
    for (const file of readdirSync(folder))
      if (file.startsWith('later')) rmSync(path.join(folder, file));
    open();
    const before = last()?.traceHash;
    run.obey({ type: 'change', change: 'stop-server', target: 0 });
    await vi.waitFor(() => expect(refused()).toEqual(['part-missing']), 10_000);
    expect(last()?.done).toEqual([]);
    expect(last()?.traceHash).toBe(before);
    run.obey({ type: 'speed', speed: 2 });
    expect(last()?.speed).toBe(2);
    run.close();
  }, 120_000);
});
