/**
 * Goal: many runs use all cores, but start no more workers than are of use.
 * Method: a browser that says how many cores there are, and workers that only count.
 */
import { afterEach, expect, it, vi } from 'vitest';
import { ManyRuns } from '../../src/manyRuns/store';

afterEach(() => vi.unstubAllGlobals());

it.each([
  [2, 2],
  [8, 8],
  [64, 8],
])('of %i cores it uses %i', (hardwareConcurrency, workers) => {
  vi.stubGlobal('navigator', { hardwareConcurrency });
  const start = vi.fn(() => ({
    postMessage: () => {},
    terminate: () => {},
    onmessage: null,
    onerror: null,
  }));
  const manyRuns = new ManyRuns(start);
  manyRuns.getReady();
  expect(start).toHaveBeenCalledTimes(workers);
  manyRuns.close();
});
