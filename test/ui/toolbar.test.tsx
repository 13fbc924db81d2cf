/**
 * Goal: a toolbar is one tab stop, and the focus survives the removal of a control.
 * Method: a toolbar of buttons between two other buttons.
 */
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Toolbar } from '../../src/ui/Toolbar';

const Example = ({ labels }: { labels: readonly string[] }) => (
  <>
    <button type="button">before</button>
    <Toolbar label="Break or fix" className="bar">
      {labels.map((label) => (
        <button key={label} type="button">
          {label}
        </button>
      ))}
    </Toolbar>
    <button type="button">after</button>
  </>
);

const button = (name: string) => screen.getByRole('button', { name });

describe('a toolbar', () => {
  it('has one tab stop: the control that had the focus last', async () => {
    const user = userEvent.setup();
    render(<Example labels={['Stop S1', 'Stop S2', 'Stop S3']} />);
    await user.tab();
    await user.tab();
    expect(button('Stop S1')).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(button('Stop S2')).toHaveFocus();
    await user.tab();
    expect(button('after')).toHaveFocus();
    await user.tab({ shift: true });
    expect(button('Stop S2')).toHaveFocus();
  });

  it('moves to its ends with Home and End, and round with arrows', async () => {
    const user = userEvent.setup();
    render(<Example labels={['Stop S1', 'Stop S2', 'Stop S3']} />);
    await user.click(button('Stop S2'));
    await user.keyboard('{End}');
    expect(button('Stop S3')).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(button('Stop S1')).toHaveFocus();
  });

  it('moves the focus to a neighbour when the focused control goes away', async () => {
    const user = userEvent.setup();
    const { rerender } = render(<Example labels={['Stop S1', 'Stop S2']} />);
    await user.click(button('Stop S2'));
    rerender(<Example labels={['Stop S1']} />);
    await waitFor(() => expect(button('Stop S1')).toHaveFocus());
  });
});
