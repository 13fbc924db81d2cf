/**
 * Goal: a run that stops by a defect is started again with everything that was done, and not for ever.
 * Method: the whole page on a run that reports a defect when the test wants.
 */
import { act, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { smallShop } from '../../src/scenarios/smallShop';
import { teachDialogs } from '../support/dialog';
import { sentOf, tell } from '../support/fakeRun';
import { openApp } from '../support/page';
import { keptStopped } from '../support/specs';
import { stopped } from '../support/views';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

beforeAll(teachDialogs);

const run = keptStopped(smallShop.document);

describe('a run that dies', () => {
  it('by a defect is opened again at the last instant, paused where it dies there again, and then at a press', async () => {
    const { user, player } = await openApp({ ...stopped, playing: true });
    await act(async () => tell({ type: 'ready' }));
    await act(async () => tell({ type: 'kept', obeyed: 99, run, differs: {} }));
    const before = sentOf('reopen').length;
    const opened = () => sentOf('reopen').slice(before);
    const die = () => act(async () => tell({ type: 'broken', what: 'too many' }));
    await die();
    const again = { run, untilUs: stopped.world.timeUs };
    expect(opened()[0]).toMatchObject({ ...again, playing: true });
    expect(player.run.getState().view?.playing).toBe(false);
    await screen.findByRole('region', { name: /^A defect stopped .* was started again at / });
    await die();
    expect(opened()[1]).toMatchObject({ ...again, playing: false });
    await screen.findByRole('region', { name: /^The simulation stopped twice at / });
    await die();
    expect(opened()).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Start it again' }));
    expect(opened()[2]).toMatchObject({ ...again, playing: false });
  });
});

describe('a canvas that cannot be drawn on', () => {
  it('is replaced, not for ever, and then at a press; the run goes on', async () => {
    const { user, player } = await openApp({ ...stopped, playing: true });
    const lose = () => act(async () => tell({ type: 'undrawn', why: { id: 'canvas.lost' } }));
    const number = () => player.run.getState().canvas;
    const first = number();
    await lose();
    await lose();
    await lose();
    expect(number()).toBe(first + 3);
    await lose();
    expect(number()).toBe(first + 3);
    const notice = await screen.findByRole('region', {
      name: 'The moving parts cannot be drawn here',
    });
    expect(notice.textContent).toContain('The browser says: The canvas context was lost.');
    expect(player.run.getState().view?.playing).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Draw again' }));
    expect(number()).toBe(first + 4);
    expect(screen.queryByRole('region', { name: /cannot be drawn/ })).toBeNull();
  });
});
