/**
 * Goal: what floats beside its anchor is always inside of the window.
 * Method: the placing function on boxes at the edges.
 */
import { describe, expect, it } from 'vitest';
import { placeBeside } from '../../src/ui/usePlacement';

const view = { width: 320, height: 700 };
const size = { width: 200, height: 150 };
const anchorAt = (left: number, top: number) => ({
  left,
  top,
  right: left + 60,
  bottom: top + 44,
});

describe('a floating layer', () => {
  it('is below its anchor where there is room', () => {
    expect(placeBeside(anchorAt(40, 100), size, view)).toEqual({ left: 40, top: 152 });
  });

  it('is above its anchor near the lower edge', () => {
    expect(placeBeside(anchorAt(40, 640), size, view)).toEqual({ left: 40, top: 482 });
  });

  it('is moved in from the right edge', () => {
    expect(placeBeside(anchorAt(250, 100), size, view).left).toBe(112);
  });

  it('is to the right of what must stay in sight, or to the left, where that is wanted', () => {
    const wide = { width: 700, height: 700 };
    const at = (left: number) => placeBeside(anchorAt(left, 100), size, wide, true);
    expect(at(40)).toEqual({ left: 108, top: 100 });
    expect(at(600)).toEqual({ left: 392, top: 100 });
  });

  it('does not cover its anchor where there is room neither above nor below', () => {
    const low = { width: 700, height: 180 };
    expect(placeBeside(anchorAt(40, 60), size, low)).toEqual({ left: 108, top: 22 });
  });

  it('starts at the upper left where it is larger than the window', () => {
    const large = { width: 400, height: 900 };
    expect(placeBeside(anchorAt(40, 300), large, view)).toEqual({ left: 8, top: 8 });
  });
});
