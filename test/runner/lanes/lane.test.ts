/**
 * Goal: no frame has to take the checkpoints of two lanes, and each lane takes one in every interval, and follows in its turn.
 * Method: lanes of a small shop, second by second, with an eye on when they take snapshots and on how far each has come.
 */

import { describe, expect, it, vi } from 'vitest';
import { ARCHITECTURES } from '../../../src/engine';
import { finish } from '../../../src/runner/lanes/finish';
import { Lane } from '../../../src/runner/lanes/lane';
import { Past } from '../../../src/runner/lanes/past';
import { SideBySide } from '../../../src/runner/lanes/sideBySide';
import { takeOf } from '../../../src/spec/take';
import { specFrom, valid } from '../../support/specs';

const INTERVAL_S = 20;
const FRAME_US = 66_667;
const SHOP = valid(takeOf(specFrom({}), { architecture: 'sticky' }));

function checkpointsOf(id: (typeof ARCHITECTURES)[number]['id']): number[] {
  const index = ARCHITECTURES.findIndex((one) => one.id === id);
  const lane = new Lane(valid(takeOf(specFrom({}), { architecture: id })));
  lane.remember(() => new Past({ index, of: ARCHITECTURES.length }));
  const snapshot = vi.spyOn(lane.simulation, 'snapshot');
  const taken: number[] = [];
  for (let second = 1; second <= 4 * INTERVAL_S; second += 1) {
    const before = snapshot.mock.calls.length;
    lane.advanceTo(second * 1e6);
    if (snapshot.mock.calls.length > before) taken.push(second);
  }
  return taken;
}

describe('lanes', () => {
  it('give signs of life in long work, also those that are added', () => {
    const beat = vi.fn();
    const added = new SideBySide([], beat, []).laneOf(SHOP, []);
    beat.mockClear();
    finish(added.goTo(60e6));
    expect(beat.mock.calls.length).toBeGreaterThan(2);
  });

  it('follow one after the other, so that none is left behind for whoever looks at all', () => {
    const side = new SideBySide(ARCHITECTURES.map(({ id }) =>
      valid(takeOf(specFrom({}), { architecture: id })),
    ), () => {}, []);
    const [shown, ...others] = side.first as [Lane, ...Lane[]];
    for (let frame = 1; frame <= 3 * side.first.length; frame += 1) {
      shown.advanceTo(frame * FRAME_US);
      side.follow(frame * FRAME_US);
    }
    const behind = others.map(({ simulation }) => shown.simulation.nowUs - simulation.nowUs);
    expect(Math.max(...behind)).toBeLessThan(side.first.length * FRAME_US);
    expect(new Set(behind).size).toBe(others.length);
  });

  it('take their checkpoints in turn, each of them once in an interval', () => {
    const taken = ARCHITECTURES.map(({ id }) => checkpointsOf(id));
    const all = taken.flat();
    expect(new Set(all).size).toBe(all.length);
    for (const [first = 0, ...rest] of taken) {
      expect(first).toBeLessThanOrEqual(INTERVAL_S);
      expect(rest).toEqual([1, 2, 3].map((turn) => first + turn * INTERVAL_S));
    }
  });
});
