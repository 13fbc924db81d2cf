/**
 * Goal: what was sent away stays away, also where nothing may be stored, and a player on a page of others neither reads
 * nor changes what this browser knows.
 * Method: players without a run; storage is filled, or forbidden.
 */
import { afterEach, expect, it, vi } from 'vitest';
import { complete, completed, forgetCompleted } from '../../src/lessons/course/completed';
import { settle, settled } from '../../src/lessons/course/settled';
import { Player } from '../../src/state/player';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  sessionStorage.clear();
});

it('a lesson that was sent away is settled for this player, and after a reload', () => {
  const player = new Player(true);
  expect(settled(player).size).toBe(0);
  settle(player, 'cdn');
  expect([...settled(player)]).toEqual(['cdn']);
  expect([...settled(new Player(true))]).toEqual(['cdn']);
});

it('it is where storage is forbidden, and in a player that does not own the page', () => {
  const other = new Player(false);
  settle(other, 'cdn');
  expect([...settled(other)]).toEqual(['cdn']);
  expect(settled(new Player(false)).size).toBe(0);
  expect(sessionStorage).toHaveLength(0);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('forbidden');
  });
  const player = new Player(true);
  settle(player, 'hybrid');
  expect([...settled(player)]).toEqual(['hybrid']);
});

it('lessons that were opened or gone through are settled', () => {
  const player = new Player(true);
  player.page.setState({ lesson: 'retries' });
  player.page.getState().learn(null);
  complete('store-hop');
  expect([...settled(player)].sort()).toEqual(['retries', 'store-hop']);
});

it('completed lessons are those of the player that owns the page', () => {
  complete('cdn');
  const [own, other] = [new Player(true), new Player(false)];
  expect(completed(other).size).toBe(0);
  forgetCompleted(other);
  expect([...completed(own)]).toEqual(['cdn']);
  forgetCompleted(own);
  expect(completed(own).size).toBe(0);
});
