/**
 * Goal: whoever says what is needed gets what comes first for it, first of what is known so far, with the figures, what
 * would change it, and a run behind each figure; and can pass it on by its address.
 * Method: the page on a run that reports what the test wants; the worker is a real one in all but the thread.
 */
import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readNeed, writeNeed } from '../../src/choice/needText';
import { type News, newsOf, type Order } from '../../src/choosing/news';
import { teachDialogs } from '../support/dialog';
import { sentOf } from '../support/fakeRun';
import { openApp } from '../support/page';
import { stopped } from '../support/views';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

/** A worker that tells one piece of news whenever the test lets it. */
class StepHand {
  static all: StepHand[] = [];
  onmessage: ((event: MessageEvent<News>) => void) | null = null;
  onerror: (() => void) | null = null;
  isEnded = false;
  news: Generator<News> | null = null;
  constructor() {
    StepHand.all.push(this);
  }
  postMessage(order: Order): void {
    this.news = newsOf(order, 3);
  }
  terminate(): void {
    this.isEnded = true;
  }
  /** Tells the next piece; whether there was one. */
  step(): boolean {
    const next = this.news?.next();
    if (next === undefined || next.done || this.isEnded) return false;
    this.onmessage?.({ data: structuredClone(next.value) } as MessageEvent<News>);
    return true;
  }
}

beforeAll(teachDialogs);
beforeEach(() => {
  StepHand.all = [];
  vi.stubGlobal('Worker', StepHand);
});
afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

const FIND = { timeout: 20_000 };
const SLOW_MS = 120_000;

async function openAt(hash: string) {
  history.replaceState(null, '', `/${hash}`);
  const { user, player } = await openApp(stopped);
  const dialog = within(await screen.findByRole('dialog', { name: 'Choose' }, FIND));
  const step = () => act(async () => StepHand.all.some((hand) => hand.step()));
  return { user, player, dialog, step };
}

describe('"Choose"', () => {
  it(
    'is opened by its address, plays what is asked, and says what is known at every moment',
    async () => {
      const { user, dialog, step } = await openAt('#choose?revocable&elastic=no&failover=no');
      const revocable = within(dialog.getByRole('radiogroup', { name: /ended at once/ }));
      expect(revocable.getByRole<HTMLInputElement>('radio', { name: 'yes' }).checked).toBe(true);
      expect(StepHand.all).toEqual([]);
      await user.click(dialog.getByRole('button', { name: 'Find out' }));
      await step();
      expect(dialog.getByRole('heading', { name: /^So far, .* comes first\.$/ })).toBeTruthy();
      expect(dialog.getByRole<HTMLProgressElement>('progressbar').value).toBe(1);
      while (await step());
      expect(dialog.getByText('Done.')).toBeTruthy();
      expect(
        dialog.getByRole('heading', { name: 'For what was said, Central store comes first.' }),
      ).toBeTruthy();
      expect(dialog.getAllByText(/^Answers to somebody who has been banned/)).toHaveLength(2);
      expect(dialog.getByText(/^JWT comes first with this: A denylist of tokens/)).toBeTruthy();
      expect(dialog.getByText(/^What machines cost/)).toBeTruthy();
      expect(dialog.queryByText(/\bbest\b/i)).toBeNull();
    },
    SLOW_MS,
  );

  it(
    'opens a run behind a figure, with its seed and under its architecture',
    async () => {
      const { user, dialog, step } = await openAt('#choose?revocable');
      await user.click(dialog.getByRole('button', { name: 'Find out' }));
      for (let times = 0; times < 21; times += 1) await step();
      await user.click(dialog.getByRole('button', { name: 'Cancel' }));
      expect(dialog.getByText(/^Cancelled/)).toBeTruthy();
      const [banned] = dialog.getAllByText(/^Answers to somebody who has been banned/);
      await user.click(within(banned as HTMLElement).getByRole('link', { name: 'Show a run' }));
      expect(sentOf('open').at(-1)).toMatchObject({
        document: { architecture: 'jwt', seed: 1, interventions: [{ do: 'ban' }] },
      });
    },
    SLOW_MS,
  );

  it('keeps what was said in its address, and names what is not asked', async () => {
    const { user, dialog } = await openAt('#choose?servers=8&colour=red');
    expect(dialog.getByRole('alert').textContent).toContain('colour=red');
    const servers = dialog.getByRole<HTMLInputElement>('spinbutton', { name: 'Servers' });
    expect(servers.value).toBe('8');
    await user.click(dialog.getByRole('checkbox', { name: /replica/ }));
    await user.click(dialog.getByRole('button', { name: 'Find out' }));
    expect(location.hash).toBe('#choose?servers=8&with=replica');
  });
});

describe('a need as text', () => {
  it('is read as it was written', () => {
    const text =
      'personalization&elastic=no&people=500&deploysPerWeek=0.5&with=replica&with=denylist';
    const { need, unknown } = readNeed(text);
    expect(unknown).toEqual([]);
    expect(writeNeed(need)).toBe(text);
    expect(readNeed('servers=1&elastic=maybe&with=luck&').unknown).toEqual([
      'servers=1',
      'elastic=maybe',
      'with=luck',
    ]);
  });
});
