import {
  type ArchitectureId,
  ENGINE_VERSION,
  METRICS,
  SECOND_US,
  writeScenario,
} from '../../engine';
import type { Values } from '../../replications/replication';
import {
  type Compared,
  differenceIn,
  knownOf,
  meanOfKnown,
  type Sample,
} from '../../replications/sample';
import type { ChangeRow } from '../figures/aftermaths';
import { FIGURE_UNITS, type FigureId, type FigureRow, type Figures } from '../figures/tally';
import { GROUPINGS, type PartResult } from '../figures/timeWindow';
import type { RunResult } from '../tasks/runOnce';
import { BY } from './knownOptions';
import type { Plan } from './plan';

type Unit = (typeof METRICS)[number]['unit'];
type ByName<T> = Readonly<Record<string, T>>;

interface Value {
  /** Null where it is a mean, a share, a percentile or a largest of nothing, or of too little. */
  readonly value: number | null;
  readonly unit: Unit;
}

interface Mean {
  /** Null where no run has any. */
  readonly mean: number | null;
  /** Half the width of the 95 % Student’s t confidence interval; null for one run. */
  readonly ci95: number | null;
  readonly unit: Unit;
  /** Over so many runs, where it may be that not every one has it. */
  readonly runs?: number;
}

/** Figures of a run or a part of it. What was not asked for is missing. */
interface Part<M, F> {
  readonly metrics: ByName<M>;
  readonly machines?: ByName<ByName<F>>;
  readonly actions?: ByName<ByName<F>>;
  readonly cohorts?: ByName<ByName<F>>;
}

interface Change<D, F> {
  /** Seconds, and what was to be done as scenario documents have it. */
  readonly at: number;
  readonly do: string;
  readonly target: string;
  /** Whether it was done, or the share of the runs in which it was. */
  readonly done: D;
  readonly metrics: ByName<F>;
}

interface Whole<M, F, D> extends Part<M, F> {
  readonly changes?: readonly Change<D, F>[];
  /** From and until are in seconds. */
  readonly windows?: readonly ({ readonly from: number; readonly until: number } & Part<M, F>)[];
}

/** What the runs came to, as `--json` prints it. */
export interface SimulationReport {
  readonly engineVersion: string;
  /** The complete document, every setting in it: any run of it with the same seed is the same run. */
  readonly scenario: object;
  readonly runs: readonly RunReport[];
  /** Over the replications of each architecture. */
  readonly summary: readonly Summary[];
  /** Of two architectures on the same seeds, where that was asked for. */
  readonly comparison?: Comparison;
}

/** The first less the second. */
export interface Comparison {
  readonly architectures: Compared;
  readonly metrics: ByName<Difference>;
}

/** The mean difference, and in how many of the runs it was above 0, below, and 0. */
export interface Difference extends Omit<Mean, 'runs'> {
  readonly more: number;
  readonly less: number;
  readonly same: number;
}

export interface RunReport extends Whole<Value, Value, boolean> {
  readonly architecture: ArchitectureId;
  readonly seed: number;
  readonly traceHash?: string;
}

export interface Summary extends Whole<Mean, Mean, number> {
  readonly architecture: ArchitectureId;
}

export function reportOf(plan: Plan, results: readonly RunResult[]): SimulationReport {
  return {
    engineVersion: ENGINE_VERSION,
    scenario: writeScenario(plan.scenario),
    runs: results.map((result) => runOf(plan, result)),
    summary: plan.architectures.map((architecture) =>
      summaryOf(
        plan,
        architecture,
        results.filter((result) => result.architecture === architecture),
      ),
    ),
    ...(plan.compared && { comparison: comparisonOf(plan.compared, sampleOf(plan, results)) }),
  };
}

/** What runs came to, by architecture; of each they are in the order of the seeds. */
export const sampleOf = (
  { architectures }: Pick<Plan, 'architectures'>,
  results: readonly RunResult[],
): Sample =>
  new Map(
    architectures.map((architecture) => [
      architecture,
      results.filter((result) => result.architecture === architecture).map(({ values }) => values),
    ]),
  );

const comparisonOf = (architectures: Compared, sample: Sample): Comparison => ({
  architectures,
  metrics: Object.fromEntries(
    METRICS.map(({ id, unit }) => {
      const found = differenceIn(sample, architectures, id);
      if (found === null) return [id, { mean: null, ci95: null, unit, more: 0, less: 0, same: 0 }];
      const { mean, halfWidth, more, less, same, pairs } = found;
      return [id, { mean, ci95: pairs > 1 ? halfWidth : null, unit, more, less, same }];
    }),
  ),
});

function runOf(plan: Plan, result: RunResult): RunReport {
  const { architecture, seed, traceHash, changes, windows } = result;
  return {
    architecture,
    seed,
    ...(traceHash !== null && { traceHash }),
    ...partOf(result),
    ...(plan.byChange && {
      changes: changes.map(({ figures, ...change }) => ({ ...change, metrics: valuesOf(figures) })),
    }),
    ...(windows.length > 0 && {
      windows: windows.map((part, index) => ({ ...instantsOf(plan, index), ...partOf(part) })),
    }),
  };
}

function summaryOf(
  plan: Plan,
  architecture: ArchitectureId,
  results: readonly RunResult[],
): Summary {
  return {
    architecture,
    ...meanPartOf(results),
    ...(plan.byChange && {
      changes: (results[0]?.changes ?? []).map((change, index) =>
        meanChangeOf(
          change,
          results.map(({ changes }) => changes[index] as ChangeRow),
        ),
      ),
    }),
    ...(plan.windows.length > 0 && {
      windows: plan.windows.map((_, index) => ({
        ...instantsOf(plan, index),
        ...meanPartOf(results.map(({ windows }) => windows[index] as PartResult)),
      })),
    }),
  };
}

function instantsOf({ windows }: Plan, index: number): { from: number; until: number } {
  const { fromUs = 0, untilUs = 0 } = windows[index] ?? {};
  return { from: fromUs / SECOND_US, until: untilUs / SECOND_US };
}

function partOf({ values, groups }: PartResult): Part<Value, Value> {
  const metrics = byMetric((unit, index) => ({ value: values[index] as number | null, unit }));
  return { metrics, ...eachGroup([groups], (rows) => valuesByName(rows.flat())) };
}

function meanPartOf(parts: readonly PartResult[]): Part<Mean, Mean> {
  const metrics = byMetric((unit, index) => {
    const values = parts.map((part) => part.values[index] as number | null);
    const runs = knownOf(values).length;
    return { ...meanOf(values, unit), ...(runs < values.length && { runs }) };
  });
  const groups = parts.map((part) => part.groups);
  return { metrics, ...eachGroup(groups, (rows) => meansByName(rows.flat())) };
}

/** The means of all rows of one name. A run in which a machine never was has no row for it. */
function meansByName(rows: readonly FigureRow[]): ByName<ByName<Mean>> {
  const all = new Map<string, Figures[]>();
  for (const { name, figures } of rows) {
    const known = all.get(name);
    if (known === undefined) all.set(name, [figures]);
    else known.push(figures);
  }
  return Object.fromEntries([...all].map(([name, figures]) => [name, meansOfFigures(figures)]));
}

/** Something for every grouping that was asked for. @param read gets the rows of every part */
function eachGroup<T>(
  parts: readonly PartResult['groups'][],
  read: (rows: readonly (readonly FigureRow[])[]) => T,
): Partial<Record<'machines' | 'actions' | 'cohorts', T>> {
  const asked = GROUPINGS.filter((grouping) => parts[0]?.[grouping] !== undefined);
  return Object.fromEntries(
    asked.map((grouping) => [BY[grouping], read(parts.map((part) => part[grouping] ?? []))]),
  );
}

const valuesByName = (rows: readonly FigureRow[]): ByName<ByName<Value>> =>
  Object.fromEntries(rows.map(({ name, figures }) => [name, valuesOf(figures)]));

const valuesOf = (figures: Figures): ByName<Value> =>
  byFigure((id) => figures[id] !== undefined && { value: figures[id], unit: FIGURE_UNITS[id] });

const meansOfFigures = (all: readonly Figures[]): ByName<Mean> =>
  byFigure((id) => {
    const values = all.flatMap(({ [id]: value }) => (value === undefined ? [] : [value]));
    return values.length > 0 && { ...meanOf(values, FIGURE_UNITS[id]), runs: values.length };
  });

function meanChangeOf(
  { at, do: verb, target }: ChangeRow,
  rows: readonly ChangeRow[],
): Change<number, Mean> {
  const done = rows.filter((row) => row.done).length / rows.length;
  const metrics = meansOfFigures(rows.map(({ figures }) => figures));
  return { at, do: verb, target, done, metrics };
}

function meanOf(values: Values, unit: Unit): Mean {
  const found = meanOfKnown(values);
  if (found === null) return { mean: null, ci95: null, unit };
  const { mean, halfWidth } = found;
  return { mean, ci95: Number.isFinite(halfWidth) ? halfWidth : null, unit };
}

const byMetric = <T>(read: (unit: Unit, index: number) => T): ByName<T> =>
  Object.fromEntries(METRICS.map(({ id, unit }, index) => [id, read(unit, index)]));

const byFigure = <T>(read: (id: FigureId) => T | false): ByName<T> =>
  Object.fromEntries(
    (Object.keys(FIGURE_UNITS) as FigureId[]).flatMap((id) => {
      const found = read(id);
      return found === false ? [] : [[id, found]];
    }),
  );
