/**
 * Goal: the run answers whoever asks what would come of a change: the newest question, again while it plays, and once what
 * came of it was something else.
 * Method: a run is driven by commands and frames, as a page does it. What it waits for, it waits for on the wall.
 */
import { describe, expect, it, vi } from 'vitest';
import type { Command } from '../../src/runner/commands';
import { driveRuns, newRun, playFor } from '../support/drivenRun';

driveRuns();

const stopS1: Command = { type: 'foresee', change: 'stop-server', target: 0 };
const nobody: Command = { type: 'foresee', change: null, target: 0 };

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
  const foreseen = () => driven.reports.filter(({ type }) => type === 'foreseen');
  return { ...driven, foreseen };
}

describe('a run that is asked what would come of a change', () => {
  it('answers for the instant at which it stands, and stays as it is', async () => {
    const { run, view, lastOf } = await openShop();
    const before = view()?.traceHash;
    run.obey(stopS1);
    await vi.waitFor(() => expect(lastOf('foreseen')).toBeDefined());
    expect(lastOf('foreseen')).toMatchObject({
      change: 'stop-server',
      target: 0,
      fromUs: view()?.system.timeUs,
      ahead: { isCut: false, caused: { session: { people: [0, 3] } } },
    });
    run.obey({ type: 'speed', speed: 2 });
    expect(view()?.traceHash).toBe(before);
    expect(view()?.done).toEqual([]);
    run.close();
  });

  it('answers the newest question, and says nothing of what cannot be done', async () => {
    const { run, foreseen } = await openShop();
    run.obey({ type: 'foresee', change: 'start-server', target: 0 });
    run.obey(nobody);
    run.obey({ type: 'foresee', change: 'stop-server', target: 1 });
    await vi.waitFor(() => expect(foreseen()).not.toEqual([]));
    expect(foreseen()).toMatchObject([{ change: 'stop-server', target: 1 }]);
    run.close();
  });

  it('answers again once it has gone on, until nobody asks any more', async () => {
    const { run, foreseen, view } = await openShop();
    run.obey(stopS1);
    await vi.waitFor(() => expect(foreseen()).toHaveLength(1));
    playFor(run, 2);
    await vi.waitFor(() => expect(foreseen()).toHaveLength(2));
    expect(foreseen().at(-1)).toMatchObject({ fromUs: view()?.system.timeUs });
    run.obey(nobody);
    playFor(run, 2);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(foreseen()).toHaveLength(2);
    run.close();
  });

  it('says what came of it where that is something else, and only then', async () => {
    const { run, foreseen, lastOf } = await openShop();
    run.obey(stopS1);
    await vi.waitFor(() => expect(foreseen()).toHaveLength(1));
    run.obey({ type: 'change', change: 'stop-server', target: 0 });
    run.obey(nobody);
    await vi.waitFor(() => expect(foreseen()).toHaveLength(1));
    run.obey({ type: 'foresee', change: 'stop-server', target: 1 });
    await vi.waitFor(() => expect(foreseen()).toHaveLength(2));
    run.obey({ type: 'change', change: 'stop-server', target: 1 });
    run.obey(nobody);
    await new Promise((resolve) => setTimeout(resolve, 20));
    playFor(run, 12);
    await vi.waitFor(() => expect(lastOf('came-out')).toBeDefined());
    // Of the first, since the second came in between; the second came out as it was shown.
    expect(lastOf('came-out')).toMatchObject({
      target: 0,
      because: [{ is: 'done', change: 'stop-server', target: 1 }],
    });
    await new Promise((resolve) => setTimeout(resolve, 600));
    run.close();
  });
});
