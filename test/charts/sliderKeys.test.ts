/**
 * Goal: with keys one comes to every instant of a run, in few presses and at round times.
 * Method: the pure function behind the slider.
 */
import { expect, it } from 'vitest';
import { byKey } from '../../src/charts/sliderKeys';

const LATEST = 31_234_567;

it.each([
  ['ArrowRight', 14.2e6, 14.5e6],
  ['ArrowUp', 14.5e6, 15e6],
  ['ArrowLeft', 14.2e6, 14e6],
  ['ArrowDown', 14e6, 13.5e6],
  ['PageUp', 14.2e6, 15e6],
  ['PageDown', 14.2e6, 10e6],
  ['Home', 14.2e6, 0],
  ['End', 14.2e6, LATEST],
  ['ArrowRight', 31.1e6, LATEST],
  ['ArrowLeft', 0.2e6, 0],
  ['PageDown', 3e6, 0],
] as const)('%s at %d goes to %d', (key, fromUs, toUs) => {
  expect(byKey(key, fromUs, LATEST)).toBe(toUs);
});

it('leaves all other keys alone', () => {
  expect(['k', 'Tab', 'Enter', ' '].map((key) => byKey(key, 5e6, LATEST))).toEqual(
    Array(4).fill(null),
  );
});

it.each([
  [3e6, 0.1e6],
  [30e6, 0.5e6],
  [600e6, 10e6],
  [36_000e6, 60e6],
])('of a run of %d us one press is %d us', (latestUs, stepUs) => {
  expect(byKey('ArrowRight', 0, latestUs)).toBe(stepUs);
});
