/**
 * Goal: the list of use cases opens by its address, says what each is, and sets the stage that is asked for.
 * Method: the whole page on a run that writes down what it is sent.
 */
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import {
  FIELDS,
  type FieldPath,
  type FieldValue,
  parseScenario,
  sideBySide,
  valueAt,
  writeScenario,
} from '../../src/engine';
import fields from '../../src/messages/fields';
import { valueInWords } from '../../src/messages/values';
import { SCENARIOS } from '../../src/scenarios';
import { scenariosOf, USE_CASES, type UseCaseId } from '../../src/useCases/useCases';
import { teachDialogs } from '../support/dialog';
import { sent, sentOf } from '../support/fakeRun';
import { openApp } from '../support/page';
import { healthy } from '../support/views';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

teachDialogs();

const IDS = Object.keys(USE_CASES) as readonly UseCaseId[];
const numbersOf = (id: UseCaseId): readonly FieldPath[] => USE_CASES[id].numbers;

beforeEach(() => history.replaceState(null, '', '/'));

/** Fetched code comes when it comes. */
const patience = { timeout: 20_000 };

async function openList() {
  location.hash = '#use-cases';
  const opened = await openApp(healthy);
  const list = await screen.findByRole('dialog', { name: 'Use cases' }, patience);
  return { ...opened, list };
}

it('names each with what goes wrong, what to try, and numbers with their sources', async () => {
  const { list } = await openList();
  const all = Object.values(USE_CASES);
  const sections = within(list).getAllByRole('region');
  expect(sections).toHaveLength(all.length);
  for (const [index, section] of sections.entries()) {
    const { failures, numbers, trials } = all[index] as (typeof all)[number];
    const items = failures.length + trials.length;
    expect(within(section).getAllByRole('listitem')).toHaveLength(items);
    const rows = within(section).getAllByRole('row', { hidden: true });
    expect(rows).toHaveLength(numbers.length + 1);
    for (const { textContent } of rows) expect(textContent).not.toContain('Illustrative');
  }
  expect(list).toHaveTextContent('RFC 6265bis: 4096 bytes.');
});

it('says of each number what it is by default, and what it is in the scenarios that are played', async () => {
  const { list } = await openList();
  for (const [index, id] of IDS.entries()) {
    const section = within(list).getAllByRole('region')[index] as HTMLElement;
    const played = scenariosOf(id).map((wanted) => {
      const parsed = parseScenario(SCENARIOS.find(({ name }) => name === wanted)?.document);
      if ('problems' in parsed) throw new Error(`"${wanted}" is no scenario.`);
      return writeScenario(parsed.scenario);
    });
    for (const field of FIELDS.filter(({ path }) => numbersOf(id).includes(path))) {
      const here = played.map((one) => valueInWords(field, valueAt(one, field.path) as FieldValue));
      const name = new RegExp(`^${fields(`fields.${field.path}`)} `);
      const cells = within(within(section).getByRole('row', { name, hidden: true }))
        .getAllByRole('cell', { hidden: true })
        .map(({ textContent }) => textContent);
      const [byDefault, onStages] = [valueInWords(field, field.realistic), [...new Set(here)]];
      expect(cells.slice(0, 2), field.path).toEqual([byDefault, onStages.join(', ')]);
    }
  }
  // A cache that lives by it, and the same one without.
  expect(list).toHaveTextContent('Stale if error0 s60 s, 0 snginx: off');
});

it('sets the stage of what is to be tried, and leaves the list', async () => {
  const { user, list } = await openList();
  sent.length = 0;
  await user.click(
    within(list).getByRole('button', { name: 'Set the stage: Carts in one server’s memory' }),
  );
  expect(sentOf('open')).toMatchObject([{ scenario: 'small-shop' }]);
  expect(sentOf('architecture')).toEqual([]);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(location.hash).toBe('');
});

it('runs each under every architecture', async () => {
  const { user, list } = await openList();
  const buttons = within(list).getAllByRole('button', { name: /^A weather API under / });
  expect(buttons).toHaveLength(sideBySide().length);
  sent.length = 0;
  await user.click(within(list).getByRole('button', { name: 'A weather API under Hybrid' }));
  expect(sentOf('open')).toMatchObject([{ scenario: 'weather-api' }]);
  expect(sentOf('architecture')).toMatchObject([{ id: 'hybrid' }]);
});
