/**
 * Goal: whoever goes back in time is told so, gets on and back by buttons and keys, and takes back what was done; what
 * cannot be done now keeps its place.
 * Method: the whole page on views of the past; what it tells the run, shows and says.
 */
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { travelled } from '../../src/app/past/travelWords';
import type { RunView } from '../../src/state/wording';
import { sent, sentOf, show } from '../support/fakeRun';
import { openApp } from '../support/page';
import { branch, sentence, system, view } from '../support/viewParts';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

const MARKS = [
  { atUs: 6e6, kind: 'loss' as const, label: 'S1 stopped' },
  { atUs: 14e6, kind: 'detection' as const, label: 'The balancer marked S1 down' },
  { atUs: 25e6, kind: 'change' as const, label: 'S1 started' },
];
const stopS1 = { is: 'change', change: 'stop-server', target: 0, atUs: 6e6 } as const;
const startS1 = { is: 'change', change: 'start-server', target: 0, atUs: 25e6 } as const;

/** A run of 31 s that stands at an instant. */
const at = (timeS: number, changes: Partial<RunView> = {}): RunView =>
  view({
    system: system({ timeUs: timeS * 1e6 }),
    latestUs: 31e6,
    marks: MARKS,
    playing: false,
    undo: startS1,
    ...changes,
  });

const button = (name: string) => screen.getByRole('button', { name });
const showView = async (next: RunView) => {
  await act(async () => show(next));
  await act(() => vi.dynamicImportSettled());
};

const open = async (first: RunView) => {
  const { user } = await openApp(first);
  await waitFor(() => expect(document.querySelector('[data-narrator]')).not.toBeNull());
  const heard: string[] = [];
  for (const region of document.querySelectorAll('[aria-live]')) {
    new MutationObserver(() => {
      if (region.textContent) heard.push(region.textContent);
    }).observe(region, { childList: true, characterData: true, subtree: true });
  }
  const says = (text: string) => waitFor(() => expect(heard).toContain(text));
  const before = sent.length;
  const told = () => sent.slice(before).filter(({ type }) => type !== 'ping');
  return { user, heard, says, told };
};

describe('buttons of time', () => {
  it.each([
    ['Step back', { type: 'stepBack' }],
    ['Step', { type: 'step' }],
    ['Previous event', { type: 'goTo', atUs: 6e6 }],
    ['Next event', { type: 'goTo', atUs: 25e6 }],
    ['Back to the latest', { type: 'latest' }],
    ['Undo', { type: 'undo' }],
    ['Redo', { type: 'redo' }],
  ])('%s tells the run: %o', async (name, command) => {
    const { user, told } = await open(at(14, { redo: stopS1 }));
    await user.click(button(name));
    expect(told()).toEqual([command]);
  });

  it.each([
    ['j', { type: 'stepBack' }],
    ['{ArrowLeft}', { type: 'stepBack' }],
    ['l', { type: 'step' }],
    ['{Shift>}{ArrowLeft}{/Shift}', { type: 'goTo', atUs: 6e6 }],
    ['{Shift>}{ArrowRight}{/Shift}', { type: 'goTo', atUs: 25e6 }],
    ['{Control>}z{/Control}', { type: 'undo' }],
    ['{Meta>}z{/Meta}', { type: 'undo' }],
    ['{Shift>}{Control>}z{/Control}{/Shift}', { type: 'redo' }],
    ['{Control>}y{/Control}', { type: 'redo' }],
  ])('so does the key %s', async (keys, command) => {
    const { user, told } = await open(at(14, { redo: stopS1 }));
    await user.keyboard(keys);
    expect(told()).toEqual([command]);
  });

  it('keep their place where there is nothing to do, and do nothing', async () => {
    const { user, told } = await open(at(0, { latestUs: 0, marks: [], undo: null }));
    for (const name of ['Step back', 'Previous event', 'Next event', 'Undo', 'Redo']) {
      expect(button(name)).toHaveAttribute('aria-disabled', 'true');
      await user.click(button(name));
      expect(button(name)).toHaveFocus();
    }
    await user.keyboard('j{Shift>}{ArrowLeft}{/Shift}{Control>}z{/Control}');
    expect(told()).toEqual([]);
    expect(button('Step')).not.toHaveAttribute('aria-disabled');
  });

  it('undo and redo are for text where text is typed', async () => {
    const { user, told } = await open(at(14, { redo: stopS1 }));
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    await user.keyboard('{Control>}z{/Control}{Control>}y{/Control}');
    field.remove();
    expect(told()).toEqual([]);
  });

  it('say what they would undo and redo', async () => {
    await open(at(14, { redo: stopS1 }));
    expect(button('Undo')).toHaveAccessibleDescription('Undo: Start S1');
    expect(button('Redo')).toHaveAccessibleDescription('Redo: Stop S1');
    await showView(at(14, { undo: { is: 'settings', told: 'Servers: 5.' }, redo: null }));
    expect(button('Undo')).toHaveAccessibleDescription('Undo: Servers: 5');
    await showView(at(14, { undo: { is: 'open', name: 'A small shop' } }));
    expect(button('Undo')).toHaveAccessibleDescription('Undo: Open A small shop');
  });
});

describe('the past', () => {
  it('is said to be that in one line, as long as it is shown', async () => {
    await open(at(31));
    expect(screen.queryByRole('button', { name: 'Back to the latest' })).toBeNull();
    await showView(at(14.2));
    const line = await screen.findByText('Looking at 14.2 s of 31.0 s.');
    expect(line).toBeVisible();
    await showView(at(31));
    expect(screen.queryByRole('button', { name: 'Back to the latest' })).toBeNull();
    expect(line).not.toBeInTheDocument();
  });

  it('is heard of once; then each instant with what happened', async () => {
    const { says, heard } = await open(at(31));
    await showView(at(14));
    await says('Looking at 14.0 s of 31.0 s. 14.0 seconds: The balancer marked S1 down');
    await showView(at(6));
    await says('6.0 seconds: S1 stopped');
    await showView(at(31));
    await says('Back at the latest, 31.0 s.');
    expect(heard.filter((text) => text.startsWith('Looking at'))).toHaveLength(1);
  });

  it('of whom the slider has the focus it speaks for itself', async () => {
    const { says, heard } = await open(at(31));
    (await screen.findByRole('slider', { name: 'Timeline' })).focus();
    await showView(at(14));
    await says('Looking at 14.0 s of 31.0 s.');
    await showView(at(6));
    await showView(at(31));
    await says('Back at the latest, 31.0 s.');
    expect(heard).not.toContain('6.0 seconds: S1 stopped');
  });

  it('brings no news of what was heard before', async () => {
    const told = [sentence(1, 'Six people.'), sentence(2, 'S1 stopped.', { category: 'loss' })];
    const { says, heard } = await open(at(31, { log: told }));
    await showView(at(3, { log: told.slice(0, 1) }));
    await showView(at(14, { log: told }));
    await says('Looking at 14.0 s of 31.0 s. 14.0 seconds: The balancer marked S1 down');
    expect(heard.filter((text) => /Six people|S1 stopped\./.test(text))).toEqual([]);
  });

  it('brings none either while the run played, or plays on at the latest', async () => {
    const told = [sentence(1, 'Six people.'), sentence(2, 'S1 stopped.', { category: 'loss' })];
    const { says, heard } = await open(at(30.9, { playing: true, latestUs: 30.9e6, log: told }));
    await showView(at(3, { log: told.slice(0, 1) }));
    await says('Looking at 3.0 s of 31.0 s. 3.0 seconds');
    await showView(at(31, { log: told, playing: true }));
    await says('Back at the latest, 31.0 s.');
    expect(heard.filter((text) => /Six people|S1 stopped\./.test(text))).toEqual([]);
  });

  it('tells what happens again while it plays there', async () => {
    const told = [sentence(1, 'Six people.'), sentence(2, 'S1 stopped.', { category: 'loss' })];
    const { says } = await open(at(13.8, { playing: true, log: told.slice(0, 1) }));
    await showView(at(14.1, { playing: true, log: told }));
    await says('S1 stopped.');
  });

  it('says of what is planned only what is still to come', async () => {
    const planned = [
      { atUs: 25e6, change: 'start-server', target: 0 } as const,
      { atUs: 40e6, change: 'stop-server', target: 2 } as const,
    ];
    await open(at(14, { planned }));
    const list = screen.getByRole('list', { name: 'What is planned' });
    expect(list).toHaveTextContent('Stop S3 at 40.0 s');
    expect(list).not.toHaveTextContent('Start S1');
  });
});

describe('what is taken back', () => {
  it('is said, and what is done again', async () => {
    const { says } = await open(at(31, { undo: stopS1, version: { number: 1, of: 2 } }));
    await showView(at(31, { undo: null, redo: stopS1, version: { number: 0, of: 2 } }));
    await says('Undone: Stop S1.');
    await showView(at(31, { undo: stopS1, redo: null, version: { number: 1, of: 2 } }));
    await says('Redone: Stop S1.');
  });

  it('is neither, where the same thing is done again by hand, or something is opened', () => {
    const undone = at(31, { undo: null, redo: stopS1, version: { number: 0, of: 2 } });
    const again = at(31, { undo: stopS1, redo: null, version: { number: 2, of: 3 } });
    expect(travelled(again, undone)).toBeNull();
    const opened = { ...again, undo: { is: 'reset' } as const, branch: 0 };
    expect(travelled(opened, { ...undone, branch: 4 })).toBeNull();
  });
});

const stopS2 = { is: 'change', change: 'stop-server', target: 1, atUs: 6e6 } as const;
const forked = (changes: Partial<RunView> = {}) =>
  at(6, {
    latestUs: 6e6,
    branches: [
      branch(0),
      branch(1, { fork: { of: 0, atUs: 6e6, act: stopS2, instead: { ...stopS1, atUs: 14e6 } } }),
    ],
    branch: 1,
    undo: stopS2,
    ...changes,
  });
const NAME = 'S2 stopped instead of S1, at 6.0 s';

describe('branches', () => {
  it('are nowhere as long as there is one', async () => {
    await open(at(31));
    expect(screen.queryByRole('region', { name: 'Branches' })).toBeNull();
  });

  it('are announced when one is made, and the shown one is named', async () => {
    const { says } = await open(at(6));
    await showView(forked());
    await says(`A branch: ${NAME}. What happened before is kept.`);
    expect(await screen.findByRole('region', { name: 'Branches' })).toHaveTextContent(NAME);
  });

  it('can be gone to, named and deleted', async () => {
    const { user, told, says } = await open(forked());
    const opener = await screen.findByRole('button', { name: `Branch: ${NAME}` });
    await user.click(opener);
    const shown = screen.getByRole('button', { name: new RegExp(`^${NAME} played to`) });
    expect(shown).toHaveAttribute('aria-current', 'true');
    expect(screen.queryByRole('button', { name: `Delete ${NAME}` })).toBeNull();

    await user.click(button(`Rename ${NAME}`));
    await user.keyboard('  Other server {Enter}');
    expect(told().at(-1)).toEqual({ type: 'nameBranch', id: 1, name: 'Other server' });

    await user.click(screen.getByRole('button', { name: /^First run played to/ }));
    expect(told().at(-1)).toEqual({ type: 'branch', id: 0 });
    expect(opener).toHaveFocus();
    await showView(forked({ branch: 0 }));
    await says('Branch: First run.');

    await user.click(button('Branch: First run'));
    await user.click(button(`Delete ${NAME}`));
    expect(told().at(-1)).toEqual({ type: 'deleteBranch', id: 1 });
    await says('Branch deleted. Undo brings it back.');
    expect(sentOf('branch')).toHaveLength(1);
  });

  it('are lists in lists: each below the one that it left, also for whoever does not see it', async () => {
    const [first, second] = forked().branches;
    const deep = branch(2, {
      name: 'Deep',
      fork: { of: 1, atUs: 7e6, act: stopS2, instead: null },
    });
    const { user } = await open(forked({ branches: [first, second, deep] as never }));
    await user.click(await screen.findByRole('button', { name: `Branch: ${NAME}` }));
    const row = (name: RegExp) => screen.getByRole('button', { name }).closest('li');
    expect(row(/^First run played/)).toContainElement(row(new RegExp(`^${NAME} played`)));
    expect(row(new RegExp(`^${NAME} played`))).toContainElement(row(/^Deep played/));
    expect(screen.getByRole('button', { name: /^Deep played/ }).closest('ul')).toHaveRole('list');
  });

  it('lose their own name where nothing is written', async () => {
    const [first, second] = forked().branches;
    const named = forked({ branches: [first, { ...second, name: 'Mine' }] as never });
    const { user, told } = await open(named);
    await user.click(await screen.findByRole('button', { name: 'Branch: Mine' }));
    await user.click(button('Rename Mine'));
    await user.clear(screen.getByRole('textbox', { name: /^Name, or nothing/ }));
    await user.keyboard('{Enter}');
    expect(told()).toEqual([{ type: 'nameBranch', id: 1, name: null }]);
  });
});
