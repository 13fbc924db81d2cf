/**
 * Goal: another run that is opened under another architecture is one act: taken back, everything is as it was; done again, it is there.
 * Method: the small shop with S1 stopped, and another seed asked for under another architecture.
 */
import { expect, it, vi } from 'vitest';
import { smallShop } from '../../src/scenarios/smallShop';
import { driveRuns, newRun, playFor } from '../support/drivenRun';

driveRuns();

it('settings and the architecture under which they are shown go back together', async () => {
  const one = newRun();
  const { document } = smallShop;
  one.run.obey({ type: 'open', document, source: '', playing: false, speed: 4 });
  playFor(one.run, 0.1);
  await vi.dynamicImportSettled();
  one.run.obey({ type: 'change', change: 'stop-server', target: 0 });
  playFor(one.run, 3);
  const stood = () => {
    const { seed, traceHash, system } = one.view() ?? {};
    return { seed, traceHash, architecture: system?.architecture, timeUs: system?.timeUs };
  };
  const before = stood();
  expect(before.architecture).toBe('sticky');
  const settings = { seed: 7 };
  one.run.obey({ type: 'settings', settings, source: 'seed', told: 'Seed: 7', shown: 'jwt' });
  await vi.waitFor(() => expect(one.view()?.seed).toBe(7));
  const opened = stood();
  expect(opened.architecture).toBe('jwt');
  one.run.obey({ type: 'undo' });
  await vi.waitFor(() => expect(stood()).toEqual(before));
  one.run.obey({ type: 'redo' });
  await vi.waitFor(() => expect(stood()).toEqual(opened));
  one.run.close();
});
