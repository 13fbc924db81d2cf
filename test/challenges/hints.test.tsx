/**
 * Goal: whoever opens hints with keys stays where they are, also when there is nothing more to open.
 * Method: the hints by themselves, opened one by one.
 */
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Hints } from '../../src/challenges/page/Hints';

it('the last hint has the focus that its button had', () => {
  const { rerender } = render(<Hints name="deploy" />);
  for (const opened of [1, 2, 3]) {
    const button = screen.getByRole('button');
    button.focus();
    fireEvent.click(button);
    const hints = screen.getAllByRole('listitem');
    expect(hints).toHaveLength(opened);
    expect(document.activeElement).toBe(opened < 3 ? screen.getByRole('button') : hints[2]);
  }
  // It is given once, and not taken back from where somebody has gone.
  (document.activeElement as HTMLElement).blur();
  rerender(<Hints name="deploy" />);
  expect(document.activeElement).toBe(document.body);
});
