import { ENGINE_VERSION } from '../engine';
import { assess, JOINT_CONFIDENCE, SHOWN_CONFIDENCE } from './assess';
import { Lab } from './lab';
import type { Law } from './law';
import { LAWS } from './laws';
import { PLACES } from './observers/littleLaw';
import type { LawReport, Row, ValidationReport } from './report';

/** One replication of one experiment: plain data, so that it can be run anywhere. */
export interface ReplicationOrder {
  readonly law: string;
  readonly experiment: number;
  /** From 1. */
  readonly replication: number;
}

export interface Replication {
  readonly values: readonly number[];
  readonly events: number;
  readonly requests: number;
  /** For every station of every run in it, how far Little's law is from holding. */
  readonly stations: readonly { readonly name: string; readonly difference: number }[];
}

/**
 * Rows of the whole table. Verdicts allow for that many chances to be wrong also where only some laws are run, so that
 * none changes with the company it is in.
 */
const ROWS =
  LAWS.flatMap(({ experiments }) => experiments.flatMap(({ expectations }) => expectations))
    .length + PLACES.length;

/** Everything that has to be run. */
export function replicationOrders(laws: readonly Law[] = LAWS): readonly ReplicationOrder[] {
  return laws.flatMap(({ id, experiments }) =>
    experiments.flatMap(({ replications }, experiment) =>
      Array.from({ length: replications }, (_, index) => ({
        law: id,
        experiment,
        replication: index + 1,
      })),
    ),
  );
}

/** Runs one replication. Throws for an unknown law or experiment. */
export function replicate(
  { law: id, experiment, replication }: ReplicationOrder,
  laws: readonly Law[] = LAWS,
): Replication {
  const found = laws.find((law) => law.id === id)?.experiments[experiment];
  if (found === undefined)
    throw new Error(`There is no experiment ${experiment} of a law "${id}".`);
  const lab = new Lab();
  const values = found.replicate(lab, seedOf(id, experiment, replication), replication);
  const { events, requests, stations } = lab;
  return { values, events, requests, stations };
}

/** Judges all replications, which come in the order of `replicationOrders`. */
export function report(
  replications: readonly Replication[],
  laws: readonly Law[] = LAWS,
): ValidationReport {
  const stations = replications.flatMap((one) => one.stations);
  // Some laws alone need not use every place; all of them together must.
  const used = new Set(stations.map(({ name }) => name));
  const names = PLACES.filter((name) => used.has(name) || laws.length >= LAWS.length);
  let next = 0;
  const reports: LawReport[] = laws.map(({ id, title, about, where, source, experiments }) => ({
    id,
    title,
    about,
    where,
    source,
    rows: experiments.flatMap(({ setting, expectations, replications: count }) => {
      const values = replications.slice(next, next + count).map((one) => one.values);
      next += count;
      return expectations.map((expectation, column) =>
        assess(
          expectation,
          setting,
          values.map((row) => row[column] ?? Number.NaN),
          ROWS,
        ),
      );
    }),
  }));
  reports.push(littleReport(names, stations));
  const rows = reports.flatMap((law) => law.rows);
  const sum = (key: 'events' | 'requests') =>
    replications.reduce((total, one) => total + one[key], 0);
  return {
    engineVersion: ENGINE_VERSION,
    method: METHOD,
    laws: reports,
    totals: {
      rows: rows.length,
      agrees: rows.filter(({ verdict }) => verdict === 'agrees').length,
      events: sum('events'),
      requests: sum('requests'),
    },
  };
}

/** Every experiment has a thousand seeds of its own: the chance deviations of different rows are independent. */
function seedOf(law: string, experiment: number, replication: number): number {
  const before = LAWS.slice(
    0,
    LAWS.findIndex(({ id }) => id === law),
  );
  const number = before.reduce((sum, { experiments }) => sum + experiments.length, experiment);
  return 1000 * number + replication;
}

function littleReport(names: readonly string[], stations: Replication['stations']): LawReport {
  return {
    id: 'little',
    title: "Little's law",
    about:
      'What is at a place on average is how often something comes there times how long it stays. At the queue and the workers of every server and at the queue of the store, levels that the engine reports are compared with the stays of all requests; people who wait for an answer are counted, and compared with the times that the engine gives. In every run above.',
    where: 'L: mean number there; lambda: arrivals a second; W: mean stay.',
    source:
      'J. D. C. Little, A Proof for the Queuing Formula L = lambda W, Operations Research 9 (1961)',
    rows: names.map((name): Row => {
      const differences = stations.filter((one) => one.name === name).map((one) => one.difference);
      const law = {
        quantity: `largest difference between L and lambda W: ${name}`,
        formula: '|L - lambda W| / L = 0',
        unit: 'ratio',
        expected: 0,
        precision: 0,
      } as const;
      return assess(
        law,
        `${differences.length} ${differences.length === 1 ? 'place' : 'places'} in all runs`,
        differences,
        ROWS,
      );
    }),
  };
}

const percent = (confidence: number): string => `${Math.round(confidence * 100)} %`;

const METHOD: ValidationReport['method'] = {
  runs: 'Every experiment is run many times, each time with another seed (1, 2, 3 and so on). The runs are those of the engine that the page uses, with its own parameters, and are read off its trace.',
  warmUp:
    'Queues are empty at the start. Where a law is about equilibrium, everything before simulated second 10 is cut off (20 for networks and closed loops, 60 for the new server): many times as long as a queue takes to forget how it began. Where it is not (pauses, failures, bans, who moves), there is nothing to cut off.',
  interval: `Every run gives one value. Shown are their mean and the ${percent(SHOWN_CONFIDENCE)} Student’s t confidence interval: values of different runs are independent.`,
  verdict: `One in twenty of those intervals misses by chance, so verdicts go by wider ones, which all together hold in ${percent(JOINT_CONFIDENCE)} of cases (Bonferroni). "Agrees": the expected value lies within, and the interval is narrow enough. "Too vague": it is not. Where a law must hold exactly, the worst of all runs is shown.`,
};
