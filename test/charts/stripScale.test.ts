/**
 * Goal: the strip of time has room for the run, and its labels never run into each other.
 * Method: the pure functions behind it.
 */
import { describe, expect, it } from 'vitest';
import { labelsThatFit, spanSeconds, stripScale } from '../../src/charts/stripScale';

describe('the strip', () => {
  it.each([
    [0, 30],
    [29, 30],
    [29.9, 60],
    [200, 300],
    [3600, 7200],
    [9000, 10800],
  ])('after %d seconds is %d seconds long', (seconds, span) => {
    expect(spanSeconds(seconds)).toBe(span);
  });

  it('places seconds as shares of its width', () => {
    const { at, ticks } = stripScale(12, 60);
    expect(at(15)).toBe(50);
    expect(ticks).toEqual([0, 5, 10, 15, 20, 25, 30]);
  });

  it('writes fewer numbers where there is less room', () => {
    expect(stripScale(12, 14).ticks).toEqual([0, 10, 20, 30]);
  });

  it('labels the newest marks first and leaves out what would overlap', () => {
    const marks = [
      { at: 10, label: 'S1 stops' },
      { at: 30, label: 'S2 stops' },
      { at: 32, label: 'S2 starts' },
    ];
    const labels = [...labelsThatFit(marks, 60)].map((mark) => mark.label);
    expect(labels).toEqual(['S2 starts', 'S1 stops']);
  });

  it('leaves out a label that would leave the strip', () => {
    expect(labelsThatFit([{ at: 99, label: 'S1 stops' }], 60).size).toBe(0);
  });
});
