/**
 * Goal: what is explained has a row for each person, with what was predicted of them beside it, or the figures of a
 * crowd; adds to its sentences only on demand; and leads to the instant that decides it.
 * Method: the explanation of every lesson for somebody who was right, of the run that its own tasks come to.
 */
import { act, render as draw, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { walk } from '../../scripts/lessons/walk';
import { clockWords } from '../../src/app/words/clockWords';
import { writeIntervention } from '../../src/engine';
import { COURSE } from '../../src/lessons/course/course';
import { type Lesson, saidOf, type Text } from '../../src/lessons/course/lesson';
import { LESSON_NAMES, type LessonName } from '../../src/lessons/course/names';
import { Explain } from '../../src/lessons/page/Explain';
import { begun, goOn, type Predicted } from '../../src/lessons/page/progress';
import { byPerson } from '../../src/lessons/reading/byPerson';
import { fateOf, fatesIn, outcomesOf, verdictOn } from '../../src/lessons/reading/fates';
import words from '../../src/messages/en/learning/lesson';
import type { AnyMessage } from '../../src/messages/formats';
import { render } from '../../src/messages/room';
import { unpacked } from '../../src/spec/link';
import { PlayerContext } from '../../src/state/hooks';
import { Player, type RunView } from '../../src/state/player';
import type { Situation } from '../../src/state/readings';
import { unmarked } from '../../src/ui/Marked';
import { keptOf } from '../support/specs';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

/** What somebody answers who is right. */
const rightIn = ({ predict }: Lesson, { run }: Situation): Predicted =>
  predict.of === 'people'
    ? { of: 'people', fates: outcomesOf(run).map(fateOf) }
    : {
        of: 'run',
        option: predict.options.findIndex(({ misconception }) => misconception === null),
      };

async function explained(name: LessonName, now: Partial<RunView> = {}) {
  const lesson = await COURSE[name].load();
  const { asked, observed } = walk(lesson);
  const progress = goOn(begun(name), {
    type: 'predict',
    asked: saidOf(lesson.predict.ask, asked),
    predicted: rightIn(lesson, observed),
    because: 'of what I know',
  });
  const player = new Player(true);
  player.run.setState({ view: { ...observed.run, ...now } });
  const observe = { ...observed, kept: keptOf(lesson.setup.document, observed.run.done) };
  const send = vi.spyOn(player, 'send').mockReturnValue();
  const { container } = draw(
    <PlayerContext value={player}>
      <Explain lesson={lesson} run={{ progress, settled: { observe, try: null } }} />
    </PlayerContext>,
  );
  return { lesson, observed, player, send, container };
}

/** An instant, as a caption has it. */
const instantOf = (us: number): string =>
  words('lesson.goThere', { us }).replace('Go back to ', '');

/** What is packed takes its time. */
const PATIENT = { timeout: 20_000 };

/** What is read there: a glyph has a letter that is none of a word. */
function textOf(container: HTMLElement): string {
  const copy = container.cloneNode(true) as HTMLElement;
  for (const glyph of copy.querySelectorAll('svg')) glyph.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ');
}

it('says of each answer whether it came so, came with more, or did not come', () => {
  expect(verdictOn('cart', ['error', 'login', 'cart'])).toBe('same');
  expect(verdictOn('login', ['error', 'login', 'cart'])).toBe('part');
  expect(verdictOn('login', ['cart', 'out'])).toBe('part');
  expect(verdictOn('in', ['login'])).toBe('other');
  expect(verdictOn('cart', ['error', 'in'])).toBe('other');
  expect(verdictOn('in', ['error', 'in'])).toBe('same');
});

it('is of the instant that the stage shows, and leads back to it', async () => {
  const { observed, player, send, container } = await explained('sticky-server-fails');
  const { timeUs, architecture } = observed.run.system;
  const user = userEvent.setup();
  const show = (more: Partial<RunView>, system: Partial<RunView['system']> = {}) =>
    act(async () =>
      player.run.setState({
        view: { ...observed.run, ...more, system: { ...observed.run.system, ...system } },
      }),
    );
  await show({ playing: false });
  const { view } = player.run.getState();
  expect(view && clockWords(view)).toBe(instantOf(observed.run.system.timeUs));
  expect(textOf(container)).toContain(words('lesson.asOf.there'));
  await user.click(screen.getByRole('button', { name: 'Play on' }));
  expect(send).toHaveBeenLastCalledWith({ type: 'play' });

  await show({ latestUs: timeUs + 2e6 }, { timeUs: timeUs + 1e6 });
  expect(textOf(container)).toContain(words('lesson.asOf.elsewhen'));
  await user.click(
    screen.getByRole('button', {
      name: words('lesson.goThere', { us: observed.run.system.timeUs }),
    }),
  );
  expect(send).toHaveBeenLastCalledWith({ type: 'goTo', atUs: timeUs });

  const other = architecture === 'jwt' ? 'sticky' : 'jwt';
  await show({ playing: false }, { architecture: other });
  expect(textOf(container)).toContain('the stage shows another architecture');
  await user.click(screen.getByRole('button', { name: 'Show Sticky' }));
  expect(send.mock.calls.slice(-3)).toEqual([
    [{ type: 'pause' }],
    [{ type: 'architecture', id: architecture }],
    [{ type: 'goTo', atUs: timeUs }],
  ]);

  await show({ scenario: { ...observed.run.scenario, name: 'Another' } });
  expect(textOf(container)).toContain(words('lesson.asOf.otherRun'));
  expect(
    screen.queryByRole('button', {
      name: words('lesson.goThere', { us: observed.run.system.timeUs }),
    }),
  ).toBeNull();
});

it('another run goes on: nothing is said to stand there, and each press brings back this one', async () => {
  const name = { name: 'Another', description: '', file: null };
  const { lesson, observed, player, send, container } = await explained('store-any-server', {
    scenario: name,
    playing: true,
  });
  expect(send).not.toHaveBeenCalled();
  expect(textOf(container)).toContain(words('lesson.asOf.otherRun'));
  const { system, done, traceHash } = observed.run;
  const { timeUs, architecture } = system;
  const user = userEvent.setup();
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  const decidesUs = lesson.explain.decides.at(observed) ?? Number.NaN;
  const presses = [
    [words('lesson.bringBack', { us: timeUs }), architecture, null],
    ['Show Sticky', 'sticky', null],
    [words('lesson.decides', { us: decidesUs }), architecture, decidesUs],
  ] as const;
  for (const [label, shown, atUs] of presses) {
    const then = [
      ...(shown === architecture ? [] : [[{ type: 'architecture', id: shown }]]),
      ...(atUs === null ? [] : [[{ type: 'goTo', atUs }]]),
    ];
    send.mockClear();
    await user.click(screen.getByRole('button', { name: label }));
    await waitFor(() => expect(send.mock.calls).toHaveLength(1 + then.length), PATIENT);
    const [[opened] = [], ...rest] = send.mock.calls;
    if (opened?.type !== 'open' || opened.link?.run === undefined) throw new Error('Not opened.');
    expect(opened).toMatchObject({ playing: false, link: { atUs: timeUs } });
    const carried = await unpacked(opened.link.run);
    const { name } = lesson.setup.document;
    // The hash is of the run under that architecture, whatever is shown of it.
    expect(carried).toMatchObject({ hash: traceHash, own: { architecture } });
    expect(carried).toMatchObject({
      done: done.map(writeIntervention),
      own: { document: { name } },
    });
    expect(rest).toEqual(then);
  }

  // The same run, as far as its name and what was done tell, but for a setting that was turned.
  const turn = (path: string, value: string | number | boolean) =>
    act(async () =>
      player.settings.setState({
        settings: {
          timeWorld: 'stretched',
          values: { ...observed.settings, [path]: value },
          turned: {},
        },
      }),
    );
  await act(async () => player.run.setState({ view: { ...observed.run, playing: false } }));
  await turn('servers.count', observed.settings['servers.count'] as number);
  expect(textOf(container)).toContain(words('lesson.asOf.there'));
  await turn('servers.count', 5);
  expect(textOf(container)).toContain(words('lesson.asOf.otherRun'));
});

it('a claim about another architecture has a press that shows it, at the same instant', async () => {
  const { observed, send } = await explained('store-any-server', { playing: true });
  await userEvent.setup().click(screen.getByRole('button', { name: 'Show Sticky' }));
  expect(send.mock.calls.slice(-3)).toEqual([
    [{ type: 'pause' }],
    [{ type: 'architecture', id: 'sticky' }],
    [{ type: 'goTo', atUs: observed.run.system.timeUs }],
  ]);
});

it('has no more columns than can be read, and then a line for what was the same under several', async () => {
  const { lesson, observed } = await explained('which-one');
  const [, ...rows] = within(screen.getByRole('table')).getAllByRole('row');
  expect(within(screen.getByRole('table')).getAllByRole('columnheader')).toHaveLength(3);
  const { heads, rows: wide } = byPerson(lesson, observed);
  const found = rows.map((row) => within(row).getAllByRole('cell').map(textOf));
  const expected = wide.flatMap(([, ...cells]) =>
    [...new Set(cells)].map((cell) => [
      words('lesson.ways', { ways: heads.slice(1).filter((_, at) => cells[at] === cell) }),
      cell,
    ]),
  );
  expect(heads.length).toBeGreaterThan(3);
  expect(found).toEqual(expected);
});

it.each(LESSON_NAMES)('%s is explained person by person', async (name) => {
  const { lesson, observed, send, container } = await explained(name);
  const { predict, explain } = lesson;
  const { timeUs } = observed.run.system;
  // The stage stops, and shows the instant of which all of this is.
  expect(send.mock.calls).toEqual([[{ type: 'pause' }], [{ type: 'goTo', atUs: timeUs }]]);
  expect(textOf(container)).toContain(words('lesson.asOf', { us: observed.run.system.timeUs }));
  expect(byPerson(lesson, observed).caption).toContain(
    `as of ${instantOf(observed.run.system.timeUs)}`,
  );
  const said = (text: Text<AnyMessage>) =>
    unmarked(render(saidOf(text, observed))).replace(/\s+/g, ' ');

  const table = screen.getByRole('table');
  if (predict.of === 'people') {
    expect(fatesIn(observed)).toEqual(expect.arrayContaining(outcomesOf(observed.run).map(fateOf)));
    expect(within(table).getAllByRole('columnheader')[1]).toHaveTextContent('You said');
    expect(within(table).getAllByText('as you said')).toHaveLength(
      observed.run.system.people.length,
    );
  }
  if (!observed.run.system.crowd) {
    const names = within(table).getAllByRole('rowheader').map(textOf);
    expect(names).toEqual(observed.run.system.people.map(({ name: who }) => who));
  }

  // An answer that was right stands there twice: as what was said, and as what happened.
  const right =
    predict.of === 'run' && predict.options.find(({ misconception }) => misconception === null);
  if (right) {
    expect(textOf(container).split(`“${said(right.text)}”`)).toHaveLength(3);
    expect(textOf(container)).toContain('Because: of what I know');
  }

  const user = userEvent.setup();
  const atUs = explain.decides.at(observed) ?? Number.NaN;
  const decides = words('lesson.decides', { us: atUs });
  await user.click(screen.getByRole('button', { name: decides }));
  expect(send).toHaveBeenCalledWith({ type: 'goTo', atUs });

  const more = explain.why.flatMap((claim) => claim.more ?? []).map(said);
  for (const one of more) expect(textOf(container)).not.toContain(one);
  if (more.length === 0) return;
  const button = screen.getByRole('button', { name: 'In more words' });
  await user.click(button);
  expect(button).toHaveAccessibleName('In fewer words');
  // What it opens is read after it.
  const opened = document.getElementById(button.getAttribute('aria-controls') ?? '') as HTMLElement;
  expect(button.compareDocumentPosition(opened)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  for (const one of more) expect(textOf(opened)).toContain(one);
});
