/**
 * Goal: keys do what the help says, and nothing where they would get in the way.
 * Method: key presses on the page with a run that only listens.
 */
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ACTIONS } from '../../src/controls/actions';
import { ARCHITECTURES, sideBySide } from '../../src/engine';
import keys from '../../src/messages/en/dialogs/keys';
import type { Command } from '../../src/runner/commands';
import { preferences, THEMES } from '../../src/state/preferences';
import { teachDialogs } from '../support/dialog';
import { sent, sentOf } from '../support/fakeRun';
import { openApp } from '../support/page';
import { playedToo } from '../support/viewParts';
import { crowd, healthy } from '../support/views';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

describe('keys', () => {
  it.each<readonly [keys: string, command: Partial<Command>]>([
    ['k', { type: 'pause' }],
    [' ', { type: 'pause' }],
    ['{Alt>}k{/Alt}', { type: 'pause' }],
    ['l', { type: 'step' }],
    ['{ArrowRight}', { type: 'step' }],
    ['=', { type: 'speed', speed: 2 }],
    ['-', { type: 'speed', speed: 0.5 }],
    ['{Alt>}r{/Alt}', { type: 'open' }],
    ...sideBySide().map((id, index) => [`${index + 1}`, { type: 'architecture', id }] as const),
  ])('%s tells the run: %o', async (keys, command) => {
    const { user } = await openApp(healthy);
    const before = sent.length;
    await user.keyboard(keys);
    // Whether the run lives is asked all the time.
    const told = sent.slice(before).filter(({ type }) => type !== 'ping');
    expect(told).toMatchObject([command]);
  });

  it.each([
    ['does nothing where that is not played', healthy, []],
    [
      'shows it where it is played',
      playedToo(healthy, 'signed-cookie'),
      [{ type: 'architecture', id: 'signed-cookie' }],
    ],
  ] as const)('the one of what is on request %s', async (_, view, commands) => {
    const { user } = await openApp(view);
    const before = sent.length;
    await user.keyboard(`${ARCHITECTURES.length}`);
    expect(sent.slice(before).filter(({ type }) => type !== 'ping')).toEqual(commands);
  });

  it('do nothing while a dialog is open, but for those with Alt', async () => {
    teachDialogs();
    const { user } = await openApp(healthy);
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keyboard' });
    const before = sent.length;
    await user.keyboard('kl=1{ArrowRight}');
    expect(sent.slice(before).filter(({ type }) => type !== 'ping')).toEqual([]);
    await user.keyboard('{Alt>}k{/Alt}');
    expect(sent.slice(before)).toContainEqual({ type: 'pause' });
    expect(dialog).toBeVisible();
  });

  it('lead to the log, and to the next theme', async () => {
    const { user } = await openApp(healthy);
    await user.keyboard('e');
    expect(screen.getByRole('tab', { name: 'Log' })).toHaveAttribute('aria-selected', 'true');
    const { theme } = preferences.getState();
    await user.keyboard('t');
    const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
    expect(preferences.getState().theme).toBe(next);
  });

  it('X stops the focused node, and only that', async () => {
    const { user } = await openApp(healthy);
    await user.keyboard('x');
    expect(sentOf('change')).toEqual([]);
    screen.getByRole('button', { name: 'Server S2' }).focus();
    await user.keyboard('x');
    expect(sentOf('change')).toEqual([{ type: 'change', change: 'stop-server', target: 1 }]);
  });

  it('Space presses the focused button instead of pausing', async () => {
    const { user } = await openApp(healthy);
    screen.getByRole('button', { name: 'Step' }).focus();
    await user.keyboard(' ');
    expect(sentOf('step')).toHaveLength(1);
    expect(sentOf('pause')).toHaveLength(0);
  });

  it('K pauses from wherever the focus is, Alt+K also while something is typed', async () => {
    const { user } = await openApp(healthy);
    for (const name of ['Server S2', 'Step', 'Ana']) {
      const before = sentOf('pause').length;
      screen.getByRole('button', { name }).focus();
      await user.keyboard('k');
      expect(sentOf('pause')).toHaveLength(before + 1);
    }
    teachDialogs();
    await user.keyboard('o');
    await screen.findByRole('searchbox', { name: /^Search scenarios/ });
    const before = sentOf('pause').length;
    await user.keyboard('k');
    expect(sentOf('pause')).toHaveLength(before);
    await user.keyboard('{Alt>}k{/Alt}');
    expect(sentOf('pause')).toHaveLength(before + 1);
  });

  it('in the list of scenarios go from the search through all of them, and open one', async () => {
    teachDialogs();
    const { user } = await openApp(healthy);
    await user.keyboard('o');
    const search = await screen.findByRole('searchbox', { name: /^Search scenarios/ });
    expect(search).toHaveFocus();
    const dialog = within(screen.getByRole('dialog', { name: 'Scenario' }));
    const choices = dialog.getAllByRole('listitem').map((item) => within(item).getByRole('button'));
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(choices[1]).toHaveFocus();
    await user.keyboard('{End}');
    expect(choices.at(-1)).toHaveFocus();
    await user.keyboard('{Home}{ArrowUp}');
    expect(search).toHaveFocus();
    const before = sentOf('open').length;
    await user.keyboard('{ArrowDown}{Enter}');
    expect(sentOf('open')).toHaveLength(before + 1);
  });

  it('Enter in the search of the scenarios opens the first that is found', async () => {
    teachDialogs();
    const { user } = await openApp(healthy);
    await user.keyboard('o');
    await screen.findByRole('searchbox', { name: /^Search scenarios/ });
    const before = sentOf('open').length;
    await user.keyboard('{Enter}');
    expect(sentOf('open')).toHaveLength(before);
    await user.keyboard('ban');
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Enter', isComposing: true });
    expect(sentOf('open')).toHaveLength(before);
    await user.keyboard('{Enter}');
    expect(sentOf('open').slice(before)).toEqual([
      expect.objectContaining({
        document: expect.objectContaining({ name: expect.stringMatching(/^A ban /) }),
      }),
    ]);
  });

  it('arrows stay inside the groups that use them', async () => {
    const { user } = await openApp(healthy);
    screen.getByRole('button', { name: 'Ana' }).focus();
    await user.keyboard('{ArrowRight}');
    screen.getByRole('button', { name: 'Restart' }).focus();
    await user.keyboard('{ArrowRight}');
    expect(sentOf('step')).toEqual([]);
  });

  it('single keys leave form fields alone', async () => {
    const { user } = await openApp(crowd);
    screen.getByRole('combobox', { name: 'Server' }).focus();
    await user.keyboard('k');
    expect(sentOf('pause')).toEqual([]);
  });

  it('single keys can be switched off; those with Alt stay', async () => {
    const { user } = await openApp(healthy, '?keys=0');
    await user.keyboard('kl4x ');
    expect(sentOf('pause')).toEqual([]);
    expect(sentOf('step')).toEqual([]);
    await user.keyboard('{Alt>}k{/Alt}');
    expect(sentOf('pause')).toHaveLength(1);
  });

  it('are listed in the help, every one', async () => {
    teachDialogs();
    const { user } = await openApp(healthy);
    await user.keyboard('?');
    const help = within(await screen.findByRole('dialog', { name: 'Keyboard' }));
    for (const action of ACTIONS.filter(({ keys }) => keys.length > 0)) {
      expect(help.getByText(keys.of(action.help))).toBeInTheDocument();
    }
  });
});
