/**
 * Goal: silence is taken for death only where the page itself had its turns: on a busy machine the run waits as the
 * page does, and a page that stood still has heard nothing. Nothing that was asked of a run that dies is lost.
 * Method: the watch with a clock of its own, a run that never answers, and pages that come to their turns on time, late
 * or hardly ever; a run that dies when it has obeyed some of what it was asked for.
 */

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../src/runner/messages';

const TICK_MS = 500;

const reconnect = vi.fn();
const send = vi.fn();
const sent: Command[] = [];
vi.mock('../../src/state/following', () => ({ keptRun: () => null }));
vi.mock('../../src/state/savedRun', () => ({ restore: vi.fn() }));
vi.mock('../../src/state/run', () => ({
  RECOVERY: 'recovery',
  ping: vi.fn(),
  reconnect,
  send,
  sent,
  runStore: { getState: () => ({ view: null }), setState: vi.fn() },
}));

/** Simulated turns of the page until another run is started, at most `most`. */
async function turnsUntilDeath(everyMs: number, most: number): Promise<number> {
  const { heard, watchOver } = await import('../../src/state/recovery');
  let nowMs = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  watchOver();
  heard({ type: 'ready' });
  for (let turn = 1; turn <= most; turn += 1) {
    nowMs += everyMs;
    vi.advanceTimersByTime(TICK_MS);
    if (reconnect.mock.calls.length > 0) return turn;
  }
  return most;
}

describe('a run that says nothing', () => {
  beforeEach(() => {
    vi.resetModules();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    vi.stubGlobal('document', { visibilityState: 'visible' });
    reconnect.mockClear();
    return () => {
      vi.useRealTimers();
      vi.unstubAllGlobals();
      vi.restoreAllMocks();
    };
  });

  it.each([
    ['within some five seconds, where the page is on time', TICK_MS, 11],
    ['later, where the page has to wait as long again', 2 * TICK_MS, 21],
    ['never, where the page stands still', 4 * TICK_MS, 200],
  ])('is given up %s', async (_, everyMs, turns) => {
    expect(await turnsUntilDeath(everyMs, 200)).toBe(turns);
  });
});

describe('what was asked of a run that dies', () => {
  beforeEach(() => {
    vi.resetModules();
    sent.length = 0;
    send.mockClear();
  });

  const stop = (target: number): Command => ({ type: 'change', change: 'stop-server', target });

  it('is asked of the next one, where it was not obeyed yet, and nothing else', async () => {
    const { heard } = await import('../../src/state/recovery');
    heard({ type: 'ready' });
    sent.push(stop(0), stop(1));
    heard({ type: 'pong', obeyed: 2 });
    sent.push(stop(2), stop(3), stop(4));
    heard({ type: 'pong', obeyed: 3 });
    heard({ type: 'broken', what: 'too many' });
    expect(send.mock.calls.flat()).toEqual([stop(3), stop(4)]);
  });
});
