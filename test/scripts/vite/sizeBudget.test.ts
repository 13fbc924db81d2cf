/**
 * Goal: nothing that delays the first motion escapes the budget.
 * Method: made-up builds, written the way Vite writes them.
 */
import { describe, expect, it } from 'vitest';
import { initialFiles } from '../../../scripts/vite/initialFiles';
import { judgeSizes } from '../../../scripts/vite/sizeBudget';

const worker = 'new Worker(new URL(new URL(`worker.js`,import.meta.url).href,``+import.meta.url))';

describe('initialFiles', () => {
  it('follows static imports, re-exports and workers, and no lazy imports', () => {
    const scripts = new Map([
      ['assets/index.js', `import{a}from"./shared.js";${worker};import("./charts.js")`],
      ['assets/shared.js', 'export{a}from"./deeper.js"'],
      ['assets/deeper.js', 'export const a=1'],
      ['assets/worker.js', 'import"./shared.js";import("./fallback.js")'],
      ['assets/charts.js', ''],
      ['assets/fallback.js', ''],
    ]);
    expect(initialFiles(scripts, ['assets/index.js'])).toEqual([
      'assets/deeper.js',
      'assets/index.js',
      'assets/shared.js',
      'assets/worker.js',
    ]);
  });
});

describe('judgeSizes', () => {
  it.each([
    [109_000, 'fits'],
    [111_000, 'nearly full'],
    [156_000, 'too large'],
  ])('says of %i bytes: %s', (bytes, verdict) => {
    const judgement = judgeSizes([
      { name: 'worker.js', bytes: 1000 },
      { name: 'index.js', bytes: bytes - 1000 },
    ]);
    expect(judgement.verdict).toBe(verdict);
    expect(judgement.text).toContain('1.0 kB  worker.js');
  });
});
