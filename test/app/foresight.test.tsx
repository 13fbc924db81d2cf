/**
 * Goal: pointing at what breaks something shows what would come of it, in one sentence, seen and heard, and no more than
 * that; and once something was done, whether it came out like that.
 * Method: the whole page on a run that answers what the test wants.
 */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Consequences, Foreseen, Outcome } from '../../src/runner/messages';
import { preferences } from '../../src/state/preferences';
import { sent, sentOf, show, tell } from '../support/fakeRun';
import { openApp } from '../support/page';
import { crowd, healthy, stopped } from '../support/views';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

// It is fetched with the bar, and may take its time the first time.
beforeAll(() => import('../../src/app/foresight/Foresight'));
beforeEach(() => localStorage.clear());

const none = { total: 0, people: [], peopleCount: 0 };
const nothing: Consequences = {
  session: none,
  cart: none,
  progress: none,
  message: none,
  transfer: none,
  told: none,
  twice: none,
  error: none,
  order: none,
};
const hit = (people: number[], total = people.length) => ({
  total,
  people,
  peopleCount: people.length,
});

const foreseen = (caused: Partial<Consequences>, spared: Partial<Consequences> = {}): Foreseen => ({
  type: 'foreseen',
  change: 'stop-server',
  target: 0,
  fromUs: 14_200_000,
  ahead: {
    untilUs: 24_200_000,
    isCut: false,
    caused: { ...nothing, ...caused },
    spared: { ...nothing, ...spared },
  },
});

const outcome = (because: Outcome['because']): Outcome => ({
  type: 'came-out',
  change: 'stop-server',
  target: 0,
  atUs: 14_200_000,
  untilUs: 24_200_000,
  more: { ...nothing, error: hit([1], 2) },
  fewer: { ...nothing, cart: hit([0]) },
  because,
});

/** S1 has been stopped. */
const done = {
  ...stopped,
  version: { number: 1, of: 2 },
  done: [{ atUs: 14_200_000, change: 'stop-server', target: 0 } as const],
};

const bar = () => within(screen.getByRole('toolbar', { name: 'Break or fix' }));
const stopS1 = () => bar().getByRole('button', { name: 'Stop S1' });
const line = () => document.querySelector('.foresight')?.textContent ?? null;
const asks = (change: string, target = 0) =>
  waitFor(() => expect(sentOf('foresee').at(-1)).toEqual({ type: 'foresee', change, target }));
const asksNothing = () =>
  waitFor(() => expect(sentOf('foresee').at(-1)).toMatchObject({ change: null }));
const hear = (report: Foreseen | Outcome) => act(async () => tell(report));

function listen() {
  const heard: string[] = [];
  for (const region of document.querySelectorAll('[aria-live]')) {
    new MutationObserver(() => {
      if (region.textContent) heard.push(region.textContent);
    }).observe(region, { childList: true, characterData: true, subtree: true });
  }
  return heard;
}

const LOGIN_AND_CART =
  'Stop S1 at 14.2 s. Within 10.0 s: Ana and Dee lose login and cart, 3 requests of Ana fail.';

describe('pointing at a button', () => {
  it('shows what would come of it, until nobody points at it any more', async () => {
    const { user } = await openApp(healthy);
    await user.hover(stopS1());
    await asks('stop-server');
    expect(line()).toBeNull();
    await hear(foreseen({ session: hit([0, 3]), cart: hit([0, 3]), error: hit([0], 3) }));
    expect(line()).toBe(LOGIN_AND_CART);
    await user.unhover(stopS1());
    await asksNothing();
    expect(line()).toBeNull();
  });

  it('shows it of what had the focus, or was pointed at, before it could be shown', async () => {
    const { user } = await openApp(healthy);
    act(() => preferences.setState({ foresight: false }));
    // Whoever goes by keys: a press brings the focus along, and points at nothing.
    await user.tab();
    stopS1().focus();
    act(() => preferences.setState({ foresight: true }));
    await asks('stop-server');
    await hear(foreseen({ error: hit([0]) }));
    expect(line()).toContain('1 request of Ana fails');
    await user.tab();
    act(() => preferences.setState({ foresight: false }));
    await user.hover(bar().getByRole('button', { name: 'Stop S2' }));
    act(() => preferences.setState({ foresight: true }));
    fireEvent.pointerMove(bar().getByRole('button', { name: 'Stop S2' }));
    await asks('stop-server', 1);
  });

  it('shows nothing of what is not pointed at', async () => {
    const { user } = await openApp(healthy);
    await user.hover(bar().getByRole('button', { name: 'Stop S2' }));
    await asks('stop-server', 1);
    await hear(foreseen({}));
    expect(line()).toBeNull();
  });

  it('says so where nobody is hit, where it would be worse without, and where it cannot be said', async () => {
    const { user } = await openApp(healthy);
    await user.hover(stopS1());
    await asks('stop-server');
    await hear(foreseen({}));
    expect(line()).toContain(
      'Within 10.0 s: nobody loses a login, a request or anything kept by it.',
    );
    await hear(foreseen({ order: hit([1]) }, { error: hit([2], 2) }));
    expect(line()).toContain(
      'Within 10.0 s: Ben is charged twice, without it, 2 more requests of Cy would fail.',
    );
    await hear({ ...foreseen({}), ahead: null });
    expect(line()).toContain('What would come of it could not be played.');
  });

  it('counts people where there is a crowd, and says that it looked less far', async () => {
    const { user } = await openApp(crowd);
    await user.hover(bar().getByRole('button', { name: 'Stop load balancer' }));
    await asks('stop-balancer');
    const { ahead } = foreseen({ error: { total: 90, people: [1, 2], peopleCount: 60 } });
    const cut = ahead && { ...ahead, untilUs: 16_500_000, isCut: true };
    await hear({ ...foreseen({}), change: 'stop-balancer', ahead: cut });
    expect(line()).toBe(
      'Stop load balancer at 14.2 s. Within 2.3 s (no further with so many people): ' +
        '90 requests of 60 people fail.',
    );
  });

  it('goes when something is done, and comes back when somebody points anew', async () => {
    const { user } = await openApp(healthy);
    await user.hover(stopS1());
    await asks('stop-server');
    await hear(foreseen({ session: hit([0]) }));
    await user.click(stopS1());
    expect(sentOf('change')).toHaveLength(1);
    await act(async () => show(done));
    expect(line()).toBeNull();
    await asksNothing();
    const startS1 = bar().getByRole('button', { name: 'Start S1' });
    await user.unhover(startS1);
    await user.hover(startS1);
    await asks('start-server');
  });

  it('stays when a look crosses something that was done, and is asked of that instant', async () => {
    const { user } = await openApp(done);
    const stopS2 = () => bar().getByRole('button', { name: 'Stop S2' });
    await user.hover(stopS2());
    await asks('stop-server', 1);
    await hear({ ...foreseen({ session: hit([1]) }), target: 1 });
    const asked = sentOf('foresee').length;
    await act(async () => show({ ...healthy, version: done.version, latestUs: 20e6 }));
    await waitFor(() => expect(sentOf('foresee')).toHaveLength(asked + 1));
    await asks('stop-server', 1);
    expect(line()).toMatch(/^Stop S2/);
  });

  it('is put away where the pointer only rests, until it moves', async () => {
    await openApp(healthy);
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
    try {
      fireEvent.pointerOver(stopS1(), { pointerType: 'mouse', bubbles: true });
      await act(() => vi.advanceTimersByTimeAsync(100));
      await hear(foreseen({}));
      expect(line()).not.toBeNull();
      await act(() => vi.advanceTimersByTimeAsync(8100));
      expect(line()).toBeNull();
      fireEvent.pointerMove(stopS1(), { pointerType: 'mouse', bubbles: true });
      await act(() => vi.advanceTimersByTimeAsync(100));
      await hear(foreseen({}));
      expect(line()).not.toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });

  it('can be put away with Escape', async () => {
    const { user } = await openApp(healthy);
    await user.hover(stopS1());
    await asks('stop-server');
    await hear(foreseen({}));
    await user.keyboard('{Escape}');
    expect(line()).toBeNull();
  });
});

describe('what else is pointed at', () => {
  it('is a node, and an entry of its menu', async () => {
    const { user } = await openApp(healthy);
    await user.hover(screen.getByRole('button', { name: 'Server S2' }));
    await asks('stop-server', 1);
    await user.click(screen.getByRole('button', { name: 'More actions for Server S2' }));
    await user.hover(await screen.findByRole('menuitem', { name: 'Freeze' }));
    await asks('freeze-server', 1);
  });

  it('is what is done to a person', async () => {
    const people = healthy.system.people.map((one) => ({
      ...one,
      changes: ['ban-client' as const],
    }));
    const { user } = await openApp({ ...healthy, system: { ...healthy.system, people } });
    await user.click(screen.getByRole('button', { name: 'Dee' }));
    await user.hover(await screen.findByRole('button', { name: 'Ban' }));
    await asks('ban-client', 3);
    await hear({ ...foreseen({}), change: 'ban-client', target: 3 });
    expect(line()).toContain(
      'nobody loses a login, a request or anything kept by it, besides what',
    );
  });

  it('is a button on which a finger stays, which does nothing then', async () => {
    await openApp(healthy);
    const touch = { pointerType: 'touch', bubbles: true };
    fireEvent.pointerOver(stopS1(), touch);
    fireEvent.pointerDown(stopS1(), touch);
    await asks('stop-server');
    fireEvent.pointerUp(stopS1(), touch);
    fireEvent.click(stopS1(), { detail: 1 });
    expect(sentOf('change')).toEqual([]);
    fireEvent.pointerDown(stopS1(), touch);
    fireEvent.pointerUp(stopS1(), touch);
    fireEvent.click(stopS1(), { detail: 1 });
    expect(sentOf('change')).toHaveLength(1);
  });

  it('is nothing that a press only brings the focus to', async () => {
    await openApp(healthy);
    fireEvent.pointerDown(stopS1(), { pointerType: 'touch', bubbles: true });
    act(() => stopS1().focus());
    fireEvent.pointerUp(stopS1(), { pointerType: 'touch', bubbles: true });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(sentOf('foresee')).toEqual([]);
  });
});

describe('the focus', () => {
  it('says it once, after a while, and not again when it is looked at anew', async () => {
    await openApp(healthy);
    await waitFor(() => expect(document.querySelector('[data-narrator]')).not.toBeNull());
    const heard = listen();
    act(() => screen.getByRole('button', { name: 'Server S1' }).focus());
    await asks('stop-server');
    await hear(foreseen({ session: hit([0, 3]) }));
    const text = 'Within 10.0 s: Ana and Dee lose their logins.';
    await waitFor(() => expect(heard).toContain(text), { timeout: 1500 });
    await hear(foreseen({ session: hit([0]) }));
    expect(line()).toContain('Within 10.0 s: Ana loses the login.');
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(heard.filter((said) => said.includes('Within'))).toEqual([text]);
  });
});

describe('what came of it', () => {
  it('is told once where it is something else, seen and heard, with the reason', async () => {
    await openApp(healthy);
    await waitFor(() => expect(document.querySelector('[data-narrator]')).not.toBeNull());
    const heard = listen();
    await hear(
      outcome([
        { is: 'later', fromUs: 13_400_000 },
        { is: 'done', atUs: 16_000_000, change: 'wipe-store', target: 0 },
      ]),
    );
    const text =
      'Stop S1 at 14.2 s came out differently than it was shown: within 10.0 s, ' +
      '2 more requests of Ben failed, 1 cart of Ana was not lost.';
    const reason =
      'That can be: it was shown as of 13.4 s and Wipe store came in between, at 16.0 s.';
    expect(line()).toBe(`${text} ${reason}`);
    await waitFor(() => expect(heard).toContain(text));
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await hear(outcome([{ is: 'settings' }]));
    expect(line()).toContain('a setting was turned');
    await act(() => vi.advanceTimersByTimeAsync(20_100));
    expect(line()).toBeNull();
    vi.useRealTimers();
    await hear(outcome([{ is: 'settings' }]));
    // The next thing that is done makes it old.
    await act(async () => show(done));
    expect(line()).toBeNull();
  });

  it('can be another setting, or another architecture', async () => {
    await openApp(healthy);
    await hear(outcome([{ is: 'architecture', shown: 'jwt' }, { is: 'settings' }]));
    expect(line()).toContain('it was shown for JWT and a setting was turned meanwhile.');
  });
});

describe('the preference', () => {
  it('switches it off, is kept, and switches it on again', async () => {
    const { user, player } = await openApp(healthy);
    expect(preferences.getState().foresight).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Preferences' }));
    const box = await screen.findByRole('checkbox', { name: 'Show what would come of a change' });
    await user.click(box);
    expect(localStorage.getItem('stateside.foresight')).toBe('off');
    sent.length = 0;
    await user.hover(stopS1());
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(sentOf('foresee')).toEqual([]);
    await user.click(box);
    await user.hover(bar().getByRole('button', { name: 'Stop S2' }));
    await asks('stop-server', 1);
    expect(player.page.getState().notice).toBeNull();
  });
});
