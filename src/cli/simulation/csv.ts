import type { Comparison, RunReport, SimulationReport } from './report';

const COLUMNS = [
  'architecture',
  'seed',
  'from',
  'until',
  'group',
  'name',
  'metric',
  'value',
  'unit',
];
/** Null: there is none. */
type Cell = string | number | null;
type Part = Pick<RunReport, 'metrics' | 'machines' | 'actions' | 'cohorts'>;

/** Every figure of every run on a line of its own, after a line with the names of the columns. @param untilS the end of the runs */
export function reportAsCsv({ runs, comparison }: SimulationReport, untilS: number): string {
  const lines = runs.flatMap((run) => linesOf(run, untilS));
  if (comparison) lines.push(...linesOfDifferences(comparison.architectures, runs, untilS));
  return [COLUMNS, ...lines].map((cells) => `${cells.map(cellAsCsv).join(',')}\n`).join('');
}

function linesOf(run: RunReport, untilS: number): Cell[][] {
  const { architecture, seed, changes = [], windows = [] } = run;
  const lines = [
    ...linesOfPart(run, 0, untilS),
    ...windows.flatMap((part) => linesOfPart(part, part.from, part.until)),
    ...changes.flatMap((change) => {
      const name = `${change.do} ${change.target}`;
      const done: Cell[] = [
        change.at,
        untilS,
        'change',
        name,
        'done',
        change.done ? 1 : 0,
        'share',
      ];
      return [done, ...linesOfFigures(change.metrics, [change.at, untilS, 'change', name])];
    }),
  ];
  return lines.map((line) => [architecture, seed, ...line]);
}

/** What the first of two differs by on each seed: `difference` is the group, and the second its name. */
function linesOfDifferences(
  [one, other]: Comparison['architectures'],
  runs: readonly RunReport[],
  untilS: number,
): Cell[][] {
  const others = new Map(
    runs.filter(({ architecture }) => architecture === other).map((run) => [run.seed, run.metrics]),
  );
  return runs
    .filter(({ architecture }) => architecture === one)
    .flatMap(({ seed, metrics }) =>
      Object.entries(metrics).map(([id, { value, unit }]) => {
        const less = others.get(seed)?.[id]?.value ?? null;
        const difference = value === null || less === null ? null : value - less;
        return [one, seed, 0, untilS, 'difference', other, id, difference, unit];
      }),
    );
}

function linesOfPart(part: Part, from: number, until: number): Cell[][] {
  const { metrics, machines = {}, actions = {}, cohorts = {} } = part;
  const groups = Object.entries({ machine: machines, action: actions, cohort: cohorts });
  return [
    ...linesOfFigures(metrics, [from, until, 'all', '']),
    ...groups.flatMap(([group, rows]) =>
      Object.entries(rows).flatMap(([name, figures]) =>
        linesOfFigures(figures, [from, until, group, name]),
      ),
    ),
  ];
}

const linesOfFigures = (figures: RunReport['metrics'], before: readonly Cell[]): Cell[][] =>
  Object.entries(figures).map(([metric, { value, unit }]) => [...before, metric, value, unit]);

/** No cell has a comma, a quote or a line break: names come from lists in this program. */
const cellAsCsv = (cell: Cell): string => `${cell ?? ''}`;
