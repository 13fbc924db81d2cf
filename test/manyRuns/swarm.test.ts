/**
 * Goal: every run has a dot at its value, none is lost or drawn outside, and the nearest one is found.
 * Method: swarms of values that are all the same, all different, and of one run.
 */
import { describe, expect, it } from 'vitest';
import { nearestDot, scaleOf, swarmOf, ticksOf } from '../../src/manyRuns/swarm';
import { interval } from '../../src/statistics/interval';

const SEEDS = Array.from({ length: 200 }, (_, index) => 8 + index);
const swarm = (values: readonly number[]) => swarmOf(values, SEEDS, scaleOf([values]));

describe('a swarm', () => {
  it('has a dot for every run, at its value, in the order of values', () => {
    const values = [5, 1, 9, 3];
    const scale = scaleOf([values]);
    const { dots, mean, ends } = swarm(values);
    expect(dots.map(({ value, seed }) => [value, seed])).toEqual([
      [1, 9],
      [3, 11],
      [5, 8],
      [9, 10],
    ]);
    for (const { value, across } of dots) expect(across).toBeCloseTo(scale(value), 9);
    const { mean: average, halfWidth } = interval(values, 0.95);
    expect(mean).toBe(scale(average));
    expect(ends).toEqual([scale(average - halfWidth), scale(average + halfWidth)]);
  });

  it('has room for 200 runs of one value, each in a place of its own, beside that value', () => {
    const values = Array.from({ length: 200 }, () => 17);
    const { dots, mean, ends } = swarm(values);
    expect(new Set(dots.map(({ across, down }) => `${across} ${down}`)).size).toBe(200);
    for (const { across, down } of dots) {
      expect(Math.abs(across - mean)).toBeLessThan(0.05);
      expect(Math.abs(down - 0.5)).toBeLessThan(0.45);
    }
    expect(ends).toEqual([mean, mean]);
  });

  it('has no interval for one run', () => {
    expect(swarm([4])).toMatchObject({ ends: null, dots: [{ value: 4, seed: 8, down: 0.5 }] });
  });
});

describe('the scale', () => {
  it.each([[[0, 0]], [[17, 17]], [[-3, 4]], [[0.001, 0.002]]])('holds %j', (values) => {
    const scale = scaleOf([values]);
    for (const value of values) {
      expect(scale(value)).toBeGreaterThanOrEqual(0);
      expect(scale(value)).toBeLessThanOrEqual(1);
    }
  });

  it('holds the ends of an interval, which reach far beyond two runs', () => {
    for (const end of swarm([17, 18]).ends ?? [Number.NaN]) {
      expect(end).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(1);
    }
  });

  it('has marks at whole numbers only where things are counted', () => {
    expect(ticksOf(scaleOf([], [0, 2]), true)).toEqual([0, 1, 2]);
    expect(ticksOf(scaleOf([], [0, 2]), false).length).toBeGreaterThan(3);
  });
});

describe('the nearest dot', () => {
  it('is nearest on the screen, not in coordinates', () => {
    const { dots } = swarm([1, 2, 3]);
    const size = { width: 1000, height: 60 };
    const [first, second] = dots;
    expect(nearestDot(dots, { across: (first?.across ?? 0) + 0.01, down: 0.9 }, size)).toBe(0);
    expect(nearestDot(dots, { across: second?.across ?? 0, down: 0 }, size)).toBe(1);
  });
});
