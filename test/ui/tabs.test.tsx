/**
 * Goal: tabs behave as tabs for keyboards and assistive technology.
 * Method: three tabs whose panel says which one is current.
 */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { Tabs } from '../../src/ui/Tabs';

type Id = 'now' | 'explain' | 'log';

const TABS: ReadonlyArray<{ id: Id; label: string }> = [
  { id: 'now', label: 'Now' },
  { id: 'explain', label: 'Explain' },
  { id: 'log', label: 'Log' },
];

function Example() {
  const [tab, setTab] = useState<Id>('now');
  return (
    <Tabs label="What is happening" tabs={TABS} current={tab} onChoose={(id) => setTab(id)}>
      content of {tab}
    </Tabs>
  );
}

it('arrows choose and move the focus; the panel is named by its tab', async () => {
  const user = userEvent.setup();
  render(<Example />);
  await user.tab();
  expect(screen.getByRole('tab', { name: 'Now', selected: true })).toHaveFocus();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('tab', { name: 'Explain', selected: true })).toHaveFocus();
  expect(screen.getByRole('tabpanel', { name: 'Explain' })).toHaveTextContent('content of explain');
  await user.keyboard('{End}');
  expect(screen.getByRole('tabpanel', { name: 'Log' })).toBeInTheDocument();
  await user.tab();
  expect(screen.getByRole('tabpanel')).toHaveFocus();
});
