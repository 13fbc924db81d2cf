/**
 * Goal: the clock is read at a glance: seconds below a minute, minutes and seconds above, never a rounded-up future.
 * Method: instants around the places where the form changes.
 */
import { describe, expect, it } from 'vitest';
import { clockWords } from '../../../src/app/words/clockWords';
import { system, view } from '../../support/viewParts';

const at = (timeUs: number, playing: boolean) =>
  clockWords(view({ playing, system: system({ timeUs }) }));

describe('the clock', () => {
  it.each([
    [0, '0 s', '0.0 s'],
    [14_299_999, '14 s', '14.2 s'],
    [59_999_999, '59 s', '59.9 s'],
    [60_000_000, '1:00', '1:00.0'],
    [125_380_000, '2:05', '2:05.3'],
    [3_599_999_999, '59:59', '59:59.9'],
    [3_725_000_000, '1:02:05', '1:02:05.0'],
  ])('says %i µs as %s while playing, and %s while paused', (timeUs, playing, paused) => {
    expect(at(timeUs, true)).toBe(playing);
    expect(at(timeUs, false)).toBe(paused);
  });
});
