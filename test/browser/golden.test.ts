/**
 * Goal: a run is the same in a browser as in Node, bit by bit.
 * Method: the list of golden runs, bundled for browsers, is played on an empty page; the fingerprints must be those
 * written down, which the unit tests hold Node to.
 */
import { describe, expect, it } from 'vitest';
import { openPage } from '../support/openPage';
import { bundleGolden, playGolden, writtenHashes } from './support/golden';

describe('the golden runs', () => {
  it('have the same fingerprints in Chromium as in Node', async () => {
    const { page } = await openPage();
    // The page itself would not let a test bring a script.
    await page.goto('about:blank');
    const played = await page.evaluate(playGolden, await bundleGolden());
    expect(Object.keys(played).length).toBeGreaterThan(50);
    expect(played).toEqual(writtenHashes);
  });
});
