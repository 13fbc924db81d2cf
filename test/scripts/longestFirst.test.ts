/**
 * Goal: no processor waits in the end for a file that takes minutes: those begin first, in the group that they are of.
 * Method: files that are made up, in the order that Vitest would have by itself; the list beside the files that there are.
 */

import { expect, it } from 'vitest';
import type { TestSpecification, Vitest } from 'vitest/node';
import { LONGEST, LongestFirst } from '../../scripts/lib/longestFirst.mjs';
import { readTextFiles } from '../support/files';

/** Bytes of a file by its name, as Vitest knows them before the first run. */
const SIZES: Record<string, number> = {
  '/test/a.test.ts': 9000,
  '/test/real/quick.alone.test.ts': 100,
  '/test/browser/b.test.ts': 8000,
  '/test/browser/lessons.test.ts': 100,
  '/test/browser/moreLessons.test.ts': 7000,
};
const order = (names: readonly string[]) => {
  const files = names.map((moduleId) => ({
    moduleId,
    project: {
      name: 'one',
      config: { isolate: false, sequence: { groupOrder: Number(moduleId.includes('browser')) } },
    },
  }));
  const cache = {
    getFileTestResults: () => undefined,
    getFileStats: (key: string) => ({ size: SIZES[key.replace('one:', '/')] }),
  };
  const sequencer = new LongestFirst({ cache, config: { root: '/' } } as unknown as Vitest);
  return sequencer
    .sort(files as unknown as TestSpecification[])
    .then((sorted) => sorted.map(({ moduleId }) => moduleId));
};

it('has the longest first in their group, and the others as they were', async () => {
  expect(await order(Object.keys(SIZES).toReversed())).toEqual([
    '/test/real/quick.alone.test.ts',
    '/test/a.test.ts',
    '/test/browser/lessons.test.ts',
    '/test/browser/b.test.ts',
    '/test/browser/moreLessons.test.ts',
  ]);
});

it('names files that there are', () => {
  const names = [...readTextFiles('test').keys()].map((file) => file.split('/').at(-1));
  for (const name of LONGEST) expect(names).toContain(name);
});
