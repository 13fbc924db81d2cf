/**
 * Goal: where there is no room for "confirmed", a small stage has something as short as the number of items of a cart.
 * Method: online banking as the page has it, kept in servers and in tokens; style sheets show what stands in `data-short`.
 */
import { expect, it, vi } from 'vitest';
import { RunLab } from '../../scripts/lessons/runLab';
import { bankTransfers } from '../../src/scenarios/uses/bankTransfers';
import { openApp } from '../support/page';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

const STEPS = { 'none open': '0/3', 'no transfer': '0/3', begun: '1/3', confirmed: '2/3' } as const;

async function shownUnder(id: 'sticky' | 'jwt', where: string): Promise<Element[]> {
  const lab = new RunLab(bankTransfers.document, id);
  lab.play(16);
  await openApp(lab.view);
  const shown = [...document.querySelectorAll(`[data-diagram] ${where}`)];
  expect(shown).toHaveLength(6);
  return shown;
}

it('says how many steps of three are done in a server, with the word apart', async () => {
  for (const { textContent, lastElementChild } of await shownUnder('sticky', '.chip-words')) {
    const word = lastElementChild?.textContent.trim() as keyof typeof STEPS;
    expect(lastElementChild?.className).toBe('chip-unit');
    expect(textContent).toBe(`${STEPS[word]} ${word}`);
  }
});

it('says how many steps of three are done in a pocket', async () => {
  for (const one of await shownUnder('jwt', '.pocket-cart small')) {
    const short = one.querySelector('[data-short]');
    expect(short?.textContent).toBe(one.textContent);
    expect(short?.getAttribute('data-short')).toBe(STEPS[one.textContent as keyof typeof STEPS]);
  }
});
