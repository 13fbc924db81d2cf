import { Action, type ArchitectureId, Ending } from '../../engine';
import architectures from '../../messages/en/architectures';
import lessonWords from '../../messages/en/lesson';
import type { AnyMessage } from '../../messages/formats';
import { render, together } from '../../messages/room';
import { everybody, laneOf, type Situation } from '../../state/readings';
import type { Lesson, PersonColumn } from '../course/lesson';
import { type Outcome, outcomesOf } from './fates';

const words = together(lessonWords, architectures);

/** What has come of a lesson's run, one row for each person, in words; the first cell of a row is a name. */
interface Table {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function byPerson({ explain }: Lesson, sight: Situation): Table {
  const { run } = sight;
  if (run.system.crowd) return byCount(sight);
  const columns = explain.people(sight);
  return {
    caption: words('lesson.people', { us: run.system.timeUs }),
    heads: [words('lesson.person'), ...columns.map(headOf)],
    rows: run.system.people.map(({ index, name }) => [
      name,
      ...columns.map((column) => cellOf(column, sight, index)),
    ]),
  };
}

function headOf(column: PersonColumn<AnyMessage>): string {
  switch (column.of) {
    case 'own':
      return render(column.head);
    case 'latest':
      return words('lesson.latest');
    case 'outcome':
      return words('lesson.happened');
  }
}

function cellOf(column: PersonColumn<AnyMessage>, sight: Situation, person: number): string {
  switch (column.of) {
    case 'own':
      return column.says(sight, person).map(render).join(', ');
    case 'latest':
      return latestOf(sight, person);
    case 'outcome':
      return column.under.length === 0
        ? becameOf(sight, person, sight.run.system.architecture)
        : becameUnder(sight, person, column.under);
  }
}

/** Whatever is wanted of a cart needs it; a login or an order is its own name. */
const WANTED = {
  [Action.login]: 'login',
  [Action.browse]: 'page',
  [Action.add]: 'cart',
  [Action.read]: 'cart',
  [Action.checkout]: 'order',
  [Action.logout]: 'logout',
  [Action.forecast]: 'page',
} as const satisfies Readonly<Record<Action, string>>;

function latestOf({ run }: Situation, person: number): string {
  const { lastResult } = run.system.people[person] ?? {};
  if (!lastResult) return '';
  const what = { id: `lesson.latest.${WANTED[lastResult.action]}` } as const;
  return words(lastResult.ending === Ending.ok ? 'lesson.latest.got' : 'lesson.latest.vain', {
    what,
  });
}

/** What has become of somebody under several: those under which it is the same are named together. */
function becameUnder(sight: Situation, person: number, under: readonly ArchitectureId[]): string {
  const whats = under.map((one) => becameOf(sight, person, one));
  return [...new Set(whats)]
    .map((what) => {
      const alike = under.filter((_, at) => whats[at] === what);
      return words('lesson.under', {
        under: alike.map((id) => words(`architectures.${id}`)),
        what,
      });
    })
    .join(' ');
}

/** What has become of somebody under an architecture. */
function becameOf({ run }: Situation, person: number, under: ArchitectureId): string {
  const { fates } = laneOf(run, under);
  const at = fates.findIndex(({ index }) => index === person);
  const outcomes = outcomesOf(run, under)[at] ?? [];
  const count = fates[at]?.forcedLogins ?? 0;
  return outcomes.map((one) => outcomeWords(one, count)).join(', ');
}

const outcomeWords = (one: Outcome, count: number): string =>
  one === 'login' ? words('lesson.outcome.login', { count }) : words(`lesson.outcome.${one}`);

/** What can be counted of a crowd, and what it is called where it happened to somebody. */
const COUNTED = {
  login: 'forcedLogins',
  error: 'errors',
  cart: 'cartsLost',
  twice: 'duplicateOrders',
} as const;

/** Nobody in a crowd has a name: how many of them there are stands in its place. */
function byCount({ run }: Situation): Table {
  const lane = laneOf(run);
  const all = everybody(run);
  const rows = (['login', 'error', 'cart', 'twice'] as const).flatMap((one) => {
    const count = lane[COUNTED[one]].peopleCount;
    if (count === 0) return [];
    return [[outcomeWords(one, 1), words('lesson.ofAll', { count, all })]];
  });
  return {
    caption: words('lesson.crowd', { us: run.system.timeUs }),
    heads: [words('lesson.happened'), words('lesson.howMany')],
    rows,
  };
}
