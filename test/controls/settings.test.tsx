/**
 * Goal: every setting of the engine can be found, read, turned and turned back, and a wrong value is said where it stands.
 * Method: the whole page on a run that only listens; its reports about settings come from the test, refusals from the
 * engine's own parser.
 */
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { MATTERS, mattersFor } from '../../src/controls/settings/matters';
import { typedValue } from '../../src/controls/settings/turn';
import { ARCHITECTURES, FIELDS, type Field } from '../../src/engine';
import fields from '../../src/messages/fields';
import { smallShop } from '../../src/scenarios/smallShop';
import { valuesOf } from '../../src/spec/runSpec';
import { grouped, settingSearch } from '../../src/state/settings/settingGroups';
import { SETTINGS } from '../../src/state/settings/settingList';
import { sentOf, show, tell } from '../support/fakeRun';
import { field, openSettings, rowOf } from '../support/settings';
import { keptStopped, specFrom } from '../support/specs';
import { playedToo } from '../support/viewParts';
import { healthy } from '../support/views';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));
const found = settingSearch();

describe('the lists behind the settings', () => {
  it('have every setting but the architecture, which the header has', () => {
    expect(SETTINGS.map(({ path }) => path)).toEqual(
      FIELDS.map(({ path }) => path).filter((path) => path !== 'architecture'),
    );
  });

  it('have a heading for every group', () => {
    const groups = [...new Set(SETTINGS.map(({ group }) => group))];
    expect(grouped(SETTINGS.toReversed()).map(([group]) => group)).toEqual(groups);
    for (const [, fields] of grouped(SETTINGS)) expect(fields.length).toBeLessThanOrEqual(18);
  });

  it('say of every setting in a sentence or two what it is, under a title of its own', () => {
    const titles = SETTINGS.map(({ path }) => fields(`fields.${path}`));
    expect(new Set(titles).size).toBe(titles.length);
    for (const { path } of SETTINGS) {
      const title = fields(`fields.${path}`);
      const help = fields(`fields.${path}.help`);
      expect(title, path).toMatch(/^[A-Z].{1,39}$/);
      expect(help, path).toMatch(/^("|[A-Z]).{8,98}\.$/);
      expect(fields(`fields.${path}.source`), path).toMatch(/^.{8,98}\.$/);
      expect(help.replace(/\.$/, ''), path).not.toBe(title);
    }
  });

  it('find every setting by its title and by its path', () => {
    for (const field of SETTINGS) {
      expect(found(fields(`fields.${field.path}`))).toContain(field);
      expect(found(field.path)).toContain(field);
    }
  });

  it('name as important only settings that there are, and only a few under any architecture', () => {
    const paths = SETTINGS.map(({ path }) => path);
    for (const path of Object.values(MATTERS).flat()) expect(paths).toContain(path);
    for (const { id } of ARCHITECTURES) {
      const few = paths.filter((path) => mattersFor(path, id));
      expect(few.length, id).toBeGreaterThanOrEqual(4);
      expect(few.length, id).toBeLessThanOrEqual(12);
    }
    expect(mattersFor('store.timeout', 'sticky')).toBe(false);
    expect(mattersFor('store.timeout', 'central-store')).toBe(true);
  });

  it('are searched word by word, in everything that is said of a setting', () => {
    const paths = (query: string) => found(query).map(({ path }) => path);
    expect(paths('haproxy FALL')).toContain('balancer.fall');
    expect(paths('balancer fall down')).toContain('balancer.fall');
    expect(paths('ketama')).toEqual(['balancer.virtualNodes']);
    expect(paths('no such thing')).toEqual([]);
    expect(paths(' ')).toHaveLength(SETTINGS.length);
  });
});

describe('what is typed', () => {
  const amount = { kind: 'duration' } as Field;
  it.each([
    [['0.5'], 0.5],
    [[' 0,5 '], 0.5],
    [['1e-3'], 0.001],
    [['many'], 'many'],
    [[''], ''],
  ])('%j is asked for as %j', (texts, value) => expect(typedValue(amount, texts)).toBe(value));

  it('in a range is asked for as two', () => {
    expect(typedValue({ kind: 'count-range' } as Field, ['1', 'x'])).toEqual([1, 'x']);
  });
});

describe('a setting', () => {
  it('says what it is: unit, help, default, range and source', async () => {
    const { user } = await openSettings({ balancer: { checkInterval: 5 } });
    const control = field('Health check interval');
    expect(control).toHaveValue('5');
    const row = rowOf(control);
    expect(control).toHaveAccessibleDescription(
      /Time between checks of a server\. Default 2 s, from 0\.01 to 600/,
    );
    // What the page allows less of than the engine says the page's limit.
    expect(field('People')).toHaveAccessibleDescription(/Default 6 people, from 1 to 10000$/);
    await user.click(row.getByText(/^Default 2 s/));
    expect(row.getByText(/^HAProxy configuration manual/)).toBeVisible();
    // A value of the scenario itself is nothing that a visitor has changed.
    expect(row.queryByRole('button')).toBeNull();
  });

  it('asks the run when it is left or Enter is pressed, and says what it was', async () => {
    const { user, answer, asked } = await openSettings();
    const control = field('Service time');
    await user.clear(control);
    await user.type(control, '0.8{Enter}');
    expect(asked()).toMatchObject({
      settings: { 'servers.serviceTime': 0.8 },
      told: 'Service time: 0.8 s.',
    });
    await answer();
    await user.tab();
    expect(sentOf('settings')).toHaveLength(1);
    expect(control).toHaveValue('0.8');
    expect(rowOf(control).getByText('Changed from 0.4 s.')).toBeVisible();
    expect(screen.getByText('1 setting changed')).toBeVisible();
  });

  it('keeps what is not possible and says what is; the run never hears of it as applied', async () => {
    const { user, answer, spec } = await openSettings();
    const control = field('Servers');
    await user.clear(control);
    await user.type(control, '700');
    await user.tab();
    await answer();
    expect(control).toHaveValue('700');
    expect(control).toBeInvalid();
    const message = '700 was not applied. Allowed: a whole number from 1 to 64 (servers).';
    expect(screen.getByRole('alert')).toHaveTextContent(message);
    expect(control).toHaveAccessibleDescription(new RegExp(message.slice(0, 20)));
    expect(valuesOf(spec())['servers.count']).toBe(3);
    // The same again is no new question; another text is no longer wrong; Escape gives it up.
    await user.click(control);
    await user.tab();
    expect(sentOf('settings')).toHaveLength(1);
    await user.type(control, '1');
    expect(control).toBeValid();
    await user.keyboard('{Escape}');
    expect(control).toHaveValue('3');
  });

  it('says in words what is wrong only together with another setting', async () => {
    const { user, answer } = await openSettings();
    await user.type(screen.getByRole('searchbox'), 'balancer to server');
    const control = field('Balancer to server');
    await user.clear(control);
    await user.type(control, '2{Enter}');
    await answer();
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Not applied. Health check timeout: 1.5 is not possible. Allowed: more than 4 s',
    );
  });

  it('of two ends is asked for when both are written', async () => {
    const { user, answer, asked } = await openSettings();
    await user.type(screen.getByRole('searchbox'), 'think');
    expect(screen.getByRole('group', { name: 'Think time' })).toBeVisible();
    await user.clear(field('Think time, lowest'));
    await user.type(field('Think time, lowest'), '4');
    await user.tab();
    expect(sentOf('settings')).toEqual([]);
    await user.keyboard('6');
    await user.tab();
    expect(asked()).toMatchObject({ settings: { 'clients.thinkTime': [4, 6] } });
    await answer();
    expect(screen.getByText('Changed from 1 to 3 s.')).toBeVisible();
  });

  it('that is a choice or a flag acts at once', async () => {
    const { user, asked, answer } = await openSettings();
    await user.type(screen.getByRole('searchbox'), 'spread of service');
    await user.selectOptions(
      screen.getByRole('combobox', { name: /spread of service/i }),
      'exponential',
    );
    expect(asked()).toMatchObject({ settings: { 'servers.serviceDistribution': 'exponential' } });
    await answer();
    await user.clear(screen.getByRole('searchbox'));
    await user.click(screen.getByRole('button', { name: /^People/ }));
    await user.click(screen.getByRole('checkbox', { name: 'Logged in at the start' }));
    expect(asked()).toMatchObject({ settings: { 'clients.loggedIn': false } });
  });
});

describe('the way back', () => {
  it('leads from one setting to what the scenario says, and keeps the focus', async () => {
    const { user, answer, asked } = await openSettings();
    await user.clear(field('Servers'));
    await user.type(field('Servers'), '5{Enter}');
    await answer();
    await user.click(screen.getByRole('button', { name: 'Reset Servers' }));
    expect(asked()).toMatchObject({
      settings: { 'servers.count': null },
      told: 'Servers: 3.',
    });
    await answer();
    expect(field('Servers')).toHaveFocus();
    expect(field('Servers')).toHaveValue('3');
    expect(screen.queryByText(/changed$/)).toBeNull();
  });

  it('leads from all of them at once, also from what was only typed', async () => {
    const { user, answer } = await openSettings();
    await user.clear(field('Servers'));
    await user.type(field('Servers'), '5{Enter}');
    await answer();
    await user.clear(field('People'));
    await user.type(field('People'), 'many{Enter}');
    await answer();
    // What is seen and what is heard are the same, and not what the play controls have.
    expect(screen.getByRole('button', { name: 'Reset all settings' })).toHaveTextContent(
      /^Reset all settings$/,
    );
    await user.click(screen.getByRole('button', { name: 'Reset all settings' }));
    await answer();
    expect(field('Servers')).toHaveValue('3');
    expect(field('People')).toHaveValue('6');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('searchbox')).toHaveFocus();
  });

  it('is taken when another scenario is opened', async () => {
    const { user } = await openSettings();
    await user.type(field('Servers'), '9');
    await act(async () => {
      const values = valuesOf(specFrom({ servers: { count: 4 } }));
      const settings = { timeWorld: 'stretched' as const, values, turned: {} };
      tell({ type: 'settings', source: '', settings });
    });
    expect(field('Servers')).toHaveValue('4');
  });
});

describe('what is shown', () => {
  it('is a link to what is played on request, until it is played', async () => {
    await openSettings();
    const shop = keptStopped(smallShop.document);
    const keep = (run: typeof shop) =>
      act(async () => tell({ type: 'kept', obeyed: 0, run, differs: {} }));
    // No address opens a run from a file.
    await keep({ ...shop, scenario: null });
    expect(screen.queryByRole('link', { name: 'Signed cookie' })).toBeNull();
    await keep({ ...shop, scenario: smallShop.name });
    const link = screen.getByRole('link', { name: 'Signed cookie' });
    expect(link.getAttribute('href')).toMatch(/^\?(.*&)?arch=signed-cookie$/);
    await act(async () => show(playedToo(healthy, 'signed-cookie')));
    expect(screen.queryByRole('link', { name: 'Signed cookie' })).toBeNull();
  });

  it('are the few that matter for the architecture, and the rest behind headings with counts', async () => {
    await openSettings();
    const few = screen.getByRole('region', { name: 'What matters for Sticky' });
    expect(within(few).queryByRole('textbox', { name: 'Store timeout' })).toBeNull();
    await act(async () =>
      show({
        ...healthy,
        shown: 'central-store',
        system: { ...healthy.system, architecture: 'central-store' },
      }),
    );
    const other = await screen.findByRole('region', { name: 'What matters for Central store' });
    expect(within(other).getByRole('textbox', { name: 'Store timeout' })).toBeVisible();
    const ofNetwork = SETTINGS.filter(({ path }) => path.startsWith('network.')).length;
    const network = screen.getByRole('button', { name: /^Network/ });
    expect(network).toHaveTextContent(`Network${ofNetwork}`);
    expect(network).toHaveAttribute('aria-expanded', 'false');
  });

  it('is every setting exactly once when everything is open', async () => {
    const { user } = await openSettings();
    for (const heading of screen.getAllByRole('button', { expanded: false })) {
      if (heading.closest('.disclosure')) await user.click(heading);
    }
    const shown = [...document.querySelectorAll<HTMLElement>('.setting')].map(
      ({ dataset }) => dataset.path ?? '',
    );
    expect(shown.sort()).toEqual(SETTINGS.map(({ path }) => path).sort());
  });

  it('is what was searched for, counted aloud', async () => {
    const { user } = await openSettings();
    const search = screen.getByRole('searchbox');
    await user.type(search, 'cart');
    const status = screen.getByText(/settings found\.$/);
    expect(status).toHaveAttribute('role', 'status');
    expect(status).toHaveTextContent(`${found('cart').length} settings found.`);
    await user.type(search, ' xyz');
    expect(screen.getByText('No setting matches “cart xyz”.')).toBeVisible();
    await user.clear(search);
    expect(screen.getByRole('button', { name: /^Presets/ })).toBeVisible();
  });
});

describe('presets', () => {
  it('set several at once, say from what to what and who says so, and can be undone', async () => {
    const { user, answer, asked } = await openSettings();
    await user.click(screen.getByRole('button', { name: /^Presets/ }));
    await user.click(screen.getByRole('button', { name: 'AWS ALB' }));
    expect(asked()).toMatchObject({
      told: 'AWS ALB: 13 settings changed.',
      settings: { 'balancer.checkInterval': 30, 'balancer.rise': 5 },
    });
    await answer();
    const effect = within(screen.getByRole('region', { name: 'AWS ALB' }));
    expect(effect.getByText('Health check interval').parentElement).toHaveTextContent(
      'Health check intervalwas 2 s 30 s',
    );
    expect(effect.getByText(/^Application Load Balancer guide/)).toBeVisible();
    expect(effect.getByText('Panic threshold').parentElement).toHaveTextContent(
      'Target group health: with no healthy target, requests go to all of them (fail open).',
    );
    expect(
      effect.getByRole('heading', { name: 'Differences from the real product' }),
    ).toBeVisible();
    expect(effect.getAllByRole('listitem').length).toBeGreaterThan(3);
    expect(screen.getByRole('button', { name: 'AWS ALB, in effect' })).toBeVisible();
    expect(screen.getByText('13 settings changed')).toBeVisible();
    await user.click(effect.getByRole('button', { name: 'Undo AWS ALB' }));
    await answer();
    expect(screen.queryByText(/settings changed$/)).toBeNull();
    await waitFor(() => expect(screen.getByRole('button', { name: 'AWS ALB' })).toHaveFocus());
  });

  it('that cannot be in this time world say so, and set nothing', async () => {
    const { user, answer, spec } = await openSettings();
    await user.click(screen.getByRole('button', { name: /^Presets/ }));
    await user.click(screen.getByRole('button', { name: 'Kubernetes' }));
    await answer();
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Nothing was applied. Health check timeout: 1 is not possible. Allowed: more than 1 s',
    );
    expect(screen.getByRole('alert')).toHaveTextContent('choose real time above');
    expect(spec().settings).toEqual({});
    expect(screen.queryByRole('button', { name: /in effect/ })).toBeNull();
    const effect = screen.getByRole('region', { name: 'Kubernetes' });
    expect(effect).not.toHaveTextContent(/was \d/);
    expect(effect.querySelector('s, strong')).toBeNull();
    expect(within(effect).queryByRole('button', { name: /^Undo/ })).toBeNull();
  });
});
