/**
 * Goal: where people watch films, all that is read speaks of films and positions, and of no cart.
 * Method: the whole page on views of real runs, under every architecture, with a server stopped and with the store wiped:
 * every text and every name of it, in each part of the panel. "Try next" sends people to another run, and is left out.
 */
import { act, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RunLab } from '../../../scripts/lessons/runLab';
import { type ArchitectureId, type ChangeId, sideBySide } from '../../../src/engine';
import { filmNight } from '../../../src/scenarios/filmNight';
import { openApp } from '../../support/page';

vi.mock('../../../src/runner/connect', () => import('../../support/fakeRun'));

beforeEach(() => localStorage.clear());

const OF_A_SHOP =
  /\b(carts?|shops?|orders?|ordered|checkouts?|check(ed|ing)? out|items?|charged)\b/i;
const { interventions: _planned, ...document } = filmNight.document;

/** All that is read of a part of the page: texts, and names that are said only. */
function readIn(part: Element): string[] {
  const copy = part.cloneNode(true) as Element;
  for (const other of copy.querySelectorAll('.try-next, [data-try-next]')) other.remove();
  const named = [copy, ...copy.querySelectorAll('*')].flatMap((one) => [
    one.getAttribute('aria-label'),
    one.getAttribute('title'),
    ...[...one.childNodes].filter(({ nodeType }) => nodeType === 3).map((text) => text.textContent),
  ]);
  return named.filter((text) => text !== null && text.trim() !== '') as string[];
}

const partsOf = () => [
  ...globalThis.document.querySelectorAll('[data-diagram], [role="tabpanel"], .caption, .counters'),
];

/** All that is read in a run after a change, in every part of the panel. */
async function readAfter(run: object, id: ArchitectureId, change: ChangeId): Promise<string[]> {
  const lab = new RunLab(run, id);
  lab.play(20);
  lab.act({ do: 'change', change, target: 0 });
  lab.play(25);
  const { user } = await openApp(lab.view);
  const read = new Set<string>();
  for (const tab of screen.getAllByRole('tab')) {
    await user.click(tab);
    await act(() => vi.dynamicImportSettled());
    for (const text of partsOf().flatMap(readIn)) read.add(text);
  }
  return [...read];
}

const speakingOfAShop = (read: readonly string[]) => read.filter((text) => OF_A_SHOP.test(text));

describe.each(sideBySide())('a film night under %s', (id) => {
  it.each(['stop-server', 'wipe-store'] as const)(
    'speaks of no cart after %s',
    { timeout: 60_000 },
    async (change) => {
      const read = await readAfter(document, id, change);
      expect(read.length).toBeGreaterThan(100);
      expect(speakingOfAShop(read)).toEqual([]);
      expect(read.join(' ')).toMatch(/segment/);
      expect(read).toContain('Progress lost');
    },
  );
});

it('would be noticed speaking of one', { timeout: 60_000 }, async () => {
  const { workload: _films, ...shop } = document;
  expect(speakingOfAShop(await readAfter(shop, 'sticky', 'stop-server')).length).toBeGreaterThan(
    15,
  );
});
