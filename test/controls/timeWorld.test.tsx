/**
 * Goal: the same shop can be seen in slow motion and in real time, with what a visitor has changed as far as possible.
 * Method: the settings of a run that only listens; what stays and what cannot is found out as the run does it.
 */
import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { field, openSettings } from '../support/settings';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

describe('the time world', () => {
  const time = () => screen.getByRole('combobox', { name: 'Time' });

  it('is another one for the same shop: what it says and what was changed stays', async () => {
    const { user, answer, reopen, spec } = await openSettings({ seed: 7, orders: { keyLock: 3 } });
    expect(time()).toHaveDisplayValue('slow motion');
    await user.clear(field('Servers'));
    await user.type(field('Servers'), '5{Enter}');
    await answer();
    await user.selectOptions(time(), 'real time');
    await reopen();
    expect(spec().settings).toEqual({ 'servers.count': 5 });
    expect(time()).toHaveDisplayValue('real time');
    expect(time()).toHaveFocus();
    expect(field('Servers')).toHaveValue('5');
    expect(screen.getByText('Changed from 12 servers.')).toBeVisible();
    expect(field('People')).toHaveValue('1000');
  });

  it('says beforehand how many people and servers the other time has', async () => {
    await openSettings({});
    expect(time()).toHaveAccessibleDescription(
      /^Real time has .* data centre, and here 1,000 people instead of 6 and 12 servers instead of 3\. /,
    );
  });

  it('speaks only of those that would change', async () => {
    await openSettings({ clients: { count: 7 } }, 'realistic');
    expect(time()).toHaveAccessibleDescription(
      /^Slow motion .*, and here 3 servers instead of 12\. /,
    );
  });

  it('does not speak of what was changed: that stays', async () => {
    const { user, answer } = await openSettings({});
    await user.clear(field('Servers'));
    await user.type(field('Servers'), '5{Enter}');
    await answer();
    expect(time()).toHaveAccessibleDescription(
      /^Real time has .* data centre, and here 1,000 people instead of 6\. /,
    );
  });

  it('keeps what is possible there, and says what is not', async () => {
    const { user, answer, spec, reopen } = await openSettings({}, 'realistic');
    await user.click(screen.getByRole('button', { name: /^Presets/ }));
    await user.click(screen.getByRole('button', { name: 'Kubernetes' }));
    await answer();
    await user.selectOptions(time(), 'slow motion');
    await reopen();
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Not everything was kept. Health check timeout: 1 is not possible.',
    );
    expect(spec().settings).toMatchObject({ 'balancer.stickiness': 'source' });
    expect(field('Health check interval')).toHaveValue('10');
    expect(screen.getByRole('button', { name: 'Reset all settings' })).toBeVisible();
  });

  it('keeps nothing where the rest is not possible either', async () => {
    const { user, answer, reopen } = await openSettings({}, 'realistic');
    await user.type(screen.getByRole('searchbox'), 'balancer to server');
    await user.clear(field('Balancer to server'));
    await user.type(field('Balancer to server'), '0.9{Enter}');
    await answer();
    await user.clear(screen.getByRole('searchbox'));
    await user.selectOptions(time(), 'slow motion');
    await reopen();
    expect(screen.getByRole('alert')).toHaveTextContent('Not everything was kept.');
    expect(screen.queryByText(/setting changed$/)).toBeNull();
  });
});
