/**
 * Goal: an engine whose servers are 3 % too fast fails the validation.
 * Method: the part of the engine that draws service times is replaced by one that is wrong by so much.
 */
import { expect, it, vi } from 'vitest';
import type * as demand from '../../../src/engine/model/requests/demand';
import { rowsOfOneQueue } from './oneQueue';

vi.setConfig({ testTimeout: 120_000 });

vi.mock('../../../src/engine/model/requests/demand', async (original) => {
  const rest = await original<typeof demand>();
  const { drawDemand } = rest;
  const tooFast: typeof drawDemand = (world, tab) => Math.round(0.97 * drawDemand(world, tab));
  return { ...rest, drawDemand: tooFast };
});

it('service that is 3 % too fast is noticed', () => {
  const rows = rowsOfOneQueue();
  expect(rows.get('quantities.meanResponse')?.verdict).toBe('disagrees');
  expect(rows.get('quantities.served')?.verdict).toBe('agrees');
});
