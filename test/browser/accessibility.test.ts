/**
 * Goal: no accessibility fault that a machine can find, however the page looks and whatever is broken.
 * Method: axe on the page after each failure and with everything open that opens, wide and narrow; every rule in one
 * theme, and in the others the rules that colour and size of type can break.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bringAxe, faults } from './support/axe';
import { setStyle } from './support/layout';
import {
  FAILURES,
  hurtCrowd,
  LAYERS,
  type PageState,
  PROOF,
  SURROUNDINGS,
  TABS,
} from './support/states';
import { visit } from './support/visit';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

async function faultsInEveryLook(page: Page, state: string): Promise<string[]> {
  const found: string[] = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const theme of ['light', 'dark', 'projector']) {
      found.push(...(await faults(page, theme)).map((fault) => `${size.width} px, ${fault}`));
    }
  }
  return found.map((fault) => `${state}, ${fault}`);
}

async function faultsIn(page: Page, states: readonly PageState[]): Promise<string[]> {
  await bringAxe(page);
  // Colours that fade into one another are looked at when they have.
  await setStyle(page, '* { transition: none !important; }');
  const found = await faultsInEveryLook(page, 'start');
  for (const state of states) {
    await state.reach(page);
    found.push(...(await faultsInEveryLook(page, state.name)));
  }
  return found;
}

describe('in every theme, wide and narrow, there is no fault', () => {
  it('after any failure', async () => {
    const page = await visit({ query: '?play=0&speed=4' });
    expect(await faultsIn(page, FAILURES)).toEqual([]);
  });

  it('in anything that opens', async () => {
    // With a notice, because this address asks for something unknown.
    const page = await visit({ query: '?play=0&oops=1' });
    expect(await faultsIn(page, LAYERS)).toEqual([]);
  });

  it('in all that a scenario can have', async () => {
    const page = await visit({ query: '?play=0&speed=4' });
    expect(await faultsIn(page, SURROUNDINGS)).toEqual([]);
  });

  it('in any tab', async () => {
    const page = await visit({ query: '?play=0' });
    expect(await faultsIn(page, TABS)).toEqual([]);
  });

  it('in what a doubter can check', async () => {
    const page = await visit({ query: '?play=0' });
    expect(await faultsIn(page, PROOF)).toEqual([]);
  });

  it('in a hurt crowd', async () => {
    const page = await visit({ query: '?play=0&scenario=crowd' });
    await hurtCrowd(page);
    expect(await faultsIn(page, [])).toEqual([]);
  });
});
