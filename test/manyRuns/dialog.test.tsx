/**
 * Goal: from the table of this one run leads a way to many: a question, its answer in a sentence, every run as a dot that
 * opens on the stage, and one press back.
 * Method: the page on a run that reports what the test wants; the workers are real ones in all but the thread.
 */
import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import metrics from '../../src/messages/en/panel/metrics';
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

const view = { ...stopped, latestUs: stopped.system.timeUs };

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
const NARROW = /^10 pairs of runs: the interval is as narrow as is asked for/;
const under = (architecture: 'central-store', seed: number) => ({
  ...view,
  seed,
  system: { ...view.system, architecture },
});
/** What was asked of the run, but for whether it lives. */
const done = () => sent.filter(({ type }) => type !== 'ping');
const WAY_BACK = [
  { type: 'latest' },
  { type: 'pause' },
  { type: 'settings', settings: { seed: 1 }, shown: 'sticky' },
  { type: 'goTo', atUs: stopped.system.timeUs },
];
const find = { timeout: 20_000 };

describe('"Run many"', () => {
  it('asks first, and plays nothing by itself', async () => {
    const { region } = await openMany();
    region.getByRole('heading', {
      name: 'Does Sticky lose more sessions than Central store here, and by how much?',
    });
    expect(hands.flatMap(({ given }) => given)).toEqual([]);
  });

  it('has workers ready while the question is read, asks these, and lets them go with the dialog', async () => {
    const { user, region, open } = await openMany();
    const ready = [...hands];
    expect(ready).toHaveLength(Math.min(navigator.hardwareConcurrency, 8));
    for (const hand of ready) expect(hand.warmed).toEqual(['sticky', 'central-store']);
    await user.click(region.getByRole('button', { name: 'Find out' }));
    await region.findByText(NARROW, {}, find);
    await user.selectOptions(region.getByLabelText('Second'), 'JWT');
    await user.click(region.getByRole('button', { name: 'Find out' }));
    await region.findByText(/than JWT/, { selector: 'strong, p' }, find);
    await region.findByText(NARROW, {}, find);
    expect(hands).toEqual(ready);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await open();
    const again = hands.slice(ready.length);
    expect(again).toHaveLength(ready.length);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(hands.every(({ isEnded }) => isEnded)).toBe(true);
  });

  it('asks others where those that were ready have not started', async () => {
    const { user, region } = await openMany();
    const ready = [...hands];
    for (const hand of ready) act(() => hand.break());
    await user.click(region.getByRole('button', { name: 'Find out' }));
    await region.findByText(NARROW, {}, find);
    expect(ready.flatMap(({ given }) => given)).toEqual([]);
  });

  it('answers in a sentence, and shows every figure as a table and one as a plot', async () => {
    const { user, region } = await openMany();
    const button = region.getByRole('button', { name: 'Find out' });
    await user.click(button);
    await region.findByText(ANSWER, {}, find);
    await region.findByText(NARROW, {}, find);
    expect(button).toHaveFocus();
    expect(region.getByRole('status')).toHaveTextContent(ANSWER);
    expect(
      region.getByText(/In the run you began with, seed 1, the difference is 2\./),
    ).toBeVisible();
    const scrolled = region.getByRole('region', { name: /^Means of 10 runs/ });
    expect(scrolled).toHaveAttribute('tabindex', '0');
    const table = within(scrolled).getByRole('table', { name: /^Means of 10 runs/ });
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

  it('says that there is none of what no run has anything to take from', async () => {
    const { user, region } = await openMany();
    await user.click(region.getByRole('button', { name: 'Find out' }));
    await region.findByText(NARROW, {}, find);
    const table = region.getByRole('table', { name: /^Means of 10 runs/ });
    const lag = within(table).getByRole('button', { name: metrics('metrics.revocation-lag') });
    const cells = within(lag.closest('tr') as HTMLElement).getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent)).toEqual(['–', '–']);
    await user.click(lag);
    expect(region.getByRole('status')).toHaveTextContent(
      /cannot be told of both Sticky and Central store in any of 10 pairs of runs: .*too little\.$/,
    );
    const plot = region.getByRole('figure', { name: /: every run, mean and 95 % interval$/ });
    expect(within(plot).getAllByText('–')).toHaveLength(2);
    expect(within(plot).queryByRole('slider')).toBeNull();
  });

  it('says of what is chosen since whether it is known well enough, or not at all', async () => {
    const { user, region } = await openMany();
    await user.click(region.getByRole('button', { name: 'Find out' }));
    await region.findByText(NARROW, {}, find);
    await user.click(region.getByRole('button', { name: 'Latency, mean' }));
    const precision = region.getByRole('combobox', { name: 'Stop at' });
    await user.selectOptions(precision, '± 1 % of the difference');
    expect(region.getByRole('status')).toHaveTextContent(
      /10 pairs of runs: the interval is wider than is asked for/,
    );
    await user.selectOptions(region.getByRole('combobox', { name: 'First' }), 'JWT');
    region.getByText(/^These two have not been played/);
  });

  it('keeps the focus where it was pressed, and says nothing before it is known', async () => {
    areStuck = true;
    const { user, region } = await openMany();
    await user.click(region.getByRole('button', { name: 'Run it 200 times' }));
    const all = region.getByRole('button', { name: 'Run it 200 times' });
    expect(all).toHaveFocus();
    expect(all).toHaveAttribute('aria-disabled', 'true');
    expect(region.getByRole('status')).toHaveTextContent(/^$/);
    await user.click(region.getByRole('button', { name: 'Cancel' }));
    expect(region.getByRole('button', { name: 'Find out' })).toHaveFocus();
    expect(all).not.toHaveAttribute('aria-disabled');
  });

  it('opens what a mouse clicks with its main button, and no other', async () => {
    const { user, region } = await openMany();
    await user.click(region.getByRole('button', { name: 'Find out' }));
    await region.findByText(NARROW, {}, find);
    const runs = region.getByRole('slider', { name: /^Sticky/ });
    sent.length = 0;
    await user.pointer([{ keys: '[MouseRight]', target: runs }]);
    await user.pointer([
      { keys: '[MouseLeft>]', target: region.getByRole('figure') },
      { keys: '[/MouseLeft]', target: runs },
    ]);
    expect(sentOf('settings')).toEqual([]);
    await user.click(runs);
    expect(sentOf('settings')).toHaveLength(1);
  });

  it('can be cancelled, and what is known stays when it is opened again', async () => {
    const { user, region, open } = await openMany();
    await user.click(region.getByRole('button', { name: 'Find out' }));
    await region.findByText(ANSWER, {}, find);
    areStuck = true;
    await user.click(region.getByRole('button', { name: 'Run it 200 times' }));
    await user.click(await region.findByRole('button', { name: 'Cancel' }));
    region.getByText('Cancelled: what was played by then stands.');
    expect(hands.every(({ isEnded }) => isEnded)).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect((await open()).getByText(ANSWER)).toBeVisible();
  });

  it('opens a run by keyboard at its instant, and goes back by one press', async () => {
    const { user, region } = await openMany();
    await user.click(region.getByRole('button', { name: 'Find out' }));
    await region.findByText(NARROW, {}, find);
    const runs = region.getByRole('slider', { name: 'Central store: Sessions lost of every run' });
    act(() => runs.focus());
    expect(runs).toHaveAttribute('aria-valuetext', 'Central store, seed 2: 0');
    await user.keyboard('{ArrowRight}{ArrowRight}{End}{ArrowLeft}');
    expect(runs).toHaveAttribute('aria-valuetext', 'Central store, seed 10: 0');
    sent.length = 0;
    await user.keyboard('{Enter}');
    expect(done()).toMatchObject([
      // In the past, what was done later would be lost.
      { type: 'latest' },
      { type: 'pause' },
      // One act: undone, the architecture of before is there again, too.
      { type: 'settings', settings: { seed: 10 }, shown: 'central-store' },
      { type: 'goTo', atUs: stopped.system.timeUs },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByText('Seed 10 is on the stage')).toBeNull();
    await act(async () => show(under('central-store', 10)));
    sent.length = 0;
    await user.click(await screen.findByRole('button', { name: 'Back to my run' }, find));
    expect(done()).toMatchObject(WAY_BACK);
  });

  it('says which run is on the stage only until its seed is taken back', async () => {
    const { user, region } = await openMany();
    await user.click(region.getByRole('button', { name: 'Find out' }));
    await region.findByText(NARROW, {}, find);
    act(() => region.getByRole('slider', { name: /^Central store/ }).focus());
    await user.keyboard('{Enter}');
    await act(async () => show(under('central-store', 2)));
    screen.getByText('Seed 2 is on the stage');
    await act(async () => show(under('central-store', 1)));
    expect(screen.queryByText('Seed 2 is on the stage')).toBeNull();
  });

  it('goes back to the run one began with from the second that was opened, too', async () => {
    const { user, region, open } = await openMany();
    await user.click(region.getByRole('button', { name: 'Find out' }));
    await region.findByText(NARROW, {}, find);
    act(() => region.getByRole('slider', { name: /^Central store/ }).focus());
    await user.keyboard('{Enter}');
    await act(async () => show(under('central-store', 2)));
    const again = await open();
    again.getByText(/^On the stage is one run of “.*”, with seed 2\./);
    act(() => again.getByRole('slider', { name: /^Central store/ }).focus());
    await user.keyboard('{End}{Enter}');
    await act(async () => show(under('central-store', 11)));
    screen.getByText('Seed 11 is on the stage');
    sent.length = 0;
    await user.click(screen.getByRole('button', { name: 'Back to my run' }));
    expect(done()).toMatchObject(WAY_BACK);
  });

  it('says which run is on the stage only until something else is done', async () => {
    const { user, region } = await openMany();
    await user.click(region.getByRole('button', { name: 'Find out' }));
    await region.findByText(NARROW, {}, find);
    act(() => region.getByRole('slider', { name: /^Central store/ }).focus());
    await user.keyboard('{Enter}');
    await act(async () => show(under('central-store', 2)));
    screen.getByText('Seed 2 is on the stage');
    const run = keptStopped({ ...smallShop.document, clients: { count: 5 } });
    await act(async () => tell({ type: 'kept', obeyed: 0, run, differs: {} }));
    expect(screen.queryByText('Seed 2 is on the stage')).toBeNull();
  });

  it('is about another run once something else was done', async () => {
    const { user, region, open } = await openMany();
    await user.click(region.getByRole('button', { name: 'Find out' }));
    await region.findByText(ANSWER, {}, find);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    const run = keptStopped({ ...smallShop.document, clients: { count: 5 } });
    await act(async () => tell({ type: 'kept', obeyed: 0, run, differs: {} }));
    await act(async () => show({ ...view, latestUs: 20_000_000 }));
    const other = await open();
    expect(other.queryByText(ANSWER)).toBeNull();
    const lengths = within(other.getByRole('combobox', { name: 'Each run lasts' }));
    expect(lengths.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      '20.0 s, as this run so far',
      '1 min',
      '10 min',
      '30 min',
    ]);
  });

  it('offers how long the runs were that are known, and says no more of it', async () => {
    const { user, region, open } = await openMany();
    await user.click(region.getByRole('button', { name: 'Find out' }));
    await region.findByText(ANSWER, {}, find);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await act(async () => show({ ...view, latestUs: 20_000_000 }));
    const lengths = (await open()).getByRole('combobox', { name: 'Each run lasts' });
    expect(lengths).toHaveDisplayValue(/, as asked before$/);
    within(lengths).getByRole('option', { name: '20.0 s, as this run so far' });
  });

  it('says that nothing can be played where a worker does not start', async () => {
    areStuck = true;
    const { user, region } = await openMany();
    await user.click(region.getByRole('button', { name: 'Find out' }));
    act(() => hands[0]?.break());
    await region.findByText(/^The runs could not be played/);
  });
});
