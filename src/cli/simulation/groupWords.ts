import words from '../../messages/en/command/simulate';
import { meanInWords, metricInWords } from '../../messages/figures';
import type { MessageOf } from '../../messages/room';
import { tableInWords } from '../command/table';
import type { FigureId } from '../figures/tally';
import type { Summary } from './report';

type Amount = Summary['metrics'][string];
type Rows = Readonly<Record<string, Readonly<Record<string, Amount>>>>;

type Head = Extract<MessageOf<typeof words>['id'], `simulate.head.${string}`>;

/** Some of the figures of a row, with their heads; the report has all of them. */
type Columns = readonly (readonly [id: FigureId, head: Head])[];

/** What is said of every machine, action and cohort. */
const COLUMNS: Columns = [
  ['requests', 'simulate.head.requests'],
  ['errors', 'simulate.head.errors'],
  ['people', 'simulate.head.people'],
  ['people-with-errors', 'simulate.head.people-with-errors'],
  ['latency-p50', 'simulate.head.latency-p50'],
  ['latency-p95', 'simulate.head.latency-p95'],
  ['latency-max', 'simulate.head.latency-max'],
];
const LOSSES: Columns = [
  ['sessions-lost', 'simulate.head.sessions-lost'],
  ['forced-logins', 'simulate.head.forced-logins'],
  ['carts-lost', 'simulate.head.carts-lost'],
];
const AFTERMATH: Columns = [
  ['errors', 'simulate.head.errors'],
  ['people-with-errors', 'simulate.head.affected'],
  ['first-error', 'simulate.head.first-error'],
  ['last-error', 'simulate.head.last-error'],
  ['error-window', 'simulate.head.error-window'],
];

/** The tables that were asked for besides the one of all metrics. @param title of the architecture @param runs of each */
export function groupsInWords(
  { machines, actions, cohorts, changes }: Summary,
  title: string,
  runs: number,
  width: number | undefined,
): readonly string[] {
  const architecture = title;
  const tables: readonly (readonly [string, Rows | undefined, Columns])[] = [
    [words('simulate.byMachine', { architecture }), machines, COLUMNS],
    [words('simulate.byAction', { architecture }), actions, COLUMNS],
    [words('simulate.byCohort', { architecture }), cohorts, [...COLUMNS, ...LOSSES]],
    [words('simulate.byChange', { architecture }), changes && changesByName(changes), AFTERMATH],
  ];
  return tables.flatMap(([heading, rows, columns]) =>
    rows === undefined ? [] : [`${heading}\n${tableOf(rows, columns, runs, width)}`],
  );
}

const changesByName = (changes: NonNullable<Summary['changes']>): Rows =>
  Object.fromEntries(
    changes.map(({ at, do: verb, target, metrics }) => [
      words('simulate.changeAt', { change: `${verb} ${target}`, at: `${at}` }),
      metrics,
    ]),
  );

const tableOf = (rows: Rows, columns: Columns, runs: number, width: number | undefined): string =>
  tableInWords(
    [
      ['', ...columns.map(([, head]) => words(head))],
      ...Object.entries(rows)
        // The store is known for its work only, which the report has.
        .filter(
          ([, figures]) =>
            figures.requests !== undefined || columns.every(([id]) => id !== 'requests'),
        )
        .map(([name, figures]) => [
          name,
          ...columns.map(([id]) => {
            const { [id]: amount } = figures;
            return amount === undefined ? NONE : valueInWords(amount, runs);
          }),
        ]),
    ],
    width,
  );

/** Where there was nothing to take it from. */
export const NONE = '–';

/** A mean with its interval, or a single value; and of how many of all the runs it is, where that is not all. */
export function valueInWords({ mean, ci95, unit, runs }: Amount, all: number): string {
  if (mean === null) return NONE;
  const amount = ci95 === null ? metricInWords(mean, unit) : meanInWords(mean, ci95, unit);
  return runs === undefined || runs === all ? amount : words('simulate.ofSome', { amount, runs });
}
