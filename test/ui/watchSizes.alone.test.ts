/**
 * Goal: what changes sizes because sizes have changed does so after the browser has reported them: WebKit takes the
 * other for an error of the page.
 * Method: an observer that reports when it is told to.
 */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { watchSizes } from '../../src/ui/watchSizes';

const seen: unknown[] = [];
let report = () => {};
let isWatching = false;

class Sizes {
  constructor(tell: () => void) {
    report = tell;
  }
  observe(element: unknown) {
    seen.push(element);
    isWatching = true;
  }
  disconnect() {
    isWatching = false;
  }
}

vi.useFakeTimers();
vi.stubGlobal('ResizeObserver', Sizes);

afterEach(() => {
  seen.length = 0;
});

describe('sizes', () => {
  const first = {} as Element;
  const second = {} as Element;

  it('are told after they were reported, once for all that were', () => {
    const onChange = vi.fn();
    watchSizes([first, second], onChange);
    expect(seen).toEqual([first, second]);
    report();
    report();
    expect(onChange).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(onChange).toHaveBeenCalledTimes(1);
    report();
    vi.runAllTimers();
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('are not told once nobody asks any more', () => {
    const onChange = vi.fn();
    const stop = watchSizes([first], onChange);
    report();
    stop();
    vi.runAllTimers();
    expect(onChange).not.toHaveBeenCalled();
    expect(isWatching).toBe(false);
  });
});
