/**
 * Goal: a lesson asks before it shows, follows the run and nothing else, says where the stage shows something else, and
 * is kept; the ordinary page tells of it once.
 * Method: the whole page on views as the run reports them; what is opened is read off the commands that were sent.
 */
import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { clockWords } from '../../src/app/words/clockWords';
import limits from '../../src/lessons/jwt-limits/lesson';
import lesson from '../../src/lessons/sticky-server-fails/lesson';
import type { RunView } from '../../src/state/wording';
import { teachDialogs } from '../support/dialog';
import { sentOf, show, tell } from '../support/fakeRun';
import { openApp } from '../support/page';
import { keptOf } from '../support/specs';
import { lane, tally } from '../support/viewParts';
import { healthy } from '../support/views';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));
beforeEach(() => {
  teachDialogs();
  sessionStorage.clear();
  localStorage.clear();
});

const QUERY = '?lesson=sticky-server-fails';
const KEPT = 'stateside.lesson.sticky-server-fails';
const TITLE = 'Sticky sessions: a server fails';
const STOP = { atUs: 6_000_000, change: 'stop-server', target: 0 } as const;
const scenario = { name: lesson.setup.document.name, description: '', file: null };

const at = (seconds: number, more: Partial<RunView> = {}): RunView => ({
  ...healthy,
  scenario,
  latestUs: seconds * 1e6,
  system: { ...healthy.system, timeUs: seconds * 1e6 },
  ...more,
});

const stopped = (seconds: number, more: Partial<RunView> = {}): RunView =>
  at(seconds, {
    done: [STOP],
    lanes: healthy.lanes.map(({ architecture }) =>
      architecture === 'sticky'
        ? lane(architecture, { sessionsLost: { ...tally([0, 3]), lastUs: STOP.atUs } })
        : lane(architecture, {}),
    ),
    ...more,
  });

async function openLesson(query = QUERY) {
  const { user, player } = await openApp(at(5), query);
  await act(async () =>
    tell({ type: 'kept', run: keptOf(lesson.setup.document), differs: null, obeyed: 0 }),
  );
  const region = await screen.findByRole('region', { name: TITLE });
  const button = (name: string) => within(region).getByRole('button', { name });
  return { user, player, region, button };
}

const stages = () => sentOf('open').filter((one) => 'source' in one && one.source === '?');

describe('a lesson', () => {
  it('sets its stage, and shows nothing before it was answered', async () => {
    await openApp(healthy, QUERY);
    const region = await screen.findByRole('region', { name: TITLE });
    expect(stages()).toHaveLength(1);
    expect(stages()[0]).toMatchObject({ document: { name: scenario.name } });
    expect(within(region).getByRole('heading', { name: 'Predict' })).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Try next' })).toBeNull();
    // What the stage points at is not what the lesson asks for.
    expect(screen.queryByText('Click a server to stop it')).toBeNull();
  });

  it('says what the settings of its run are, also where they come after the view', async () => {
    const { setup } = limits;
    const name = { name: setup.document.name, description: '', file: null };
    await openApp({ ...at(8), scenario: name, playing: false }, '?lesson=jwt-limits');
    const named = { name: /^JWT: tampering/ };
    const region = await screen.findByRole('region', named, { timeout: 20_000 });
    const report = (lifetime: number) =>
      tell({
        type: 'settings',
        source: '',
        settings: { timeWorld: 'stretched', values: { 'token.lifetime': lifetime }, turned: {} },
      });
    await act(async () => report(3600));
    expect(region).toHaveTextContent('Tokens live for 1 h here');
    await act(async () => report(40));
    expect(region).toHaveTextContent('Tokens live for 40.0 s here');
  });

  it('offers of each person what can come about: no charge where nobody checks out', async () => {
    const { region } = await openLesson();
    const offered = () =>
      within(within(region).getAllByRole('combobox')[0] as HTMLElement)
        .getAllByRole('option')
        .map(({ textContent }) => textContent);
    const checkouts = (weight: number) =>
      act(async () =>
        tell({
          type: 'settings',
          source: '',
          settings: {
            timeWorld: 'stretched',
            values: { 'clients.checkoutWeight': weight },
            turned: {},
          },
        }),
      );
    await checkouts(1);
    expect(offered()).toContain('charged more than once');
    await checkouts(0);
    expect(offered()).toEqual(['Choose', 'still logged in', 'logs in again', 'cart lost']);
  });

  it('whoever looks at the reasons again goes on where there is still something to try', async () => {
    const seen = (atUs: number) => ({ atUs, said: { id: 'lesson.allSeen' }, done: '' });
    const progress = {
      lesson: 'sticky-server-fails',
      step: 'explain',
      asked: null,
      predicted: null,
      because: '',
      seen: [],
      tried: [seen(8e6)],
      answered: null,
    };
    sessionStorage.setItem(KEPT, JSON.stringify(progress));
    const { user, region, button } = await openLesson();
    await act(async () => show(stopped(7, { latestUs: 9e6, playing: false })));
    await user.click(button('Next'));
    expect(within(region).getByRole('heading', { name: 'Now try' })).toBeVisible();
    expect(sentOf('latest')).toHaveLength(1);
    expect(sentOf('play')).toHaveLength(1);
  });

  it('draws people in its text as they are drawn on the stage', async () => {
    const { region } = await openLesson();
    const shapesIn = (places: Iterable<Element>) =>
      new Set([...places].flatMap((place) => [...place.querySelectorAll('path')].map(shapeOf)));
    const shapeOf = (path: Element) => path.getAttribute('d');
    const told = shapesIn(region.querySelectorAll('.prose-person'));
    expect(told.size).toBe(6);
    for (const shape of told)
      expect([...shapesIn(document.querySelectorAll('.stage'))]).toContain(shape);
  });

  it('cannot be passed over by accident, but on purpose', async () => {
    const { user, region, button } = await openLesson();
    await user.click(button('Next'));
    expect(within(region).getByRole('alert')).toHaveTextContent('or skip the prediction');
    expect(within(region).getByRole('heading', { name: 'Predict' })).toBeVisible();
    await user.click(button('Skip the prediction'));
    expect(within(region).getByRole('heading', { name: 'Observe' })).toHaveFocus();
    await user.click(button('Back'));
    expect(region).toHaveTextContent('You skipped the prediction.');
  });

  it('keeps an answer as it was, and what has come about, over a reload', async () => {
    const { user, region, button } = await openLesson();
    for (const choice of within(region).getAllByRole('combobox'))
      await user.selectOptions(choice, 'still logged in');
    await user.type(within(region).getByRole('textbox'), 'the balancer knows');
    await user.click(button('Next'));
    await act(async () => show(stopped(6.5)));
    expect(region).toHaveTextContent('lost a session at once');
    await openApp(stopped(7), QUERY);
    const again = await screen.findByRole('region', { name: TITLE });
    expect(stages()).toHaveLength(0);
    expect(again).toHaveTextContent('lost a session at once');
    await user.click(within(again).getByRole('button', { name: 'Back' }));
    const [first] = within(again).getAllByRole('combobox');
    expect(first).toBeDisabled();
    expect(first).toHaveDisplayValue('still logged in');
    expect(again).toHaveTextContent('Because: the balancer knows');
  });

  it('takes back what has not come about in another run, and hides what is still to come', async () => {
    const { user, region, button } = await openLesson();
    await user.click(button('Skip the prediction'));
    await act(async () => show(stopped(6.5)));
    expect(region).toHaveTextContent('lost a session at once');
    await act(async () => show({ ...at(5.5), latestUs: 6_500_000 }));
    expect(region).not.toHaveTextContent('lost a session at once');
    await act(async () => show(stopped(6.5)));
    expect(region).toHaveTextContent('lost a session at once');
    await act(async () => show(at(6.5)));
    expect(region).not.toHaveTextContent('lost a session at once');
    expect(button('Stop S1')).toBeVisible();
  });

  it('says when something happened as the clock has it, once that shows the instant', async () => {
    const { user, player, button } = await openLesson();
    await user.click(button('Skip the prediction'));
    const done = [{ ...STOP, atUs: 6_260_000 }];
    const lanes = healthy.lanes.map(({ architecture }) =>
      lane(architecture, { sessionsLost: { ...tally([0]), lastUs: 6_260_000 } }),
    );
    await act(async () => show(stopped(6.26, { done, lanes, playing: false })));
    expect(button('Look at 6.2 s')).toBeVisible();
    const { view } = player.run.getState();
    expect(view && clockWords(view)).toBe('6.2 s');
  });

  it('is what "Reset all" goes back to, until it is left', async () => {
    const { user, button } = await openLesson();
    await user.click(button('Skip the prediction'));
    await user.click(screen.getByRole('button', { name: /Reset all/ }));
    expect(stages().at(-1)).toMatchObject({ isReset: true, document: { name: scenario.name } });
    const { length } = sentOf('open');
    await user.click(button('Leave the lesson'));
    await user.click(screen.getByRole('button', { name: /Reset all/ }));
    expect(sentOf('open')).toHaveLength(length + 1);
    expect(sentOf('open').at(-1)).toMatchObject({ isReset: true, scenario: 'small-shop' });
  });

  it('says where the stage shows something else, and leads back', async () => {
    const { user, region, button } = await openLesson();
    await act(async () => show({ ...at(5), scenario: healthy.scenario }));
    expect(region).toHaveTextContent('The stage shows another run');
    await user.click(button('Set the stage'));
    expect(stages()).toHaveLength(1);
    const { system } = at(5);
    await act(async () => show({ ...at(5), system: { ...system, architecture: 'jwt' } }));
    expect(region).toHaveTextContent('The stage shows JWT. This part is about Sticky.');
    await user.click(button('Show Sticky'));
    expect(sentOf('architecture').at(-1)).toEqual({ type: 'architecture', id: 'sticky' });
  });

  it('waits for all lanes where the shown one comes first', async () => {
    const { user, region } = await openLesson();
    await user.click(within(region).getByRole('button', { name: 'Skip the prediction' }));
    const half = stopped(6.5);
    const [first] = half.lanes;
    await act(async () => show({ ...half, lanes: first ? [first] : [] }));
    expect(region).not.toHaveTextContent('lost a session at once');
    await act(async () => show(half));
    expect(region).toHaveTextContent('lost a session at once');
  });

  it('goes on all the same only when asked twice', async () => {
    const { user, region, button } = await openLesson();
    await user.click(button('Skip the prediction'));
    await user.click(button('Next'));
    expect(within(region).getByRole('alert')).toHaveTextContent(
      'Some of this has not happened yet.',
    );
    await user.click(button('Next'));
    expect(within(region).getByRole('heading', { name: 'Explain' })).toHaveFocus();
  });

  it('begins anew where what was kept cannot be said any more', async () => {
    await openLesson();
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? '{}');
    const asked = { id: 'lessons.gone.ask' };
    sessionStorage.setItem(KEPT, JSON.stringify({ ...kept, step: 'observe', asked }));
    await openApp(at(5), QUERY);
    const again = await screen.findByRole('region', { name: TITLE });
    expect(within(again).getByRole('heading', { name: 'Predict' })).toBeVisible();
  });

  it('is left with its run', async () => {
    const { user, button } = await openLesson();
    const opened = sentOf('open').length;
    await user.click(button('Leave the lesson'));
    const card = await screen.findByRole('region', { name: 'Try next' }, { timeout: 20_000 });
    expect(card).toBeVisible();
    expect(screen.queryByRole('region', { name: TITLE })).toBeNull();
    expect(sentOf('open')).toHaveLength(opened);
  });

  it('that does not exist is named, beside those that do', async () => {
    await openApp(healthy, '?lesson=<b>none</b>');
    expect(await screen.findByText(/There is no lesson called “<b>none<\/b>”/)).toBeVisible();
    expect(
      await screen.findByRole('dialog', { name: 'Lessons', hidden: true }),
    ).toBeInTheDocument();
  });
});

describe('the ordinary page', () => {
  const ASK = /^Why did Ana and Dee have to log in again, and nobody else\?$/;
  const forcedLogins = { ...tally([0, 3]), firstUs: 8_000_000, lastUs: 9_000_000 };
  const loggedInAgain = (): RunView =>
    stopped(30, {
      scenario: healthy.scenario,
      playing: false,
      lanes: healthy.lanes.map(({ architecture }) =>
        lane(architecture, architecture === 'sticky' ? { forcedLogins } : {}),
      ),
    });

  it('tells once of a lesson about what has just happened', async () => {
    const { user, player } = await openApp(healthy);
    await act(async () => player.page.getState().touch());
    await act(() => vi.dynamicImportSettled());
    expect(screen.queryByText(ASK)).toBeNull();
    await act(async () => show(loggedInAgain()));
    expect(await screen.findByText(ASK)).toBeVisible();
    expect(player.page.getState().answer).toEqual({
      text: 'Why did Ana and Dee have to log in again, and nobody else? See it in a lesson (8 min).',
      isNews: true,
    });
    await user.click(screen.getByRole('button', { name: 'Not now' }));
    expect(screen.queryByText(ASK)).toBeNull();
    expect(screen.getByRole('button', { name: /^Try next/ })).toHaveFocus();
    await act(async () => show({ ...loggedInAgain(), latestUs: 31_000_000 }));
    expect(screen.queryByText(ASK)).toBeNull();
  });

  it('tells of none that was opened, whichever way', async () => {
    const { player } = await openLesson();
    await act(async () => player.page.getState().learn(null));
    await act(async () => player.page.getState().touch());
    await act(() => vi.dynamicImportSettled());
    await act(async () => show(loggedInAgain()));
    await screen.findByRole('region', { name: 'Try next' });
    await act(() => vi.dynamicImportSettled());
    expect(screen.queryByText(ASK)).toBeNull();
  });

  it('leads to it', async () => {
    const { user, player } = await openApp(healthy);
    await act(async () => player.page.getState().touch());
    await act(() => vi.dynamicImportSettled());
    await act(async () => show(loggedInAgain()));
    await screen.findByText(ASK);
    await user.click(screen.getByRole('button', { name: /See it in a lesson \(8 min\)$/ }));
    expect(await screen.findByRole('region', { name: TITLE })).toBeVisible();
    expect(stages()).toHaveLength(1);
  });
});
