/**
 * Goal: the checkpoints of a lane keep to their budget, are dense where the lane stands and sparser with the distance.
 * Method: a small shop is played for an hour with a budget for few of them; then it goes back, and plays on there.
 */
import { describe, expect, it } from 'vitest';
import { createSimulation, PACKING } from '../../../src/engine';
import { ownBytes } from '../../../src/runner/lanes/checkpointBytes';
import { finish } from '../../../src/runner/lanes/finish';
import { Lane } from '../../../src/runner/lanes/lane';
import { BUDGETS, Past } from '../../../src/runner/lanes/past';
import type { Reader } from '../../../src/runner/lanes/reader';
import { SCENARIOS } from '../../../src/scenarios';
import { specOf } from '../../../src/spec/runSpec';
import { takeOf } from '../../../src/spec/take';
import { momentTimes } from '../../../src/timeline/facts/moments';
import { specFrom, valid } from '../../support/specs';

const MINUTE_US = 60e6;
const take = valid(takeOf(specFrom({}), { architecture: 'sticky' }));

function playedLane(budget: number, untilUs: number, under = take) {
  const lane = new Lane(under);
  const past = new Past({ index: 0, of: 1 }, { shown: budget, shadow: budget });
  lane.remember(() => past);
  lane.advanceTo(untilUs);
  return { lane, past };
}

const instants = (past: Past) => past.kept.map(({ atUs }) => atUs);
const weightOf = (past: Past) => past.bytes;

describe('checkpoints', () => {
  it('of a whole hour of a small shop fit into the budget of a lane in the shadow', () => {
    const { past } = playedLane(BUDGETS.shadow, 60 * MINUTE_US);
    expect(weightOf(past)).toBeLessThanOrEqual(BUDGETS.shadow);
    expect(past.kept.length).toBeGreaterThan(30);
  });

  it('are closer where more happens', () => {
    const crowd = valid(specOf(SCENARIOS.find(({ name }) => name === 'crowd')?.document));
    const busy = valid(takeOf(crowd, { architecture: 'sticky' }));
    const gaps = [take, busy].map((one) => {
      const [first = 0, second = 0] = instants(playedLane(BUDGETS.shadow, 40e6, one).past);
      return second - first;
    });
    expect(gaps).toEqual([20e6, 10e6]);
  });

  it('have readers once the lane is read along where they were taken in the shadow', () => {
    const { lane, past } = playedLane(BUDGETS.shown, 5 * MINUTE_US);
    expect(past.kept.every(({ reader }) => reader === null)).toBe(true);
    lane.show({ sinceUs: 0, parkedMinUs: 0, times: momentTimes(1, false) }, () => null);
    finish(lane.goTo(5 * MINUTE_US));
    expect(past.kept.length).toBeGreaterThan(8);
    expect(past.kept.every(({ reader }) => reader !== null)).toBe(true);
  });

  it('weigh more with everybody to whom something was done', () => {
    const { lane } = playedLane(0, MINUTE_US);
    const snapshot = lane.simulation.snapshot(PACKING);
    const readerOf = (size: number) =>
      ({ narrator: { harms: { all: { size } } } }) as unknown as Reader;
    const [none, many] = [0, 20_000].map((size) => ownBytes(snapshot, readerOf(size)));
    expect((many as number) - (none as number)).toBeGreaterThan(500_000);
  });

  it('never weigh more than the budget, and are sparser with age', () => {
    const { lane, past } = playedLane(0, 0);
    lane.advanceTo(30e6);
    const one = weightOf(past);
    expect(past.kept).toHaveLength(1);
    const few = playedLane(12 * one, 0);
    for (let minute = 1; minute <= 60; minute += 1) {
      few.lane.advanceTo(minute * MINUTE_US);
      expect(weightOf(few.past)).toBeLessThanOrEqual(12 * one);
    }
    const all = instants(few.past);
    expect(all.length).toBeGreaterThan(8);
    expect(all.at(-1)).toBe(60 * MINUTE_US);
    const gaps = all.map((atUs, index) => atUs - (all[index - 1] ?? 0));
    const half = Math.floor(gaps.length / 2);
    const mean = (some: readonly number[]) => some.reduce((sum, gap) => sum + gap, 0) / some.length;
    expect(mean(gaps.slice(0, half))).toBeGreaterThan(1.5 * mean(gaps.slice(half)));
    expect(Math.max(...gaps.slice(-2))).toBeLessThanOrEqual(4 * MINUTE_US);
  });

  it('of the latest half minute stay, and none is kept for good because the budget is full', () => {
    const { past: one } = playedLane(0, 30e6);
    const { past } = playedLane(2.5 * weightOf(one), 10 * MINUTE_US);
    expect(instants(past).at(-1)).toBe(10 * MINUTE_US);
    expect(instants(past).at(0)).toBe(9 * MINUTE_US + 20e6);
  });

  it('are dense where the lane stands, also when it has gone back', () => {
    const { past: one } = playedLane(0, 30e6);
    const { lane, past } = playedLane(12 * weightOf(one), 60 * MINUTE_US);
    finish(lane.goTo(10 * MINUTE_US));
    lane.advanceTo(12 * MINUTE_US);
    const near = instants(past).filter((atUs) => Math.abs(atUs - 12 * MINUTE_US) <= 2 * MINUTE_US);
    // Of twelve in an hour, evenly, there would be none or one.
    expect(near.length).toBeGreaterThanOrEqual(2);
    const straight = createSimulation(take.scenario, take);
    straight.advanceTo(12 * MINUTE_US);
    expect(lane.simulation.traceHash).toBe(straight.traceHash);
  });

  it('stay all over the run, wherever the lane goes', () => {
    const { past: one } = playedLane(0, 30e6);
    const { lane, past } = playedLane(12 * weightOf(one), 60 * MINUTE_US);
    for (const minute of [2, 31, 7, 22, 4, 11, 3, 26, 1]) finish(lane.goTo(minute * MINUTE_US));
    const all = [0, ...instants(past), 60 * MINUTE_US];
    const gaps = all.slice(1).map((atUs, index) => atUs - (all[index] as number));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(15 * MINUTE_US);
  });

  it('are not those of another run', () => {
    const { lane, past } = playedLane(BUDGETS.shadow, 10 * MINUTE_US);
    finish(lane.goTo(4 * MINUTE_US));
    lane.intervene('stop-server', 0);
    expect(Math.max(...instants(past))).toBeLessThanOrEqual(4 * MINUTE_US);
  });
});
