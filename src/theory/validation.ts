import { ENGINE_VERSION } from '../engine';
import { assess, JOINT_CONFIDENCE, SHOWN_CONFIDENCE } from './assess';
import { Lab } from './lab';
import type { Law } from './law';
import { LAWS } from './laws';
import type { LawReport, Row, ValidationReport } from './report';

/** One replication of one experiment: plain data, so that it can be run anywhere. */
export interface ReplicationOrder {
  readonly law: string;
  readonly experiment: number;
  readonly seed: number;
}

export interface Replication {
  readonly values: readonly number[];
  readonly events: number;
  readonly requests: number;
  /** For every station of every run in it, how far Little's law is from holding. */
  readonly stations: readonly { readonly name: string; readonly difference: number }[];
}

/** Everything that has to be run. Replication k of every experiment has seed k, from 1. */
export function replicationOrders(laws: readonly Law[] = LAWS): readonly ReplicationOrder[] {
  return laws.flatMap(({ id, experiments }) =>
    experiments.flatMap(({ replications }, experiment) =>
      Array.from({ length: replications }, (_, index) => ({
        law: id,
        experiment,
        seed: index + 1,
      })),
    ),
  );
}

/** Runs one replication. Throws for an unknown law or experiment. */
export function replicate(
  { law: id, experiment, seed }: ReplicationOrder,
  laws: readonly Law[] = LAWS,
): Replication {
  const found = laws.find((law) => law.id === id)?.experiments[experiment];
  if (found === undefined)
    throw new Error(`There is no experiment ${experiment} of a law "${id}".`);
  const lab = new Lab();
  const values = found.replicate(lab, seed);
  const { events, requests, stations } = lab;
  return { values, events, requests, stations };
}

/** Judges all replications, which come in the order of `replicationOrders`. */
export function report(
  replications: readonly Replication[],
  laws: readonly Law[] = LAWS,
): ValidationReport {
  const stations = replications.flatMap((one) => one.stations);
  const names = [...new Set(stations.map(({ name }) => name))];
  const rowCount =
    laws.flatMap(({ experiments }) => experiments.flatMap(({ expectations }) => expectations))
      .length + names.length;
  let next = 0;
  const reports: LawReport[] = laws.map(({ id, title, about, source, experiments }) => ({
    id,
    title,
    about,
    source,
    rows: experiments.flatMap(({ setting, expectations, replications: count }) => {
      const values = replications.slice(next, next + count).map((one) => one.values);
      next += count;
      return expectations.map((expectation, column) =>
        assess(
          expectation,
          setting,
          values.map((row) => row[column] ?? Number.NaN),
          rowCount,
        ),
      );
    }),
  }));
  reports.push(littleReport(names, stations, rowCount));
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

function littleReport(
  names: readonly string[],
  stations: Replication['stations'],
  rowCount: number,
): LawReport {
  return {
    id: 'little',
    title: "Little's law",
    about:
      'What is at a place on average is how often something comes there times how long it stays. Levels as the engine reports them are compared with the stays of all requests, at every station of every run above.',
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
        rowCount,
      );
    }),
  };
}

const percent = (confidence: number): string => `${Math.round(confidence * 100)} %`;

const METHOD: ValidationReport['method'] = {
  runs: 'Every experiment is run many times, each time with another seed (1, 2, 3 and so on). The runs are those of the engine that the page uses, with its own parameters, and are read off its trace.',
  warmUp:
    'Queues are empty at the start. The first 10 simulated seconds are cut off wherever a law is about equilibrium (many times the time in which the queue forgets how it began), more where it says so.',
  interval: `Every run gives one value. Shown are their mean and the ${percent(SHOWN_CONFIDENCE)} confidence interval after Student: values of different runs are independent.`,
  verdict: `One in twenty of those intervals misses by chance, so verdicts go by wider ones, which all together hold in ${percent(JOINT_CONFIDENCE)} of cases (Bonferroni). "Agrees": the expected value lies within, and the interval is narrow enough. "Too vague": it is not. Where a law must hold exactly, the worst of all runs is shown.`,
};
