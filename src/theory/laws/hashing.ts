import type { Intervention } from '../../engine';
import { INSTANT, type Part, plain } from '../documents';
import { moduloMovedByAdding, moduloMovedByRemoving } from '../formulas/sessions';
import type { Lab } from '../lab';
import type { Experiment, Law } from '../law';
import { Routes } from '../observers/routes';

const PEOPLE = 1000;
const SERVERS = 4;
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
  readonly change: 'one more' | 'one stops';
  readonly formula: string;
  readonly expected: number;
}

function experiment({ policy, change, formula, expected }: Setting): Experiment {
  return {
    setting: `${policy}, ${SERVERS} servers, ${change}`,
    replications: 20,
    expectations: [
      { quantity: 'people who change servers', formula, unit: 'share', expected, precision: 0.1 },
    ],
    replicate: (lab, seed, replication) => [
      moved(lab, seed, policy, SERVERS, change === 'one more' ? ADD : stop(replication % SERVERS)),
    ],
  };
}

/** A ring has the shares that its points happen to give; over different rings they are right in the mean. */
const consistentAdding: Experiment = {
  setting: 'consistent-hash, one more, over 4 to 23 servers with 160 points each',
  replications: 20,
  expectations: [
    {
      quantity: 'people who change servers, times N + 1',
      formula: '1 / (N + 1), times N + 1',
      unit: 'ratio',
      expected: 1,
      precision: 0.2,
    },
  ],
  replicate(lab, seed, replication) {
    const servers = SERVERS - 1 + replication;
    return [moved(lab, seed, 'consistent-hash', servers, ADD) * (servers + 1)];
  },
};

/** Every server stops once: together their shares are all people. */
const consistentRemoving: Experiment = {
  setting: `consistent-hash, ${SERVERS} servers, each stops once`,
  replications: 10,
  expectations: [
    {
      quantity: 'people who change servers, mean',
      formula: '1 / N',
      unit: 'share',
      expected: 1 / SERVERS,
      precision: 0,
    },
  ],
  replicate(lab, seed) {
    let sum = 0;
    for (let server = 0; server < SERVERS; server += 1) {
      sum += moved(lab, seed, 'consistent-hash', SERVERS, stop(server));
    }
    return [sum / SERVERS];
  },
};

export const REMAPPING: Law = {
  id: 'remapping',
  title: 'Who moves when a server comes or goes',
  about:
    'With policies by hash, a change of the set of servers moves people, and what was in memory stays behind.',
  where: 'N: servers before.',
  source:
    'D. Karger and others, Consistent Hashing and Random Trees, STOC 1997; for the modulo: addresses that keep their remainder',
  experiments: [
    experiment({
      policy: 'source-hash',
      change: 'one more',
      formula: 'N / (N + 1)',
      expected: moduloMovedByAdding(SERVERS),
    }),
    experiment({
      policy: 'source-hash',
      change: 'one stops',
      formula: '(N - 1) / N',
      expected: moduloMovedByRemoving(SERVERS),
    }),
    experiment({
      policy: 'source-hash-fixed',
      change: 'one more',
      formula: 'N / (N + 1)',
      expected: moduloMovedByAdding(SERVERS),
    }),
    experiment({
      policy: 'source-hash-fixed',
      change: 'one stops',
      formula: '1 / N',
      expected: 1 / SERVERS,
    }),
    consistentAdding,
    consistentRemoving,
  ],
};
