/**
 * Goal: a run that stops by a defect is started again with everything that was done, and not for ever.
 * Method: the whole page on a run that reports a defect when the test wants.
 */
import { act, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { smallShop } from '../../src/scenarios/smallShop';
import { teachDialogs } from '../support/dialog';
import { sent, sentOf, tell } from '../support/fakeRun';
import { openApp } from '../support/page';
import { keptStopped } from '../support/specs';
import { stopped } from '../support/views';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

beforeAll(teachDialogs);

const run = keptStopped(smallShop.document);

/** What is told to every run, and to nobody again. */
const STANDING = new Set([
  'layout',
  'tags',
  'palette',
  'motion',
  'follow',
  'visible',
  'figures',
  'foresee',
  'ping',
]);

describe('a run that dies', () => {
  it('by a defect is opened again at the last instant, paused where it dies there again, and then at a press', async () => {
    const { user, player } = await openApp({ ...stopped, playing: true });
    await act(async () => tell({ type: 'ready' }));
    await act(async () => tell({ type: 'kept', obeyed: 99, run, differs: {} }));
    const before = sentOf('reopen').length;
    const opened = () => sentOf('reopen').slice(before);
    const die = () => act(async () => tell({ type: 'broken', what: 'too many' }));
    await die();
    const again = { run, untilUs: stopped.system.timeUs };
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

describe('a run that dies while its past is looked at', () => {
  it('is opened again at that instant, on its branch, with all that can be undone', async () => {
    const at = { ...stopped.system, timeUs: stopped.latestUs - 5_000_000 };
    const { player } = await openApp({ ...stopped, system: at, playing: false });
    await act(async () => tell({ type: 'ready' }));
    const runs = { version: 1, versions: ['as the run has them'] };
    await act(async () => tell({ type: 'kept', obeyed: 99, run, runs, differs: {} }));
    // What is kept later without branches does not take them away.
    await act(async () => tell({ type: 'kept', obeyed: 99, run, differs: {} }));
    await act(async () => player.send({ type: 'undo' }));
    const before = sent.length;
    await act(async () => tell({ type: 'broken', what: 'too many' }));
    const [first, ...rest] = sent.slice(before).filter(({ type }) => !STANDING.has(type));
    const { timeUs: untilUs } = at;
    const instants = { untilUs, latestUs: stopped.latestUs, playing: false };
    expect(first).toMatchObject({ type: 'reopen', run, runs, ...instants });
    expect(rest).toEqual([{ type: 'undo' }]);
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
