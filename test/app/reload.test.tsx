/**
 * Goal: the address follows the run, a reload goes on with it, and whatever is wrong with what was kept is said.
 * Method: the whole page on a run that reports what the test wants; a reload is the page opened once more.
 */
import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { crowd } from '../../src/scenarios/crowd';
import { flashSale } from '../../src/scenarios/flashSale';
import { prefer } from '../../src/state/preferences';
import { teachDialogs } from '../support/dialog';
import { sentOf, show, tell } from '../support/fakeRun';
import { KEY, kept, LOST, openAt, paused, reopen, saved, sources } from '../support/reloads';
import { healthy } from '../support/views';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

beforeAll(teachDialogs);

const { plain } = kept;
const architecture = 'jwt';
const inJwt = {
  ...healthy,
  shown: architecture,
  system: { ...healthy.system, architecture },
} as const;

afterEach(() => {
  sessionStorage.clear();
  history.replaceState(null, '', '/');
});

describe('the scenario’s sentence', () => {
  const sentence = () => document.querySelector('.scenario-sentence')?.textContent?.trim();

  it.each([
    ['its own settings', healthy, {}, healthy.scenario.description],
    ['another seed', healthy, { seed: '7' }, healthy.scenario.description],
    ['another number of servers', healthy, { 'servers.count': '64' }, 'With changed settings.'],
    ['another time', { ...healthy, timeWorld: 'realistic' as const }, {}, 'With changed settings.'],
  ])('is told with what it is about: %s', async (_, view, differs, told) => {
    await openAt('', view, {}, differs);
    expect(sentence()).toBe(told.replace(/(\d) s\b/g, '$1\u00a0s'));
  });
});

describe('the address', () => {
  it('says nothing of what is so without it', async () => {
    await openAt('');
    expect(location.search).toBe('');
  });

  it('follows architecture, scenario, speed and settings', async () => {
    const differs = { seed: '7', 'clients.count': '4', 'servers.count': '2', 'servers.queue': '3' };
    const run = { scenario: 'flash-sale', plain: flashSale.document, architecture: 'jwt' } as const;
    await openAt('', { ...inJwt, timeWorld: 'realistic', speed: 4 }, run, differs);
    expect(location.search).toBe(
      '?arch=jwt&scenario=flash-sale&seed=7&clients=4&servers=2&speed=4&servers.queue=3',
    );
  });

  it('has the way that time passes where that is not the scenario’s own', async () => {
    await openAt('', { ...healthy, timeWorld: 'realistic' });
    expect(location.search).toBe('?time=real');
  });

  it('keeps what it said, as long as it is so', async () => {
    await openAt(
      '?arch=sticky&scenario=small-shop&play=0&theme=dark&motion=reduced&keys=0#how-true',
    );
    expect(location.search).toBe(
      '?arch=sticky&scenario=small-shop&play=0&theme=dark&motion=reduced&keys=0',
    );
    expect(location.hash).toBe('#how-true');
    act(() => prefer({ theme: 'light' }));
    const shop = { scenario: 'crowd', plain: crowd.document } as const;
    await act(async () =>
      tell({ type: 'kept', obeyed: 0, run: { ...kept, ...shop }, differs: {} }),
    );
    expect(location.search).toBe(
      '?arch=sticky&scenario=crowd&time=slow&play=0&motion=reduced&keys=0',
    );
  });

  it('says nothing of a scenario from a file', async () => {
    await openAt('?arch=jwt&seed=5&play=0', healthy, { scenario: null }, { seed: '5' });
    expect(location.search).toBe('?play=0');
  });

  it('hands its other settings to the run, and says what the run could not use', async () => {
    await openAt('?servers.queue=4&store.replica=perhaps&colour=red');
    expect(sentOf('open')[0]).toMatchObject({
      asked: { 'servers.queue': '4', 'store.replica': 'perhaps' },
      scenario: 'small-shop',
      plain,
    });
    const allowed = { id: 'ignored.flag' } as const;
    const ignored = [{ asked: 'store.replica=perhaps', why: 'value', allowed }] as const;
    await act(async () => tell({ type: 'opened', source: '', ignored }));
    const notice = screen.getByRole('region', { name: '2 parts of the address were ignored' });
    expect(notice).toHaveTextContent('colour=red');
    expect(notice).toHaveTextContent('store.replica=perhaps');
  });
});

describe('a reload', () => {
  it('goes on with the run: the same interventions, instant, speed, and not playing where it was paused', async () => {
    await openAt('?seed=3', paused, {}, { seed: '3' });
    const { user } = await reopen();
    expect(sentOf('open')).toEqual([]);
    const { timeUs: untilUs } = paused.system;
    const rest = { untilUs, latestUs: paused.latestUs, source: '/', playing: false, speed: 2 };
    expect(sentOf('reopen')).toEqual([{ type: 'reopen', run: kept, ...rest }]);
    const title = 'Restored the run from before the reload.';
    const notice = screen.getByRole('region', { name: title });
    await user.click(within(notice).getByRole('button', { name: 'Start afresh' }));
    expect(notice).not.toBeInTheDocument();
    // What the address said when the page was first opened, not what it has come to.
    expect(sentOf('open').at(-1)).toMatchObject({ source: '', document: { seed: 3 }, speed: 1 });
  });

  it('is told in passing: the notice goes with the next thing that is done', async () => {
    await openAt('', paused);
    const { user } = await reopen();
    await act(async () => tell({ type: 'opened', source: '/' }));
    expect(screen.getByRole('region', { name: /^Restored the run/ })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Stop S2' }));
    expect(screen.queryByRole('region', { name: /^Restored the run/ })).toBeNull();
  });

  it('goes back to the first link with "Reset all", whatever the address says since', async () => {
    await openAt('?arch=jwt', inJwt, { architecture: 'jwt' });
    await act(async () => show(healthy));
    await act(async () =>
      tell({ type: 'kept', obeyed: 0, run: kept, differs: { 'servers.queue': '2' } }),
    );
    expect(location.search).toBe('?servers.queue=2');
    const { user } = await reopen();
    await user.click(screen.getByRole('button', { name: /Reset all/ }));
    expect(sentOf('open').at(-1)).toMatchObject({ document: { architecture: 'jwt' } });
    expect(sentOf('open').at(-1)).not.toHaveProperty('asked');
  });

  it('keeps the instant up to date: at once while paused, each second while it plays', async () => {
    const at = (timeUs: number, playing: boolean) =>
      act(async () =>
        show({ ...healthy, playing, latestUs: timeUs, system: { ...healthy.system, timeUs } }),
      );
    await openAt('', healthy);
    await at(20e6, false);
    expect(saved()).toMatchObject({ untilUs: 20e6, playing: false });
    await at(21e6, true);
    expect(saved()).toMatchObject({ untilUs: 21e6, playing: true });
    await at(21.2e6, true);
    expect(saved().untilUs).toBe(21e6);
    const now = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1001);
    await at(22.3e6, true);
    now.mockRestore();
    expect(saved().untilUs).toBe(22.3e6);
  });

  it('under another link opens that link', async () => {
    await openAt('?seed=3', paused, {}, { seed: '3' });
    await reopen('?seed=4');
    expect(sentOf('open')).toHaveLength(1);
    expect(sentOf('open')[0]).toMatchObject({ source: '', document: { seed: 4 } });
  });

  it('under another link opens that link, whatever is wrong with what was saved', async () => {
    await openAt('?seed=3', paused, {}, { seed: '3' });
    sessionStorage.setItem(KEY, JSON.stringify({ ...saved(), run: { interventions: [] } }));
    await reopen('?seed=4');
    expect(sources()).toEqual(['']);
    expect(screen.queryByRole('region', { name: LOST })).toBeNull();
  });

  it.each([
    ['no JSON', () => '{"query":'],
    ['nothing', () => 'null'],
    [
      'another shape',
      () => JSON.stringify({ ...saved(), run: { ...kept, spec: { ...kept.spec, done: 'many' } } }),
    ],
    [
      'a later form',
      () => JSON.stringify({ ...saved(), run: { ...kept, spec: { ...kept.spec, version: 2 } } }),
    ],
    ['a word for a number', () => JSON.stringify({ ...saved(), untilUs: 'soon' })],
  ])('with damage (%s) begins afresh and says so', async (_, damaged) => {
    await openAt('', paused);
    sessionStorage.setItem(KEY, damaged());
    await reopen();
    expect(sentOf('open')).toHaveLength(1);
    expect(sentOf('open')[0]).toMatchObject({ source: '' });
    expect(screen.getByRole('region', { name: LOST })).toHaveTextContent('damaged');
  });

  it('of another engine begins afresh and says so', async () => {
    await openAt('', paused);
    const spec = { ...kept.spec, engine: '0.0.1' };
    sessionStorage.setItem(KEY, JSON.stringify({ ...saved(), run: { ...kept, spec } }));
    await reopen();
    expect(sentOf('open')[0]).toMatchObject({ source: '' });
    expect(screen.getByRole('region', { name: LOST })).toHaveTextContent('has been updated');
  });

  it('that the run refuses begins afresh and says why', async () => {
    const done = [{ at: 1, do: 'bake', target: 'S1' }];
    await openAt('', paused, { spec: { ...kept.spec, done } });
    await reopen();
    expect(sources()).toEqual(['/', '']);
    const message = '"interventions[0].do" is "bake".';
    expect(screen.getByRole('region', { name: LOST })).toHaveTextContent(message);
  });

  it('is tried twice, if no picture comes of it', async () => {
    await openAt('', paused);
    for (const source of ['/', '/', '']) {
      await reopen();
      expect(sources()[0]).toBe(source);
    }
    expect(screen.getByRole('region', { name: LOST })).toHaveTextContent('did not start');
  });

  it('shows again what the panel showed', async () => {
    const { user } = await openAt('', paused);
    await user.click(screen.getByRole('tab', { name: 'Figures' }));
    expect(saved()).toMatchObject({ tab: 'figures' });
    const isFigures = () => screen.getByRole('tab', { name: 'Figures', selected: true });
    await reopen();
    expect(isFigures()).toBeVisible();
    expect(sentOf('figures')).toEqual([{ type: 'figures', on: true }]);
    sessionStorage.setItem(KEY, JSON.stringify({ ...saved(), tab: 'colours' }));
    await reopen();
    expect(sources()).toEqual(['/']);
    expect(screen.getByRole('tab', { name: 'Now', selected: true })).toBeVisible();
  });

  it('says which part of the run is not as it was', async () => {
    await openAt('', paused);
    await reopen();
    await act(async () => tell({ type: 'opened', source: '/', isPartial: true }));
    await act(() => vi.dynamicImportSettled());
    const notice = screen.getByRole('region', { name: 'Not everything could be restored' });
    expect(notice).toHaveTextContent('its branches and what could be undone cannot be read');
    expect(within(notice).getByRole('button', { name: 'Start afresh' })).toBeVisible();
  });

  it('begins afresh where nothing may be stored', async () => {
    const forbidden = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const get = vi.spyOn(Storage.prototype, 'getItem').mockImplementation(forbidden);
    const set = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(forbidden);
    await openAt('?seed=3', paused);
    await reopen('?seed=3');
    expect(sentOf('open')[0]).toMatchObject({ source: '', document: { seed: 3 } });
    expect(screen.queryByRole('region', { name: /reload/ })).toBeNull();
    get.mockRestore();
    set.mockRestore();
  });
});
