/**
 * Goal: the page says what happened to whom, by the agreed names.
 * Method: the whole page on views as the run reports them.
 */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { parseScenario, serverName } from '../../src/engine';
import { sentOf, show } from '../support/fakeRun';
import { noMedia, openApp } from '../support/page';
import { playedToo } from '../support/viewParts';
import { healthy, stopped } from '../support/views';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

const paused = { ...stopped, playing: false };

const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent));

describe('the page', () => {
  it('has a radio for each architecture, and tells the run which was chosen', async () => {
    const { user } = await openApp(healthy);
    const group = within(screen.getByRole('radiogroup', { name: 'Architecture' }));
    const names = group.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent);
    expect(names).toEqual(['No stickiness', 'Sticky', 'Central store', 'JWT', 'Hybrid']);
    expect(group.getByRole('radio', { name: 'Sticky' })).toBeChecked();
    await user.click(group.getByRole('radio', { name: 'JWT' }));
    expect(sentOf('architecture')).toEqual([{ type: 'architecture', id: 'jwt' }]);
  });

  it('says in one sentence what happened', async () => {
    await openApp(stopped);
    expect(
      screen.getByText('S1 stopped. Ana and Dee lost their sessions.', { selector: 'p > span' }),
    ).toBeInTheDocument();
  });

  it('counts five things apart, with who they concern', async () => {
    await openApp(paused);
    const counted = async (label: string) =>
      (await screen.findByText(label, { selector: 'dt' })).parentElement?.textContent;
    expect(await counted('Sessions lost')).toBe('Sessions lost22 of 6: Ana, Dee');
    expect(await counted('Forced logins')).toBe('Forced logins0nobody');
    expect(await counted('Carts lost')).toBe('Carts lost22 of 6: Ana, Dee');
    expect(await counted('Errors')).toBe('Errors11 of 6: Ana');
    expect(await counted('Duplicate orders')).toBe('Duplicate orders0nobody');
    expect(await counted('People who lost something')).toBe(
      'People who lost something2 of 6 people33.3 %',
    );
  });

  it('compares all five architectures; a row leads there', async () => {
    const { user } = await openApp(paused);
    const table = await screen.findByRole('table', { name: 'Five ways' });
    expect(rowsOf(table).map(([name]) => name)).toEqual([
      'No stickiness',
      'Sticky',
      'Central store',
      'JWT',
      'Hybrid',
    ]);
    expect([...table.querySelectorAll('.verdict')].map(({ textContent }) => textContent)).toEqual([
      'everybody was logged out (9 times), 6 carts lost',
      'Ana and Dee lost their sessions, 2 carts lost · 1 error',
      'all logged in, 1 error',
      'all logged in, 1 error',
      'all logged in, 1 error',
    ]);
    expect(table.querySelector('[aria-current="true"]')).toHaveTextContent('Sticky');
    await user.click(within(table).getByRole('button', { name: 'Hybrid' }));
    expect(sentOf('architecture')).toEqual([{ type: 'architecture', id: 'hybrid' }]);
  });

  it('has a sixth way where the run names it: its radio, its row, and one more in every text', async () => {
    await openApp(playedToo(healthy, 'signed-cookie'));
    const group = within(screen.getByRole('radiogroup', { name: 'Architecture' }));
    expect(group.getAllByRole('radio')).toHaveLength(6);
    expect(group.getByRole('radio', { name: 'Signed cookie' })).toBeInTheDocument();
    const table = await screen.findByRole('table', { name: 'Six ways' });
    expect(rowsOf(table)).toHaveLength(6);
    expect(screen.getByText(/under six architectures/)).toBeInTheDocument();
    expect(screen.queryByText(/five ways/i)).toBeNull();
  });

  it('has the whole picture as a table', async () => {
    await openApp(paused);
    const table = await screen.findByRole('table', { name: 'Right now' });
    const headings = within(table).getAllByRole('columnheader');
    expect(headings.map((heading) => heading.textContent)).toEqual([
      'Person',
      'State',
      'Session kept in',
      'Last server',
      'Last result',
    ]);
    expect(rowsOf(table)[0]).toEqual(['Ana', 'Logged out', 'nowhere', 'S1', 'browse: ok']);
    expect(rowsOf(table)[1]).toEqual(['Ben', 'Logged in', 'S2’s memory', 'S2', 'browse: ok']);
  });

  it('keeps the log newest first', async () => {
    const { user } = await openApp(stopped);
    await user.click(await screen.findByRole('tab', { name: 'Log' }));
    const [newest] = await within(screen.getByRole('tabpanel')).findAllByRole('listitem');
    expect(newest).toHaveTextContent('12.4 s');
    expect(newest).toHaveTextContent('Ana and Dee lost their sessions.');
  });

  it('swaps Play and Pause with the state of the run', async () => {
    const { user } = await openApp(healthy);
    await user.click(screen.getByRole('button', { name: 'Pause' }));
    expect(sentOf('pause')).toHaveLength(1);
    await act(async () => show({ ...healthy, playing: false }));
    expect(screen.getByRole('button', { name: 'Play' })).not.toHaveAttribute('aria-pressed');
  });

  it('has a choice of speeds', async () => {
    const { user } = await openApp(healthy);
    const speed = screen.getByRole('combobox', { name: 'Speed' });
    expect(speed).toHaveDisplayValue('1x');
    await user.selectOptions(speed, '4x');
    expect(sentOf('speed')).toEqual([{ type: 'speed', speed: 4 }]);
    expect(speed).toHaveDisplayValue('4x');
  });

  it('speaks of losses, and of nothing that was there before', async () => {
    await openApp(healthy);
    await act(async () => show(stopped));
    const regions = [...document.querySelectorAll('[aria-live="polite"]')];
    await waitFor(
      () => expect(regions.map((region) => region.textContent).join('')).toContain('Ana and Dee'),
      { timeout: 2000 },
    );
    expect(document.querySelectorAll('[aria-live]')).toHaveLength(4);
  });
});

describe('the first visit', () => {
  it('is told what to try, until something was tried', async () => {
    const { user } = await openApp(healthy);
    expect(screen.getByText('Click a server to stop it')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Server S1' }));
    expect(sentOf('change')).toEqual([{ type: 'change', change: 'stop-server', target: 0 }]);
    expect(screen.queryByText('Click a server to stop it')).toBeNull();
  });

  it.each([
    ['something is planned', { planned: [{ change: 'stop-server', target: 0, atUs: 9e6 }] }],
    ['something was done', { done: [{ change: 'stop-server', target: 0, atUs: 1e6 }] }],
    ['it has been seen for long', { system: { ...healthy.system, timeUs: 20e6 } }],
    [
      'there are many servers',
      {
        system: {
          ...healthy.system,
          servers: [0, 3, 6].flatMap((more) =>
            healthy.system.servers.map((server) => ({
              ...server,
              index: server.index + more,
              name: serverName(server.index + more),
            })),
          ),
        },
      },
    ],
  ] as const)('is told nothing in the picture where %s', async (_, changes) => {
    await openApp({ ...healthy, ...changes });
    expect(screen.queryByText('Click a server to stop it')).toBeNull();
    expect(screen.getAllByRole('button', { name: 'Server S1' })).not.toEqual([]);
  });

  it('is told to tap where there is no mouse', async () => {
    await openApp(healthy, '', (media) => ({
      ...noMedia(media),
      matches: media === '(pointer: coarse)',
    }));
    expect(screen.getByText('Tap a server to stop it')).toBeInTheDocument();
  });

  it('is not told to stop what has stopped', async () => {
    const servers = healthy.system.servers.map((server) => ({
      ...server,
      changes: ['start-server' as const],
    }));
    await openApp({ ...healthy, system: { ...healthy.system, servers } });
    expect(screen.queryByText(/^Click a server to stop it/)).toBeNull();
  });
});

describe('a file held over the page', () => {
  it('is shown where it can be dropped, until it leaves', async () => {
    await openApp(healthy);
    const { documentElement: root } = document;
    fireEvent.dragOver(document.body, { dataTransfer: { types: ['Files'] } });
    expect(root).toHaveClass('is-dropping');
    expect(root).toHaveAttribute('data-drop', 'Drop to open');
    const leave = (relatedTarget: Element | null) =>
      fireEvent(document.body, new MouseEvent('dragleave', { bubbles: true, relatedTarget }));
    leave(root);
    expect(root).toHaveClass('is-dropping');
    leave(null);
    expect(root).not.toHaveClass('is-dropping');
  });
});

describe('the address', () => {
  it('explains what it could not use, until dismissed', async () => {
    const { user } = await openApp(healthy, '?arch=redis&speed=2&colour=red');
    const notice = screen.getByRole('region', { name: '2 parts of the address were ignored' });
    expect(notice).toHaveTextContent('arch=redis');
    expect(notice).toHaveTextContent('central-store');
    expect(notice).toHaveTextContent('colour=red');
    expect(sentOf('open')[0]).toMatchObject({ speed: 2 });
    await user.click(within(notice).getByRole('button', { name: 'Dismiss' }));
    expect(notice).not.toBeInTheDocument();
  });

  it('decides what is opened', async () => {
    await openApp(healthy, '?arch=jwt&clients=4&servers=2&seed=9&time=real&play=0');
    const [opened] = sentOf('open');
    expect(opened).toMatchObject({
      playing: false,
      document: { architecture: 'jwt', seed: 9, clients: { count: 4 }, servers: { count: 2 } },
    });
    // Every word of an address is one of a scenario.
    expect(opened).toHaveProperty('document');
    const parsed = parseScenario((opened as { readonly document: unknown }).document);
    expect(parsed).toMatchObject({ scenario: { world: 'realistic', seed: 9 } });
  });
});
