import {
  type Action,
  type Audience,
  type Fold,
  type FoldKind,
  METRICS,
  type Metric,
  type Simulation,
  type Watcher,
} from '../../engine';
import { knownValue, type Values } from '../../replications/replication';
import { Parts } from './parts';
import type { FigureId, FigureRow } from './tally';

/** A part of a run, in simulated microseconds. What happens at its end is not in it, unless the run ends there. */
export interface TimeWindow {
  readonly fromUs: number;
  readonly untilUs: number;
}

/** By what figures can be divided. */
export const GROUPINGS = ['machine', 'action', 'cohort'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export type Groups = Readonly<Partial<Record<Grouping, readonly FigureRow[]>>>;

/** Figures of a run, or of a part of it. */
export interface PartResult {
  /** The value of every metric, in the order of `METRICS`. */
  readonly values: Values;
  /** By what was asked for. */
  readonly groups: Groups;
}

const FOLD_KINDS: readonly FoldKind<Watcher>[] = [...new Set(METRICS.map(({ fold }) => fold))];

/** How figures are divided. */
export interface Division {
  readonly by: readonly Grouping[];
  /** What people may ask for. */
  readonly actions: ReadonlySet<Action>;
}

/** Figures of a window that begins when the run is next recorded for its audience. */
export class WatchedPart {
  readonly #folds: readonly Watcher[];
  readonly #lengthUs: number;
  readonly #division: Division;

  constructor(
    audience: Audience,
    people: Simulation['people'],
    { fromUs, untilUs }: TimeWindow,
    division: Division,
  ) {
    this.#folds = audience.join([...FOLD_KINDS, Parts.kind], fromUs, people);
    this.#lengthUs = untilUs - fromUs;
    this.#division = division;
  }

  /** What was seen so far: to be asked for at the end of the window. */
  read(): PartResult {
    const parts = this.#division.by.length === 0 ? undefined : (this.#folds.at(-1) as Parts);
    return {
      values: METRICS.map((metric) => knownValue(metric.id, this.#measure(metric))),
      groups: groupsOf(parts, this.#division, (id) =>
        this.#measure(METRICS.find((one) => one.id === id) as Metric),
      ),
    };
  }

  #measure({ fold: kind, read, byNode, samples }: Metric): ReturnType<Simulation['measure']> {
    const fold = this.#foldOf(kind);
    const lengthUs = this.#lengthUs;
    return {
      value: read(fold, lengthUs),
      byNode: byNode?.(fold, lengthUs),
      samples: samples?.(fold),
    };
  }

  #foldOf(kind: FoldKind): Fold {
    return this.#folds[FOLD_KINDS.indexOf(kind)] as Fold;
  }
}

/** What metrics say of single machines. */
const BY_NODE = ['utilization', 'share-by-server', 'session-memory-by-node'] as const;

/** The figures of what was seen, divided as was asked for. @param measure what a metric says, of single machines too */
export function groupsOf(
  parts: Parts | undefined,
  { by, actions }: Division,
  measure: (id: (typeof BY_NODE)[number]) => ReturnType<Simulation['measure']>,
): Groups {
  if (parts === undefined) return {};
  const rows = new Map<string, Partial<Record<FigureId, number>>>();
  for (const id of BY_NODE) {
    const measured = measure(id);
    if (knownValue(id, measured) === null) continue;
    for (const { node, value } of measured.byNode ?? [])
      rows.set(node, { ...rows.get(node), [id]: value });
  }
  const servers = [...rows.keys()].filter((name) => /^S\d+$/.test(name));
  const machines = parts.machines(servers).map(({ name, figures }) => {
    const figuresOfNode = rows.get(name);
    rows.delete(name);
    return { name, figures: { ...figures, ...figuresOfNode } };
  });
  const others = [...rows].map(([name, figures]) => ({ name, figures }));
  const all: Record<Grouping, readonly FigureRow[]> = {
    machine: [...machines, ...others],
    action: parts.actions(actions),
    cohort: parts.cohorts(servers),
  };
  return Object.fromEntries(by.map((grouping) => [grouping, all[grouping]]));
}
