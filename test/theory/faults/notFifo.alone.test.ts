/**
 * Goal: an engine whose queues serve the last to come first fails the validation, although its mean times are right.
 * Method: servers get a queue that gives away its newest entry.
 */
import { expect, it, vi } from 'vitest';
import type * as server from '../../../src/engine/model/state/server';
import { rowsOfOneQueue } from './oneQueue';

vi.setConfig({ testTimeout: 120_000 });

vi.mock('../../../src/engine/model/state/server', async (original) => {
  const real = await original<typeof server>();
  class LastInFirstOut extends real.Server {
    constructor(index: number) {
      super(index);
      this.queue.shift = () => this.queue.pop();
    }
  }
  return { ...real, Server: LastInFirstOut };
});

it('a queue that is not first in, first out is noticed by its tail', () => {
  const rows = rowsOfOneQueue();
  expect(rows.get('quantities.meanResponse')?.verdict).toBe('agrees');
  expect(rows.get('quantities.response95')?.verdict).toBe('disagrees');
});
