/**
 * Goal: the run tells what it came to over time to whoever looks, of the run that is shown, as far as it has been played,
 * and to nobody else.
 * Method: a run is driven by commands and frames, as a page does it. What it waits for, it waits for on the wall.
 */
import { describe, expect, it, vi } from 'vitest';
import { driveRuns, newRun, playFor } from '../../support/drivenRun';
import { seconds } from '../../support/scenarios';

driveRuns();

async function openShop() {
  const driven = newRun();
  driven.run.obey({
    type: 'open',
    document: { version: 1 },
    source: '',
    playing: false,
    speed: 1,
  });
  await vi.dynamicImportSettled();
  playFor(driven.run, 14);
  const endUs = () => driven.lastOf('series')?.series.ends.at(-1);
  /** The series of the shown run, once they have come as far as it has been played. */
  const counted = () =>
    vi.waitFor(
      () => {
        expect(driven.lastOf('series')?.architecture).toBe(driven.view()?.system.architecture);
        expect(endUs()).toBe(driven.view()?.latestUs);
      },
      { timeout: 20_000 },
    );
  return { ...driven, counted, endUs };
}

describe('a run that is looked at over time', () => {
  it('tells it as far as it has been played, follows, and leaves the run as it is', async () => {
    const { run, view, lastOf, counted, endUs, reports } = await openShop();
    const { traceHash } = view() ?? {};
    expect(lastOf('series')).toBeUndefined();
    run.obey({ type: 'series', on: true });
    await counted();
    expect(endUs()).toBe(seconds(14));
    run.obey({ type: 'speed', speed: 2 });
    expect(view()?.traceHash).toBe(traceHash);
    // Where nothing goes on there is nothing to tell; what is done in a run that stands is told.
    const told = () => reports.filter(({ type }) => type === 'series').length;
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(told()).toBe(1);
    // Who asks anew is told anew.
    run.obey({ type: 'series', on: true });
    await vi.waitFor(() => expect(told()).toBe(2));
    run.obey({ type: 'change', change: 'stop-server', target: 0 });
    const outages = [{ server: 0, fromUs: seconds(14), untilUs: Number.POSITIVE_INFINITY }];
    await vi.waitFor(() => expect(lastOf('series')?.series.outages).toEqual(outages));
    expect(lastOf('series')?.series.levels.inMemory.at(-1)).toBe(4);
    playFor(run, 1);
    await counted();
    expect(endUs()).toBe(seconds(16));
    run.obey({ type: 'series', on: false });
    const before = told();
    playFor(run, 1);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(told()).toBe(before);
    run.close();
  });

  it('tells the whole run while an earlier instant is shown, and another one once something is done there', async () => {
    const { run, view, counted, endUs, lastOf } = await openShop();
    run.obey({ type: 'series', on: true });
    await counted();
    run.obey({ type: 'goTo', atUs: seconds(6) });
    await vi.waitFor(() => expect(view()?.system.timeUs).toBe(seconds(6)), { timeout: 20_000 });
    expect(endUs()).toBe(seconds(14));
    run.obey({ type: 'change', change: 'stop-server', target: 1 });
    await vi.waitFor(() => expect(view()?.latestUs).toBe(seconds(6)), { timeout: 20_000 });
    await counted();
    expect(lastOf('series')?.series.outages).toMatchObject([{ server: 1, fromUs: seconds(6) }]);
    run.close();
  });

  it('tells the lane that is shown, and a run that was begun anew from its start', async () => {
    const { run, counted, lastOf, endUs } = await openShop();
    run.obey({ type: 'series', on: true });
    await counted();
    expect(lastOf('series')?.series.levels.inMemory.at(-1)).toBe(6);
    run.obey({ type: 'architecture', id: 'jwt' });
    await counted();
    expect(lastOf('series')?.series.levels.withPeople.at(-1)).toBe(6);
    run.obey({ type: 'restart' });
    await vi.waitFor(() => expect(endUs()).toBeLessThan(seconds(14)), { timeout: 20_000 });
    run.close();
  });
});
