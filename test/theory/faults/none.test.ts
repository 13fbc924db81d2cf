/**
 * Goal: the tests beside this one fail for the faults they plant, and for nothing else.
 * Method: the same experiment with the engine as it is.
 */
import { expect, it, vi } from 'vitest';
import { rowsOfOneQueue } from './oneQueue';

vi.setConfig({ testTimeout: 120_000 });

it('an engine without a planted fault passes', () => {
  const verdicts = [...rowsOfOneQueue().values()].map(({ verdict }) => verdict);
  expect(verdicts).toEqual(['agrees', 'agrees', 'agrees']);
});
