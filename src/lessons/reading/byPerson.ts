import { Action, type ArchitectureId, Ending } from '../../engine';
import lessonWords from '../../messages/en/learning/lesson';
import architectures from '../../messages/en/stage/architectures';
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
  /** Whether its columns are nothing but architectures. */
  readonly isUnder: boolean;
}

export function byPerson({ explain }: Lesson, sight: Situation): Table {
  const { run } = sight;
  if (run.system.crowd) return byCount(sight);
  const columns = explain.people(sight);
  return {
    caption: words('lesson.people', { us: run.system.timeUs }),
    isUnder: columns.every((column) => column.of === 'outcome' && column.under !== null),
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
      return column.under === null
        ? words('lesson.happened')
        : words(`architectures.${column.under}`);
  }
}

function cellOf(column: PersonColumn<AnyMessage>, sight: Situation, person: number): string {
  switch (column.of) {
    case 'own':
      return column.says(sight, person).map(render).join(', ');
    case 'latest':
      return latestOf(sight, person);
    case 'outcome':
      return becameOf(sight, person, column.under ?? sight.run.system.architecture);
  }
}

/** What somebody is after with each action, by the name that messages have for it. */
const WANTED = {
  [Action.login]: 'login',
  [Action.browse]: 'page',
  [Action.add]: 'add',
  [Action.read]: 'cart',
  [Action.checkout]: 'order',
  [Action.logout]: 'logout',
  [Action.forecast]: 'page',
  [Action.segment]: 'page',
  [Action.save]: 'page',
  [Action.resume]: 'page',
  [Action.connect]: 'page',
  [Action.send]: 'add',
  [Action.history]: 'page',
  [Action.query]: 'page',
  [Action.begin]: 'page',
  [Action.confirm]: 'page',
  [Action.commit]: 'page',
  [Action.account]: 'page',
  [Action.bookings]: 'page',
  [Action.book]: 'page',
} as const satisfies Readonly<Record<Action, string>>;

/** What somebody saw who did not get it: whether it was done all the same, that does not tell. */
const SAW = {
  [Ending.notLoggedIn]: 'away',
  [Ending.error]: 'error',
  [Ending.timedOut]: 'silence',
  [Ending.refused]: 'error',
} as const satisfies Readonly<Record<Exclude<Ending, typeof Ending.ok>, string>>;

function latestOf({ run }: Situation, person: number): string {
  const found = run.system.people.find(({ index }) => index === person)?.lastResult;
  if (!found) return words('lesson.latest.none');
  const { action, ending } = found;
  const wanted = WANTED[action];
  if (ending === Ending.ok) return words(`lesson.latest.${wanted}.done`);
  return words('lesson.latest.failed', {
    what: { id: `lesson.latest.${wanted}` },
    saw: { id: `lesson.latest.saw.${SAW[ending]}` },
  });
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

/** What can be counted of a crowd. */
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
    isUnder: false,
  };
}
