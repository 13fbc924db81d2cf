/** Goal: where the code that compares cannot be fetched, nobody goes on waiting for it. */
import { expect, it, vi } from 'vitest';
import { compare } from '../../src/runner/comparing/compare';
import { Showing } from '../../src/runner/drawing/showing';
import type { Report } from '../../src/runner/messages';

vi.mock('../../src/runner/comparing/comparing', () => {
  throw new Error('offline');
});

it('is said, and what was asked for is not compared; to end it asks for nothing', async () => {
  const ask = async (asked: string | null) => {
    const told: Report[] = [];
    const showing = new Showing(
      () => {},
      () => {},
    );
    const report = (said: Report) => void told.push(said);
    await compare(showing, asked, { report, see: () => {} });
    return told;
  };
  const missing = { type: 'refused', reason: 'part-missing' };
  expect(await ask('sticky,jwt')).toEqual([
    missing,
    { type: 'not-compared', asked: 'sticky,jwt', ignored: [] },
  ]);
  expect(await ask(null)).toEqual([missing]);
});
