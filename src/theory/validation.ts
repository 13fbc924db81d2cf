import { ENGINE_VERSION } from '../engine';
import { assess, JOINT_CONFIDENCE, SHOWN_CONFIDENCE } from './assess';
import { Lab } from './lab';
import type { Law } from './law';
import { LAWS } from './laws';
import { NETWORKS_WARM_UP_S } from './laws/networks';
import { OPEN_WARM_UP_S } from './laws/openQueues';
import { ADDED_S } from './laws/sessions';
import { PLACES, type Place } from './observers/littleLaw';
import type { LawReport, Method, Row, ValidationReport } from './report';

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
  const reports: LawReport[] = laws.map(({ id, experiments }) => ({
    id,
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

function littleReport(names: readonly Place[], stations: Replication['stations']): LawReport {
  return {
    id: 'little',
    rows: names.map((name): Row => {
      const differences = stations.filter((one) => one.name === name).map((one) => one.difference);
      const law = {
        quantity: { id: `quantities.little.${name}` },
        formula: '|L - lambda W| / L = 0',
        unit: 'ratio',
        expected: 0,
        precision: 0,
      } as const;
      return assess(
        law,
        { id: 'experiments.everywhere', args: { places: differences.length } },
        differences,
        ROWS,
      );
    }),
  };
}

const METHOD: Method = {
  warmUpS: { open: OPEN_WARM_UP_S, networks: NETWORKS_WARM_UP_S, newServer: ADDED_S },
  shownPercent: Math.round(SHOWN_CONFIDENCE * 100),
  jointPercent: Math.round(JOINT_CONFIDENCE * 100),
};
