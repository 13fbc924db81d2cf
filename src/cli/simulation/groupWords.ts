import { meanInWords, metricInWords } from '../../messages/figures';
import { tableInWords } from '../command/table';
import type { FigureId } from '../figures/tally';
import type { Summary } from './report';

type Amount = Summary['metrics'][string];
type Rows = Readonly<Record<string, Readonly<Record<string, Amount>>>>;

/** Some of the figures of a row, with their heads; the report has all of them. */
type Columns = readonly (readonly [id: FigureId, head: string])[];

/** What is said of every machine, action and cohort. */
const COLUMNS: Columns = [
  ['requests', 'Requests'],
  ['errors', 'Errors'],
  ['people', 'People'],
  ['people-with-errors', 'with errors'],
  ['latency-p50', 'p50'],
  ['latency-p95', 'p95'],
  ['latency-max', 'largest'],
];
const LOSSES: Columns = [
  ['sessions-lost', 'Sessions lost'],
  ['forced-logins', 'Logins'],
  ['carts-lost', 'Carts'],
];
const AFTERMATH: Columns = [
  ['errors', 'Errors'],
  ['people-with-errors', 'People'],
  ['first-error', 'First after'],
  ['last-error', 'Last after'],
  ['error-window', 'Time with'],
];

/** The tables that were asked for besides the one of all metrics. @param title of the architecture */
export function groupsInWords(
  { machines, actions, cohorts, changes }: Summary,
  title: string,
  width: number | undefined,
): readonly string[] {
  const tables: readonly (readonly [string, Rows | undefined, Columns])[] = [
    ['by machine', machines, COLUMNS],
    ['by action', actions, COLUMNS],
    ['by cohort', cohorts, [...COLUMNS, ...LOSSES]],
    ['errors after each change', changes && changesByName(changes), AFTERMATH],
  ];
  return tables.flatMap(([what, rows, columns]) =>
    rows === undefined ? [] : [`${title}, ${what}\n${tableOf(rows, columns, width)}`],
  );
}

const changesByName = (changes: NonNullable<Summary['changes']>): Rows =>
  Object.fromEntries(
    changes.map(({ at, do: verb, target, metrics }) => [`${verb} ${target} at ${at} s`, metrics]),
  );

const tableOf = (rows: Rows, columns: Columns, width: number | undefined): string =>
  tableInWords(
    [
      ['', ...columns.map(([, head]) => head)],
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
            return amount === undefined ? '–' : valueInWords(amount);
          }),
        ]),
    ],
    width,
  );

/** A mean with its interval, or a single value. */
export const valueInWords = ({ mean, ci95, unit }: Amount): string =>
  ci95 === null ? metricInWords(mean, unit) : meanInWords(mean, ci95, unit);
