/**
 * Goal: whoever doubts the page finds what to check: numbers, sources, omissions, and settings to try elsewhere.
 * Method: the page with a run that only listens, opened at its address; what the build has found out is made up.
 */
import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { FIELDS, type FieldValue } from '../../src/engine';
import type { Evidence } from '../../src/proof/evidence';
import kept from '../../src/proof/measured.json';
import { SETTINGS } from '../../src/state/settings/settingList';
import { teachDialogs } from '../support/dialog';
import { show, tell } from '../support/fakeRun';
import { openApp } from '../support/page';
import { atLoad, evidence, report, row, simulated } from '../support/reports';
import { healthy } from '../support/views';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

beforeAll(async () => {
  teachDialogs();
  configure({ asyncUtilTimeout: 5000 });
  // Fetched before anybody waits for it: the first time takes longer than a test wants to wait.
  await import('../../src/proof/Proof');
});
beforeEach(() => history.replaceState(null, '', '/'));
afterEach(() => {
  vi.unstubAllGlobals();
});

const values: Record<string, FieldValue> = Object.fromEntries(
  FIELDS.map(({ path, stretched }) => [path, stretched]),
);

const answer = (body: unknown): Response => new Response(JSON.stringify(body));

/** The page with its view open, as an address opens it. */
async function openProof(found: Evidence | Response = evidence('agrees', 'agrees')) {
  const fetching = vi.fn(async () => (found instanceof Response ? found : answer(found)));
  vi.stubGlobal('fetch', fetching);
  history.replaceState(null, '', '/#how-true');
  const { user } = await openApp(healthy);
  act(() =>
    tell({
      type: 'settings',
      source: '',
      settings: { timeWorld: 'stretched', values, turned: {} },
    }),
  );
  const dialog = await screen.findByRole('dialog', { name: 'How true is this?' });
  return { user, dialog, fetching };
}

const part = (dialog: HTMLElement, name: string) => within(dialog).getByRole('tab', { name });

describe('the view', () => {
  it('opens by its link, changes the address, and closes by the back button', async () => {
    vi.stubGlobal('fetch', async () => answer(evidence('agrees')));
    const { user } = await openApp(healthy);
    await user.click(await screen.findByRole('tab', { name: 'Explain' }));
    const link = await screen.findByRole('link', { name: 'How true is this?' });
    expect(link).toHaveAttribute('href', '#how-true');
    await act(async () => {
      location.hash = '#how-true';
    });
    await screen.findByRole('dialog', { name: 'How true is this?' });
    await act(async () => history.back());
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(location.hash).toBe('');
  });

  it('that an address has opened leaves the address without it', async () => {
    const { user, dialog } = await openProof();
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(location.hash).toBe('');
  });
});

describe('the check against theory', () => {
  it('has a verdict for all, and a row with a word for each number', async () => {
    const { dialog } = await openProof();
    await within(dialog).findByText('2 of 2 numbers agree with the formulas.');
    const table = within(dialog).getByRole('table', { name: 'M/M/1: formula and simulation' });
    const line = within(table).getByRole('rowheader', { name: 'load 1' }).closest('tr');
    expect(line).toHaveTextContent('10.000 ms');
    expect(line).toHaveTextContent('10.020 ± 0.050 ms');
    expect(line).toHaveTextContent('agrees');
    expect(within(dialog).queryByRole('region', { name: /^What/ })).toBeNull();
  });

  it('says at the top what does not agree', async () => {
    const { dialog } = await openProof(evidence('agrees', 'disagrees', 'too vague'));
    await within(dialog).findByText('1 of 3 numbers agree with the formulas.');
    const against = within(dialog).getByRole('region', { name: 'What disagrees' });
    expect(against).toHaveTextContent('M/M/1, mean wait, load 1: the formula says 10.000 ms');
    const vague = within(dialog).getByRole('region', { name: 'Too vague to tell' });
    expect(vague).toHaveTextContent('M/M/1, mean wait, load 2');
  });

  it('counts the bars that miss their line, and says what verdicts go by', async () => {
    const hit = row({ setting: atLoad(1) });
    const missed = row({ setting: atLoad(2), simulated: simulated(0.0103, 0.0002) });
    const exact = row({ setting: atLoad(3), expected: 0, simulated: simulated(2e-16, 0) });
    const found = { ...evidence(), report: report([hit, missed, exact]) };
    const { dialog } = await openProof(found);
    await within(dialog).findByText(/^1 of 2 bars miss the line; .*agrees if its thin line/);
    expect(dialog.querySelectorAll('.interval-wide')).toHaveLength(2);
    const line = within(dialog).getByRole('rowheader', { name: 'load 3' }).closest('tr');
    expect(line?.textContent?.match(/under 0\.000001/g)).toHaveLength(1);
    expect(line).toHaveTextContent('negligible');
  });

  it('says first what it proves and what it does not, and what letters stand for', async () => {
    const { dialog } = await openProof();
    await within(dialog).findByText(
      /^Every result on this page is counted in a simulation, .* not that your system behaves like/,
    );
    expect(within(dialog).getByText(/^mu = 100\/s: service takes/)).toBeVisible();
    expect(within(dialog).getByText(/are read off the same runs/)).toBeVisible();
  });

  it('leads from its list of laws to each of them', async () => {
    const { user, dialog } = await openProof(evidence('agrees', 'disagrees'));
    const laws = await within(dialog).findByRole('navigation', { name: 'Laws' });
    expect(within(laws).getByRole('listitem')).toHaveTextContent('M/M/11 of 2');
    await user.click(within(laws).getByRole('button', { name: 'M/M/1' }));
    expect(within(dialog).getByRole('heading', { name: 'M/M/1' })).toHaveFocus();
  });

  it('says where there was none, and why', async () => {
    const reason = 'The check ended (exit code 1) without a report.';
    const { dialog } = await openProof({ report: null, reason, omissions: [] });
    await within(dialog).findByText('The engine was not checked in this build.');
    expect(within(dialog).getByText(reason)).toBeVisible();
  });

  it('comes by itself where the engine is being checked at this moment', async () => {
    const omissions = [{ title: 'TLS', text: 'No handshakes.' }];
    const coming = JSON.stringify({ report: null, reason: '', omissions });
    const { user, dialog, fetching } = await openProof(new Response(coming, { status: 202 }));
    await within(dialog).findByText(/^The engine is being checked against theory at this moment/);
    fetching.mockImplementation(async () => new Response(coming, { status: 202 }));
    await user.click(part(dialog, 'Limitations'));
    expect(within(dialog).getByText('No handshakes.')).toBeVisible();
    await user.click(part(dialog, 'Theory'));
    fetching.mockImplementation(async () => answer(evidence('agrees')));
    await within(dialog).findByText('1 of 1 numbers agree with the formulas.');
    expect(within(dialog).queryByText(/at this moment/)).toBeNull();
  });

  it('is loaded from beside the page', async () => {
    const { fetching } = await openProof();
    const address = new URL('validation.json', document.baseURI);
    expect(fetching).toHaveBeenCalledWith(address, { cache: 'default' });
  });

  it.each([
    ['is not there', new Response('Not found.', { status: 404 })],
    ['is another page', new Response('<!doctype html>')],
    ['is of another form', answer({})],
    ['is nothing', answer(null)],
    ['is of another build', answer({ ...evidence('agrees'), report: { laws: [] } })],
  ])('that %s can be loaded again', async (_what, response) => {
    const { user, dialog, fetching } = await openProof(response);
    const again = await within(dialog).findByRole('button', { name: 'Load again' });
    fetching.mockImplementation(async () => answer(evidence('agrees')));
    await user.click(again);
    await within(dialog).findByText('1 of 1 numbers agree with the formulas.');
    expect(fetching).toHaveBeenLastCalledWith(expect.anything(), { cache: 'reload' });
  });
});

describe('the real stack', () => {
  it('stands beside the simulator, law by law, with a verdict for each architecture', async () => {
    const { user, dialog } = await openProof();
    await user.click(part(dialog, 'Real stack'));
    const name = 'A server is killed and started again: forced logins';
    const law = await within(dialog).findByRole('region', { name }, { timeout: 20_000 });
    const sticky = within(law).getByRole('rowheader', { name: 'Sticky' }).closest('tr');
    expect(sticky).toHaveTextContent(/^Sticky44agrees$/);
    const verdicts = dialog.querySelectorAll('.verdict.is-agrees');
    const rows = within(dialog).getAllByRole('rowheader');
    expect(
      within(dialog).getByText(`${verdicts.length} of ${rows.length} figures agree`),
    ).toBeVisible();
    expect(location.hash).toBe('#how-true-reality');
    // What does not agree is named at the top, and what is allowed besides the range is said.
    const against = within(within(dialog).getByRole('region', { name: 'What does not agree' }));
    const named = against.getAllByRole('listitem');
    expect(named).toHaveLength(rows.length - verdicts.length);
    expect(dialog.querySelectorAll('.verdict.is-disagrees')).toHaveLength(named.length);
    expect(named.map(({ textContent }) => textContent)).toContain(
      'All servers are restarted in turn, without a warning: carts lost, Sticky: simulated 5 to 11, measured 12',
    );
    const besides = kept.rows.filter(
      ({ simulated: { low, high }, measured: [once = 0] }) => once < low || once > high,
    );
    expect(dialog).toHaveTextContent(
      `${besides.length - named.length} of ${rows.length} figures need that.`,
    );
    expect(kept.rows.every(({ measured }) => measured.length === 1)).toBe(true);
    expect(dialog).toHaveTextContent('Each experiment was measured once.');
  });
});

describe('the sources', () => {
  it('have every setting with its default and where that comes from', async () => {
    const { user, dialog } = await openProof();
    await user.click(part(dialog, 'Sources'));
    expect(
      within(dialog).getByText(/^\d+ of \d+ settings name where their value or their range comes/),
    ).toBeVisible();
    const rows = within(dialog).getAllByRole('rowheader');
    expect(rows).toHaveLength(SETTINGS.length);
    const interval = rows.find((one) => one.textContent?.startsWith('Health check interval'));
    expect(interval?.closest('tr')).toHaveTextContent(/2 s.*HAProxy configuration manual/);
  });

  it('mark what is otherwise in this scenario, and can be searched', async () => {
    const { user, dialog } = await openProof();
    const changed = { ...values, 'balancer.fall': 5, 'servers.count': 4 };
    act(() =>
      tell({
        type: 'settings',
        source: 'balancer.fall',
        settings: { timeWorld: 'stretched', values: changed, turned: { 'balancer.fall': 2 } },
      }),
    );
    await user.click(part(dialog, 'Sources'));
    expect(within(dialog).getByText('changed to 5 checks')).toBeVisible();
    expect(within(dialog).getByText('in this scenario 4 servers')).toBeVisible();
    await user.type(within(dialog).getByRole('searchbox'), 'checks to go down');
    expect(within(dialog).getAllByRole('rowheader')).toHaveLength(1);
    expect(within(dialog).getByText('1 setting found.')).toBeVisible();
  });
});

describe('what is left out', () => {
  it('is told as the build has read it', async () => {
    const { user, dialog } = await openProof();
    await user.click(part(dialog, 'Limitations'));
    expect(within(dialog).getByRole('term')).toHaveTextContent('Network');
    expect(within(dialog).getByRole('definition')).toHaveTextContent('No bandwidth.');
  });
});

describe('real settings', () => {
  async function openSettings() {
    const opened = await openProof();
    await opened.user.click(part(opened.dialog, 'Config for real balancers'));
    return opened;
  }

  it('follow the scenario, the architecture and the chosen product', async () => {
    const { user, dialog } = await openSettings();
    const changed = { ...values, 'balancer.fall': 5 };
    const settings = {
      timeWorld: 'stretched',
      values: changed,
      turned: { 'balancer.fall': 2 },
    } as const;
    act(() => tell({ type: 'settings', source: 'balancer.fall', settings }));
    expect(within(dialog).getByRole('region', { name: 'Settings of HAProxy' })).toHaveTextContent(
      'cookie SRV insert indirect nocache retries 0 option httpchk GET /health default-server check inter 2s fall 5',
    );
    await user.click(within(dialog).getByRole('radio', { name: 'nginx' }));
    const nginx = within(dialog).getByRole('region', { name: 'Settings of nginx' });
    expect(nginx).toHaveTextContent('upstream servers {');
  });

  it('say that servers came or went, where they did', async () => {
    const { dialog } = await openSettings();
    const words = /^The servers are those of the scenario’s start/;
    const count = healthy.system.servers.length;
    const setCount = (start: number) =>
      act(() => {
        const changed = { ...values, 'servers.count': start };
        const settings = { timeWorld: 'stretched', values: changed, turned: {} } as const;
        tell({ type: 'settings', source: '', settings });
      });
    setCount(count);
    expect(within(dialog).queryByText(words)).toBeNull();
    setCount(count + 1);
    expect(within(dialog).getByText(words)).toBeVisible();
    setCount(count);
    const replaced = healthy.system.servers.map((server, place) =>
      place === 0 ? { ...server, index: count, name: `S${count + 1}` } : server,
    );
    act(() => show({ ...healthy, system: { ...healthy.system, servers: replaced } }));
    expect(within(dialog).getByText(words)).toBeVisible();
  });

  it('are copied, and say so', async () => {
    const { user, dialog } = await openSettings();
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await user.click(within(dialog).getByRole('button', { name: 'Copy' }));
    const region = within(dialog).getByRole('region', { name: 'Settings of HAProxy' });
    expect(writeText).toHaveBeenCalledWith(region.textContent);
    expect(await within(dialog).findByRole('button', { name: 'Copied' })).toBeVisible();
    expect(within(dialog).getByRole('status')).toHaveTextContent('Copied.');
  });

  it('are selected where copying is not allowed', async () => {
    const { dialog } = await openSettings();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    fireEvent.click(within(dialog).getByRole('button', { name: 'Copy' }));
    await within(dialog).findByRole('button', { name: 'Selected' });
    const region = within(dialog).getByRole('region', { name: 'Settings of HAProxy' });
    expect(region).toHaveFocus();
    expect(getSelection()?.toString()).toBe(region.textContent);
  });
});
