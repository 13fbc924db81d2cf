/**
 * Goal: a player is drawn where its element keeps places for it, and nothing of it stays there once it is closed.
 * Method: players in elements of their own, on a run that says what the test wants.
 */
import { act, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { mount } from '../../src/app/mount';
import { place, startRun } from '../../src/app/start/startRun';
import { Player } from '../../src/state/player';
import { sentOf, show } from '../support/fakeRun';
import { noMedia } from '../support/page';
import { healthy } from '../support/views';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

beforeEach(() => {
  vi.stubGlobal('matchMedia', noMedia);
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});

/** An element with the places of a player. */
function places() {
  const root = document.body.appendChild(document.createElement('div'));
  for (const className of ['header-controls', 'app']) {
    root.appendChild(document.createElement('div')).className = className;
  }
  return root;
}

it('is drawn, heard there, and gone with all its words once it is closed', async () => {
  const root = places();
  const player = new Player(false);
  startRun(player, '');
  place(player, root);
  await act(async () => mount(player));
  await act(async () => show(healthy));
  await act(() => vi.dynamicImportSettled());
  const architecture = within(root).getByRole('radiogroup', { name: 'Architecture' });
  expect(architecture.closest('.header-controls')).not.toBeNull();
  await act(async () => within(root).getByRole('button', { name: 'Pause' }).click());
  expect(sentOf('pause')).toHaveLength(1);
  // What the document's own links lead to is not this one.
  expect(root.querySelector('#stage, #transport')).toBeNull();
  await act(async () => player.close());
  expect(root.textContent).toBe('');
  expect(root.attributes).toHaveLength(0);
  expect(root.querySelectorAll('canvas, button, dialog')).toHaveLength(0);
});

it('is not drawn where it was closed before', async () => {
  const root = places();
  const player = new Player(false);
  startRun(player, '');
  player.close();
  place(player, root);
  await act(async () => mount(player));
  expect(player.root).toBeNull();
  expect(root.textContent).toBe('');
  expect(root.attributes).toHaveLength(0);
});
