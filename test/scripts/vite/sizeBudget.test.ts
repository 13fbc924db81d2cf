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
    [80_000, true, '80.0 kB gzipped, of 80.0 kB.'],
    [80_001, false, '80.0 kB gzipped, of 80.0 kB: too much.'],
  ])('says of %i bytes whether they fit', (bytes, fits, words) => {
    const files = [
      { name: 'worker.js', bytes: 1000 },
      { name: 'index.js', bytes: bytes - 1000 },
    ];
    const judgement = judgeSizes('Before the first motion', files, 80_000);
    expect(judgement.fits).toBe(fits);
    expect(judgement.text).toContain(`Before the first motion: ${words}`);
    expect(judgement.text).toContain('1.0 kB  worker.js');
  });
});
