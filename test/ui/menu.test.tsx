/**
 * Goal: a menu can be used by keyboard alone and never loses the focus.
 * Method: a menu beside a real button, driven by key presses.
 */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Menu, type MenuItem } from '../../src/ui/Menu';

function Example({ items }: { items: readonly MenuItem[] }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <button type="button" onClick={(event) => setAnchor(event.currentTarget)}>
        Server S1
      </button>
      {anchor && (
        <Menu label="Server S1" anchor={anchor} items={items} onClose={() => setAnchor(null)} />
      )}
    </>
  );
}

async function openMenu() {
  const run = vi.fn();
  const items = ['Stop', 'Freeze', 'Remove'].map((label) => ({
    id: label,
    label,
    run: () => run(label),
  }));
  const user = userEvent.setup();
  render(<Example items={items} />);
  const anchor = screen.getByRole('button', { name: 'Server S1' });
  await user.click(anchor);
  return { user, anchor, run };
}

const item = (name: string) => screen.getByRole('menuitem', { name });

describe('a menu', () => {
  it('has a name and puts the focus on its first item', async () => {
    await openMenu();
    expect(screen.getByRole('menu', { name: 'Server S1' })).toBeInTheDocument();
    expect(item('Stop')).toHaveFocus();
  });

  it('moves with arrows, whose ends meet, and with Home and End', async () => {
    const { user } = await openMenu();
    await user.keyboard('{ArrowUp}');
    expect(item('Remove')).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(item('Freeze')).toHaveFocus();
    await user.keyboard('{End}');
    expect(item('Remove')).toHaveFocus();
    await user.keyboard('{Home}');
    expect(item('Stop')).toHaveFocus();
  });

  it('does what was chosen, closes, and gives the focus back', async () => {
    const { user, anchor, run } = await openMenu();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(run.mock.calls).toEqual([['Freeze']]);
    expect(screen.queryByRole('menu')).toBeNull();
    expect(anchor).toHaveFocus();
  });

  it.each(['{Escape}', '{Tab}'])('closes on %s without doing anything', async (key) => {
    const { user, run } = await openMenu();
    await user.keyboard(key);
    expect(screen.queryByRole('menu')).toBeNull();
    expect(run).not.toHaveBeenCalled();
    if (key === '{Escape}') expect(screen.getByRole('button')).toHaveFocus();
  });

  it('closes on a press elsewhere', async () => {
    const { user } = await openMenu();
    await user.click(document.body);
    expect(screen.queryByRole('menu')).toBeNull();
  });
});
