/**
 * Goal: a run is the same in a browser as in Node, bit by bit.
 * Method: the list of golden runs, bundled for browsers, is played on an empty page; the fingerprints must be those
 * written down, which the unit tests hold Node to.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { openPage } from '../support/openPage';

type Cases = typeof import('../golden/cases');

const entry = fileURLToPath(new URL('../golden/cases.ts', import.meta.url));
const written: unknown = JSON.parse(
  readFileSync(new URL('../golden/hashes.json', import.meta.url), 'utf8'),
);

/** The list as a script that leaves it in a global variable. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      lib: { entry, formats: ['iife'], name: 'golden' },
    },
  });
  const [{ output } = { output: [] }] = Array.isArray(built) ? built : [];
  const [chunk] = output;
  if (chunk?.type !== 'chunk') throw new Error('The golden runs could not be bundled.');
  return chunk.code;
}

describe('the golden runs', () => {
  it('have the same fingerprints in Chromium as in Node', async () => {
    const { page } = await openPage();
    // The page itself would not let a test bring a script.
    await page.goto('about:blank');
    await page.addScriptTag({ content: await bundle() });
    const played = await page.evaluate(() => {
      const { GOLDEN_CASES, goldenHashes } = (window as unknown as { golden: Cases }).golden;
      return Object.fromEntries(GOLDEN_CASES.map((one) => [one.name, goldenHashes(one)]));
    });
    expect(Object.keys(played).length).toBeGreaterThan(50);
    expect(played).toEqual(written);
  });
});
