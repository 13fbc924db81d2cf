/**
 * Goal: the page's part of the explorer keeps working, and finds nothing in a visit that is known to be fine.
 * Method: one random visit with a fixed seed: clicks, keys, files, and the figures held to the engine at the end.
 */
import { expect, inject, it } from 'vitest';
import { exploreParts } from '../explore';

it('a random visit to the page breaks no rule', async () => {
  const told: string[] = [];
  const listener = { tell: (text: string) => told.push(text), isOver: () => false };
  const served = { pageUrl: inject('pageUrl'), browserPath: inject('browserPath') };
  const [visited] = await exploreParts(
    ['page'],
    { minutes: 1, cases: 1, seed: 22 },
    listener,
    served,
  );
  expect(told).toEqual([
    expect.stringMatching(/^page: 1 cases, \d+ events, 0 findings; all judged$/),
  ]);
  expect(visited?.events).toBeGreaterThan(10);
});
