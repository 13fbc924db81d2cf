/** Goal: where drawing fails, it can be begun again without losing anything, and that is offered first. */

import { readFileSync } from 'node:fs';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../src/ui/ErrorBoundary';

it('offers to draw again before it offers to restart, and draws what is there', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  let isBroken = true;
  const Part = () => {
    if (isBroken) throw new Error('insertBefore');
    return <p>All of it</p>;
  };
  const onDrawAgain = vi.fn();
  const onRestart = vi.fn();
  render(
    <ErrorBoundary onDrawAgain={onDrawAgain} onRestart={onRestart}>
      <Part />
    </ErrorBoundary>,
  );
  const names = (await screen.findAllByRole('button')).map(({ textContent }) => textContent);
  expect(names).toEqual(['Draw again', 'Restart']);
  isBroken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Draw again' }));
  expect(screen.getByText('All of it')).toBeInTheDocument();
  expect(onDrawAgain).toHaveBeenCalledOnce();
  expect(onRestart).not.toHaveBeenCalled();
});

it('is seldom needed for translators: what React draws is not theirs', () => {
  const page = new DOMParser().parseFromString(readFileSync('src/index.html', 'utf8'), 'text/html');
  for (const id of ['app', 'header-controls']) {
    expect(page.getElementById(id)?.getAttribute('translate')).toBe('no');
    expect(page.getElementById(id)?.className).toContain('notranslate');
  }
});
