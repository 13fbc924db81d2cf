/**
 * Goal: nothing that was done is lost where another scenario is opened before it is there.
 * Method: a run is driven by commands under a clock that lets long work come to one slice at a time.
 */
import { describe, expect, it, vi } from 'vitest';
import type { Command } from '../../../src/runner/commands';
import { smallShop } from '../../../src/scenarios/smallShop';
import { driveRuns, newRun, playFor } from '../../support/drivenRun';

driveRuns();

const turn: Command = {
  type: 'settings',
  settings: { 'servers.count': 5 },
  source: '',
  told: 'Servers: 5.',
};

const open = (more: Partial<Extract<Command, { type: 'open' }>>): Command => ({
  type: 'open',
  document: smallShop.document,
  source: '',
  playing: false,
  speed: 4,
  ...more,
});

describe('another scenario that is opened while something done is on its way', () => {
  it.each([
    ['at once', {}],
    ['once what it asks for is fetched', { asked: { 'servers.queue': '3' } }],
  ])('leaves that to be gone back to: %s', async (_, more) => {
    const one = newRun();
    one.run.obey(open({}));
    playFor(one.run, 0.1);
    await vi.dynamicImportSettled();
    playFor(one.run, 20);
    const { timeUs } = one.view()?.system ?? {};
    // Each look at the clock is after the end of a slice.
    let nowMs = performance.now();
    let stepMs = 100;
    vi.mocked(performance.now).mockImplementation(() => {
      nowMs += stepMs;
      return nowMs;
    });
    one.run.obey(turn);
    expect(one.view()?.system.servers).toHaveLength(3);
    one.run.obey(open({ document: { version: 1, servers: { count: 2 } }, ...more }));
    stepMs = 0;
    await vi.dynamicImportSettled();
    await vi.waitFor(() => expect(one.view()?.system.servers).toHaveLength(2));
    one.run.obey({ type: 'undo' });
    expect(one.view()).toMatchObject({ undo: { is: 'settings' }, system: { timeUs } });
    expect(one.view()?.system.servers).toHaveLength(5);
    one.run.close();
  });
});
