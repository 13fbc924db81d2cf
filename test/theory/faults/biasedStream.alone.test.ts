/**
 * Goal: an engine whose random numbers are biased fails the validation.
 * Method: the generator is replaced by one whose numbers are 3 % too low, everywhere and always.
 */
import { expect, it, vi } from 'vitest';
import type * as random from '../../../src/engine/kernel/random';
import { rowsOfOneQueue } from './oneQueue';

vi.setConfig({ testTimeout: 120_000 });

vi.mock('../../../src/engine/kernel/random', async (original) => {
  const real = await original<typeof random>();
  class Biased extends real.RandomStreams {
    override uint32(stream: number): number {
      return Math.floor(0.97 * super.uint32(stream));
    }
  }
  return { ...real, RandomStreams: Biased };
});

it('random numbers that are too low are noticed', () => {
  expect(rowsOfOneQueue().get('quantities.served')?.verdict).toBe('disagrees');
});
