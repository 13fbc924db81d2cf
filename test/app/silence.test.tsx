/**
 * Goal: a run is taken for dead when it has not answered for some seconds, and not as long as it answers, nor while
 * nobody looks. (A page that is late itself: test/state/recovery.alone.test.ts.)
 * Method: a clock in the test's hands, and a run that answers when the test wants.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openFromAddress } from '../../src/state/opening/opening';
import { Player } from '../../src/state/player';
import { Watch } from '../../src/state/saving/recovery';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

const player = new Player(true);
let watch: Watch;

beforeAll(() => {
  vi.useFakeTimers();
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  openFromAddress(player, '');
  watch = new Watch(player);
});
afterAll(() => {
  player.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const notice = () => player.page.getState().notice?.title ?? null;
const answer = () => watch.heard({ type: 'pong', obeyed: 0 });

/** Wall time passes, and the run says nothing. */
const pass = (ms: number) => vi.advanceTimersByTime(ms);

function look(state: 'visible' | 'hidden'): void {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
}

describe('a run that says nothing', () => {
  beforeEach(() => {
    look('visible');
    player.page.getState().notify(null);
    watch.heard({ type: 'ready' });
  });

  it('is not dead as long as it answers now and then', () => {
    for (let second = 0; second < 40; second += 4) {
      pass(4000);
      answer();
    }
    expect(notice()).toBeNull();
  });

  it('is not dead because nobody looks', () => {
    look('hidden');
    pass(600_000);
    expect(notice()).toBeNull();
    look('visible');
    pass(4000);
    expect(notice()).toBeNull();
  });

  it('is started again after some seconds, once it has been opened', () => {
    watch.heard({ type: 'pong', obeyed: player.sent.length });
    const before = player.run.getState().canvas;
    pass(8000);
    expect(notice()).toBe('The simulation stopped responding. It is being started again.');
    expect(player.run.getState().canvas).toBe(before + 1);
  });
});
