/**
 * Goal: silence is taken for death only where the page itself had its turns: on a busy machine the run waits as the
 * page does, and a page that stood still has heard nothing. Nothing that was asked of a run that dies is lost.
 * Method: the watch with a clock of its own, a run that never answers, and pages that come to their turns on time, late
 * or hardly ever; a run that dies when it has obeyed some of what it was asked for.
 */

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../src/runner/commands';
import type { Report } from '../../src/runner/messages';
import { Player } from '../../src/state/player';
import { Watch } from '../../src/state/saving/recovery';
import { sent } from '../support/fakeRun';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

const TICK_MS = 500;

const nobody = { onOpened: () => {}, onProblems: () => {}, onLife: () => {} };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  vi.stubGlobal('document', { visibilityState: 'visible' });
  sent.length = 0;
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  };
});

/** A player on a run that never answers, and who watches over it. */
function watched() {
  const player = new Player(false);
  player.connect(nobody);
  const watch = new Watch(player);
  watch.heard({ type: 'ready' });
  return { player, watch };
}

/** Simulated turns of the page until another run is started, at most `most`. */
function turnsUntilDeath(everyMs: number, most: number, asked: readonly Command[] = []): number {
  let nowMs = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  const { player } = watched();
  for (const command of asked) player.send(command);
  const reconnect = vi.spyOn(player, 'reconnect');
  for (let turn = 1; turn <= most; turn += 1) {
    nowMs += everyMs;
    vi.advanceTimersByTime(TICK_MS);
    if (reconnect.mock.calls.length > 0) return turn;
  }
  return most;
}

describe('a run that says nothing', () => {
  it.each([
    ['within some five seconds, where the page is on time', TICK_MS, 11],
    ['later, where the page has to wait as long again', 2 * TICK_MS, 21],
    ['never, where the page stands still', 4 * TICK_MS, 200],
  ])('is given up %s', (_, everyMs, turns) => {
    expect(turnsUntilDeath(everyMs, 200)).toBe(turns);
  });

  it('lives as long as views come of it, however many of them its answers wait behind', () => {
    let nowMs = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
    const { player, watch } = watched();
    const reconnect = vi.spyOn(player, 'reconnect');
    for (let turn = 1; turn <= 60; turn += 1) {
      nowMs += TICK_MS;
      if (turn % 4 === 0 && turn <= 40) watch.heard({ type: 'view' } as Report);
      vi.advanceTimersByTime(TICK_MS);
      expect(reconnect).toHaveBeenCalledTimes(turn >= 50 ? 1 : 0);
    }
  });

  it('has four times as long to open as to go on: ten thousand people take their time', () => {
    const open: Command = { type: 'open', source: '', document: {}, speed: 1, playing: true };
    expect(turnsUntilDeath(TICK_MS, 200, [open])).toBe(41);
    expect(turnsUntilDeath(TICK_MS, 200, [{ type: 'play' }])).toBe(11);
  });

  it('is asked no more once its player is closed', () => {
    const { player } = watched();
    vi.advanceTimersByTime(TICK_MS);
    expect(sent).toEqual([{ type: 'ping' }]);
    player.close();
    vi.advanceTimersByTime(20 * TICK_MS);
    expect(sent).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('what was asked of a run that dies', () => {
  const stop = (target: number): Command => ({ type: 'change', change: 'stop-server', target });

  it('is asked of the next one, where it was not obeyed yet, and nothing else', () => {
    const { player, watch } = watched();
    player.send(stop(0));
    player.send(stop(1));
    watch.heard({ type: 'pong', obeyed: 2 });
    player.send(stop(2));
    player.send(stop(3));
    player.send(stop(4));
    watch.heard({ type: 'pong', obeyed: 3 });
    sent.length = 0;
    watch.heard({ type: 'broken', what: 'too many' });
    expect(sent).toEqual([stop(3), stop(4)]);
  });
});
