import type { ArchitectureId } from '../engine';
import { interval } from '../statistics/interval';
import type { ExperimentId } from './experiments';
import type { FigureId } from './figures';

/** What the simulator says, and what was measured, of one figure of an experiment under one architecture. */
export interface RealRow {
  readonly experiment: ExperimentId;
  readonly architecture: ArchitectureId;
  readonly figure: FigureId;
  /** The least, the mean and the greatest of many runs with different seeds. */
  readonly simulated: { readonly low: number; readonly mean: number; readonly high: number };
  /** One for every time that it was measured. */
  readonly measured: readonly number[];
}

/** Everything that was measured at one time. */
export interface RealReport {
  readonly engineVersion: string;
  /** "2026-11-30". */
  readonly date: string;
  /** What kind of machine it was. */
  readonly machine: { readonly system: string; readonly processors: number };
  /** By the name of the program or library. */
  readonly versions: Readonly<Record<string, string>>;
  /** How many runs of the simulator a range is of. */
  readonly simulatedRuns: number;
  readonly rows: readonly RealRow[];
}

/** How far a measurement may be outside of the range: what a busy machine, or another form of the same, does to it. */
interface Slack {
  /** Added to both sides. */
  readonly by: number;
  /** And so much of the figure itself. */
  readonly share: number;
}

const NONE: Slack = { by: 0, share: 0 };
export const SLACK: Readonly<Record<FigureId, Slack>> = {
  'forced-logins': NONE,
  'people-affected': NONE,
  'logins-per-affected': { by: 0, share: 0.1 },
  refusals: { by: 0, share: 0.1 },
  'refused-share': { by: 0.05, share: 0 },
  'carts-lost': NONE,
  errors: { by: 2, share: 0 },
  'people-with-errors': { by: 2, share: 0 },
  'duplicate-orders': NONE,
  'accepted-after-revocation': NONE,
  'credential-bytes-per-request': { by: 0, share: 0.05 },
  'store-operations-per-request': { by: 0, share: 0.05 },
};

/** Whether the mean of what was measured lies where the simulator says that single runs lie. */
export function agrees({ figure, simulated: { low, high }, measured }: RealRow): boolean {
  const { by, share } = SLACK[figure];
  const { mean } = interval(measured, CONFIDENCE);
  return mean >= low * (1 - share) - by && mean <= high * (1 + share) + by;
}

/** Whether it agrees only because it may be so far outside. */
export function needsSlack(row: RealRow): boolean {
  const { low, high } = row.simulated;
  const { mean } = interval(row.measured, CONFIDENCE);
  return agrees(row) && (mean < low || mean > high);
}

export const CONFIDENCE = 0.95;

/** A figure of an experiment, with a row for every architecture. */
export interface RealLaw {
  readonly experiment: ExperimentId;
  readonly figure: FigureId;
  readonly rows: readonly RealRow[];
}

/** The rows by law, in the order in which these come. */
export function lawsOf(rows: readonly RealRow[]): readonly RealLaw[] {
  const laws = new Map<string, RealLaw>();
  for (const row of rows) {
    const { experiment, figure } = row;
    const name = `${experiment} ${figure}`;
    laws.set(name, { experiment, figure, rows: [...(laws.get(name)?.rows ?? []), row] });
  }
  return [...laws.values()];
}
