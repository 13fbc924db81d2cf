/**
 * Goal: from the table of this one run leads a way to many: a question, its answer in a sentence, every run as a dot that
 * opens on the stage, and one press back.
 * Method: the page on a run that reports what the test wants; the workers are real ones in all but the thread.
 */
import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { smallShop } from '../../src/scenarios/smallShop';
import { teachDialogs } from '../support/dialog';
import { sent, sentOf, show, tell } from '../support/fakeRun';
import { TestHand } from '../support/hands';
import { openApp } from '../support/page';
import { keptStopped } from '../support/specs';
import { stopped } from '../support/views';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

/** Workers that answer as soon as they are asked, unless they are stuck. */
const hands: TestHand[] = [];
let areStuck = false;
class PromptHand extends TestHand {
  constructor() {
    super();
    hands.push(this);
  }
  override postMessage(order: Parameters<TestHand['postMessage']>[0]): void {
    super.postMessage(order);
    if (!areStuck) setTimeout(() => this.isEnded || this.work());
  }
}

beforeAll(teachDialogs);
beforeEach(() => {
  hands.length = 0;
  areStuck = false;
  vi.stubGlobal('Worker', PromptHand);
});
afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
  history.replaceState(null, '', '/');
});

const view = { ...stopped, latestUs: stopped.world.timeUs };

async function openMany() {
  const { user, player } = await openApp(view);
  const run = keptStopped(smallShop.document);
  await act(async () => tell({ type: 'kept', obeyed: 0, run, differs: {} }));
  const open = async () => {
    await user.click(await screen.findByRole('button', { name: 'Run many' }, { timeout: 20_000 }));
    return within(await screen.findByRole('region', { name: 'Many runs' }, { timeout: 20_000 }));
  };
  return { user, player, open, region: await open() };
}

const ANSWER = /^Sticky loses .* more sessions than Central store: in 10 of 10 runs\./;
const find = { timeout: 20_000 };

describe('"Run many"', () => {
  it('asks first, and plays nothing by itself', async () => {
    const { region } = await openMany();
    region.getByRole('heading', {
      name: 'Does Sticky lose more sessions than Central store here, and by how much?',
    });
    expect(hands).toEqual([]);
  });

  it('answers in a sentence, and shows every figure as a table and one as a plot', async () => {
    const { user, region } = await openMany();
    await user.click(region.getByRole('button', { name: 'Find out' }));
    await region.findByText(ANSWER, {}, find);
    await region.findByText(/^10 pairs of runs: the interval is as narrow/, {}, find);
    expect(region.getByText(/In this one run, seed 1, the difference is 2\./)).toBeVisible();
    const table = region.getByRole('table', { name: /^Means of 10 runs/ });
    const heads = within(table).getAllByRole('columnheader');
    expect(heads.map(({ textContent }) => textContent)).toEqual([
      'Figure',
      'Sticky',
      'Central store',
    ]);
    region.getByRole('figure', { name: 'Sessions lost: every run, mean and 95 % interval' });
    await user.click(within(table).getByRole('button', { name: 'Errors' }));
    region.getByRole('figure', { name: 'Errors: every run, mean and 95 % interval' });
  });

  it('can be cancelled, and what is known stays when it is opened again', async () => {
    const { user, region, open } = await openMany();
    await user.click(region.getByRole('button', { name: 'Find out' }));
    await region.findByText(ANSWER, {}, find);
    areStuck = true;
    await user.click(region.getByRole('button', { name: 'Run it 200 times' }));
    await user.click(await region.findByRole('button', { name: 'Cancel' }));
    region.getByText('Cancelled: what 10 seeds came to stands.');
    expect(hands.every(({ isEnded }) => isEnded)).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect((await open()).getByText(ANSWER)).toBeVisible();
  });

  it('opens a run by keyboard at its instant, and goes back by one press', async () => {
    const { user, region } = await openMany();
    await user.click(region.getByRole('button', { name: 'Find out' }));
    await region.findByText(/^10 pairs of runs/, {}, find);
    const runs = region.getByRole('slider', { name: 'Central store: Sessions lost of every run' });
    act(() => runs.focus());
    expect(runs).toHaveAttribute('aria-valuetext', 'Central store, seed 2: 0');
    await user.keyboard('{ArrowRight}{ArrowRight}{End}{ArrowLeft}');
    expect(runs).toHaveAttribute('aria-valuetext', 'Central store, seed 10: 0');
    sent.length = 0;
    await user.keyboard('{Enter}');
    expect(sent).toMatchObject([
      { type: 'pause' },
      { type: 'architecture', id: 'central-store' },
      { type: 'settings', settings: { seed: 10 } },
      { type: 'goTo', atUs: stopped.world.timeUs },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
    await act(async () => show({ ...view, seed: 10 }));
    await user.click(await screen.findByRole('button', { name: 'Back to my run' }, find));
    expect(sentOf('undo')).toHaveLength(1);
  });

  it('is about another run once something else was done', async () => {
    const { user, region, open } = await openMany();
    await user.click(region.getByRole('button', { name: 'Find out' }));
    await region.findByText(ANSWER, {}, find);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    const run = keptStopped({ ...smallShop.document, clients: { count: 5 } });
    await act(async () => tell({ type: 'kept', obeyed: 0, run, differs: {} }));
    expect((await open()).queryByText(ANSWER)).toBeNull();
  });

  it('says that nothing can be played where a worker does not start', async () => {
    areStuck = true;
    const { user, region } = await openMany();
    await user.click(region.getByRole('button', { name: 'Find out' }));
    act(() => hands[0]?.break());
    await region.findByText(/^The runs could not be played/);
  });
});
