/**
 * Goal: figures change at once after a quiet while, then at most once per interval.
 * Method: a component that shows a calm value, on a fake clock.
 */
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useCalm } from '../../src/ui/useCalm';

const Figure = ({ value, everyMs }: { value: number; everyMs: number }) => (
  <output>{useCalm(value, everyMs)}</output>
);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const shown = () => screen.getByRole('status').textContent;
const passMs = (ms: number) => act(() => vi.advanceTimersByTime(ms));

it('holds changes back within the interval and then shows the newest', () => {
  const { rerender } = render(<Figure value={0} everyMs={1000} />);
  passMs(2000);
  rerender(<Figure value={1} everyMs={1000} />);
  expect(shown()).toBe('1');
  passMs(100);
  rerender(<Figure value={2} everyMs={1000} />);
  rerender(<Figure value={3} everyMs={1000} />);
  expect(shown()).toBe('1');
  passMs(900);
  expect(shown()).toBe('3');
});

it('follows at once without an interval', () => {
  const { rerender } = render(<Figure value={0} everyMs={1000} />);
  rerender(<Figure value={5} everyMs={0} />);
  expect(shown()).toBe('5');
});
