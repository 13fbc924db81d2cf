import type { Intervention } from '../../engine';
import { INSTANT, type Part, plain } from '../documents';
import { moduloMovedByAdding, moduloMovedByRemoving } from '../formulas/sessions';
import type { Lab } from '../lab';
import type { Experiment, Law } from '../law';
import { Routes } from '../observers/routes';

const PEOPLE = 1000;
const SERVERS = 4;
const RING = 'consistent-hash';
/** So many rings are tried, each with one server more. */
const RINGS = 20;
/** The set of servers changes at 4 s, when everybody has asked once; the balancer knows of it by 6 s. */
const CHANGED_US = 4_000_000;
const KNOWN_S = 6;

const ADD: readonly Intervention[] = [{ atUs: CHANGED_US, change: 'add-server', target: 0 }];
const stop = (target: number): readonly Intervention[] => [
  { atUs: CHANGED_US, change: 'stop-server', target },
];

const shop = (servers: number, policy: string): Part =>
  plain(
    { count: PEOPLE, thinkTime: [3, 4], tries: 1, firstRequestSpacing: 0.001 },
    { count: servers, workers: 8, ...INSTANT },
    { policy, checkInterval: 0.5, rise: 1, fall: 1 },
  );

function moved(
  lab: Lab,
  seed: number,
  policy: string,
  servers: number,
  history: readonly Intervention[],
): number {
  const document = shop(servers, policy);
  const run = { document, history, warmUpS: KNOWN_S, untilS: KNOWN_S + 4.5, seed };
  return lab.run(run, new Routes(CHANGED_US)).moved;
}

interface Setting {
  readonly policy: string;
  readonly change: 'added' | 'stops';
  readonly formula: string;
  readonly expected: number;
}

function experiment({ policy, change, formula, expected }: Setting): Experiment {
  return {
    setting: {
      id: change === 'added' ? 'experiments.serverAdded' : 'experiments.serverStops',
      args: { policy, servers: SERVERS },
    },
    replications: 20,
    expectations: [
      { quantity: { id: 'quantities.moved' }, formula, unit: 'share', expected, precision: 0.1 },
    ],
    replicate: (lab, seed, replication) => [
      moved(lab, seed, policy, SERVERS, change === 'added' ? ADD : stop(replication % SERVERS)),
    ],
  };
}

/** A ring has the shares that its points happen to give; over different rings they are right in the mean. */
const consistentAdding: Experiment = {
  setting: {
    id: 'experiments.ringAdded',
    args: { policy: RING, least: SERVERS, most: SERVERS - 1 + RINGS, points: 160 },
  },
  replications: RINGS,
  expectations: [
    {
      quantity: { id: 'quantities.movedTimes' },
      formula: '(N + 1) / (N + 1)',
      unit: 'ratio',
      expected: 1,
      precision: 0.2,
    },
  ],
  replicate(lab, seed, replication) {
    const servers = SERVERS - 1 + replication;
    return [moved(lab, seed, RING, servers, ADD) * (servers + 1)];
  },
};

/** Every server stops once: together their shares are all people. */
const consistentRemoving: Experiment = {
  setting: { id: 'experiments.ringStops', args: { policy: RING, servers: SERVERS } },
  replications: 10,
  expectations: [
    {
      quantity: { id: 'quantities.movedMean' },
      formula: '1 / N',
      unit: 'share',
      expected: 1 / SERVERS,
      precision: 0,
    },
  ],
  replicate(lab, seed) {
    let sum = 0;
    for (let server = 0; server < SERVERS; server += 1) {
      sum += moved(lab, seed, RING, SERVERS, stop(server));
    }
    return [sum / SERVERS];
  },
};

export const REMAPPING: Law = {
  id: 'remapping',
  experiments: [
    experiment({
      policy: 'source-hash',
      change: 'added',
      formula: 'N / (N + 1)',
      expected: moduloMovedByAdding(SERVERS),
    }),
    experiment({
      policy: 'source-hash',
      change: 'stops',
      formula: '(N - 1) / N',
      expected: moduloMovedByRemoving(SERVERS),
    }),
    experiment({
      policy: 'source-hash-fixed',
      change: 'added',
      formula: 'N / (N + 1)',
      expected: moduloMovedByAdding(SERVERS),
    }),
    experiment({
      policy: 'source-hash-fixed',
      change: 'stops',
      formula: '1 / N',
      expected: 1 / SERVERS,
    }),
    consistentAdding,
    consistentRemoving,
  ],
};
