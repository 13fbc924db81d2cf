/**
 * Goal: where people watch films, write to one another or transfer money, all that is read speaks of that, and of no cart.
 * Method: the whole page on views of real runs, under every architecture, with a server stopped and with the store wiped:
 * every text and every name of it, in each part of the panel, and in "Five ways" as wide as the page. "Try next" sends people to another run, and is left out.
 */
import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RunLab } from '../../../scripts/lessons/runLab';
import { type ArchitectureId, type ChangeId, sideBySide } from '../../../src/engine';
import { bankResponses } from '../../../src/scenarios/uses/bankResponses';
import { filmNight } from '../../../src/scenarios/uses/filmNight';
import { messaging } from '../../../src/scenarios/uses/messaging';
import { teachDialogs } from '../../support/dialog';
import { openApp } from '../../support/page';

vi.mock('../../../src/runner/connect', () => import('../../support/fakeRun'));

beforeEach(() => {
  localStorage.clear();
  teachDialogs();
});

const OF_A_SHOP =
  /\b(carts?|shops?|orders?|ordered|checkouts?|check(ed|ing)? out|items?|charged)\b/i;
const { interventions: _planned, ...films } = filmNight.document;
const { interventions: _stops, ...messages } = messaging.document;
const { interventions: _drops, ...transfers } = bankResponses.document;

/** A run of each, and what is read in it that is read in no other. */
const USES = [
  ['a film night', films, /segment/, 'Progress lost'],
  ['messaging', messages, /connected to S\d/, 'Messages lost'],
  ['online banking', transfers, /confirmed/, 'Made twice'],
] as const;

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
  for (const tab of screen.getAllByRole('tab')) {
    if (screen.queryByRole('button', { name: 'Enlarge' }) === null) await user.click(tab);
  }
  await user.click(screen.getByRole('button', { name: 'Enlarge' }));
  const dialog = await screen.findByRole('dialog', {}, { timeout: 20_000 });
  const heads = within(dialog).getAllByRole('columnheader');
  return [...read, ...readIn(dialog), `Columns: ${heads.map((one) => one.textContent).join(', ')}`];
}

const speakingOfAShop = (read: readonly string[]) => read.filter((text) => OF_A_SHOP.test(text));

describe.each(USES)('%s', (_name, document, word, counter) => {
  describe.each(sideBySide())('under %s', (id) => {
    it.each(['stop-server', 'wipe-store'] as const)(
      'speaks of no cart after %s',
      { timeout: 60_000 },
      async (change) => {
        const read = await readAfter(document, id, change);
        expect(read.length).toBeGreaterThan(100);
        expect(speakingOfAShop(read)).toEqual([]);
        expect(read.join(' ')).toMatch(word);
        expect(read).toContain(counter);
        expect(read.find((text) => text.startsWith('Columns: '))).toContain(counter);
      },
    );
  });
});

it('speaks of nobody who is charged, where transfers are made twice', {
  timeout: 60_000,
}, async () => {
  const read = await readAfter(transfers, 'jwt', 'lose-answers');
  expect(read.join(' ')).toMatch(/paid twice/);
  expect(speakingOfAShop(read)).toEqual([]);
});

it('would be noticed speaking of one', { timeout: 60_000 }, async () => {
  const { workload: _films, ...shop } = films;
  expect(speakingOfAShop(await readAfter(shop, 'sticky', 'stop-server')).length).toBeGreaterThan(
    15,
  );
});
