import { isKnown } from '../../../engine';
import metrics from '../../../messages/en/panel/metrics';
import type { Figure, RunView } from '../../../state/player';
import type { Sentence } from '../../../timeline/view';

/** Null: there is nothing to say. */
type Cell = string | number | null;

/** Rows of the same length, the first with what the columns are called: a stable name, whatever the language. */
export type Table = readonly (readonly Cell[])[];

const MICROSECONDS = 1_000_000;

/** What the log says, oldest first. */
export const logTable = (log: readonly Sentence[]): Table => [
  ['seconds', 'category', 'text', 'detail'],
  ...log.map(({ atUs, category, text, detail }) => [
    atUs / MICROSECONDS,
    category,
    text,
    detail ?? '',
  ]),
];

/** Every metric under every architecture, then by machine of the one that is shown. */
export function figuresTable(figures: readonly Figure[], { takes, shown }: RunView): Table {
  const rows = figures.flatMap((figure) => {
    const { id, unit, values, nodes } = figure;
    const about = [id, metrics(`metrics.${id}`), unit];
    const known = (value: number, lane: number) => (isKnown(figure, lane) ? value : null);
    return [
      [...about, '', ...values.map(known)],
      ...nodes.map(({ node, value }) => [
        ...about,
        node,
        ...takes.map((take, lane) => (take.id === shown ? known(value, lane) : null)),
      ]),
    ];
  });
  return [['metric', 'title', 'unit', 'machine', ...takes.map(({ id }) => id)], ...rows];
}

/** RFC 4180: comma-separated, lines end with CR LF, quoted where it must be. */
export const asCsv = (table: Table): string =>
  table.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');

const quoted = (value: Cell): string => {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The same as JSON: which run it is of, and an object for each row. */
export function asJson(run: RunView, name: string, [columns = [], ...rows]: Table): object {
  const { scenario, seed, timeWorld, system, traceHash } = run;
  return {
    scenario: scenario.name,
    seed,
    time: timeWorld,
    architecture: system.architecture,
    seconds: system.timeUs / MICROSECONDS,
    traceHash,
    [name]: rows.map((row) =>
      Object.fromEntries(columns.map((column, at) => [String(column), row[at]])),
    ),
  };
}
