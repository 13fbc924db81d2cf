/**
 * Goal: a part of the page that cannot be fetched is missing alone, and can be fetched again.
 * Method: parts whose fetching fails as often as the test says, beside something that must stay.
 */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../src/ui/ErrorBoundary';
import { loadable } from '../../src/ui/loadable';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

const Greeting = ({ name }: { name: string }) => <p>Hello {name}</p>;

function failing(times: number) {
  let left = times;
  return vi.fn(async () => {
    left -= 1;
    if (left >= 0) throw new TypeError('Failed to fetch');
    return Greeting;
  });
}

function draw(Part: ReturnType<typeof loadable<{ name: string }>>) {
  render(
    <ErrorBoundary onDrawAgain={() => {}} onRestart={() => {}}>
      <p>the rest</p>
      <Part name="Ana" />
    </ErrorBoundary>,
  );
  return userEvent.setup();
}

it('leaves the rest of the page alone and fetches again on request', async () => {
  const load = failing(2);
  const user = draw(
    loadable(load, { missing: () => 'The greeting could not be loaded.', asked: true }),
  );
  for (const count of [1, 2]) {
    const button = await screen.findByRole('button', { name: 'Load again' });
    expect(screen.getByRole('alert')).toHaveTextContent('The greeting could not be loaded.');
    expect(screen.getByText('the rest')).toBeInTheDocument();
    expect(button).toHaveFocus();
    expect(load).toHaveBeenCalledTimes(count);
    await user.click(button);
  }
  expect(await screen.findByText('Hello Ana')).toBeInTheDocument();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('hands defects of the part itself on to the page', async () => {
  const Broken = () => {
    throw new Error('no such figure');
  };
  draw(loadable(async () => Broken, { missing: () => 'The greeting could not be loaded.' }));
  expect(await screen.findByText(/no such figure/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Load again' })).toBeNull();
});
