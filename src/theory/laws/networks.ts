import { closed, open, type Part, SERVICE_RATE, SERVICE_S } from '../documents';
import { closedNetwork, type Station } from '../formulas/closed';
import { mm1 } from '../formulas/queues';
import type { Experiment, Law } from '../law';
import { Requests } from '../observers/requests';

const REPLICATIONS = 20;
/** Cut off at the beginning of every run. */
export const NETWORKS_WARM_UP_S = 20;

/** Makes server S2 slower by `servers.slowFactor`, from the start. */
const SLOW_S2 = [{ at: 0, do: 'slow', target: 'S2' }];

/** The tandem: store, worker, store. Every server has a worker for everybody, so nobody waits for one. */
const TANDEM = { arrivals: 50, store: 125, workS: 0.05 };

const tandem: Experiment = {
  setting: {
    id: 'experiments.tandem',
    args: {
      arrivals: TANDEM.arrivals,
      load: (2 * TANDEM.arrivals) / TANDEM.store,
      work: TANDEM.workS,
    },
  },
  replications: REPLICATIONS,
  expectations: [
    {
      quantity: { id: 'quantities.meanResponse' },
      formula: '2 / (mu_store - 2 lambda) + 1 / mu_work',
      unit: 's',
      expected: 2 * mm1(2 * TANDEM.arrivals, TANDEM.store).meanResponse + TANDEM.workS,
      precision: 0.1,
    },
  ],
  replicate(lab, seed) {
    const shop = open(TANDEM.arrivals, { workers: 256, serviceTime: TANDEM.workS });
    const document = {
      ...shop,
      architecture: 'central-store',
      store: {
        persistence: 'none',
        operationTime: 1 / TANDEM.store,
        operationDistribution: 'exponential',
        timeout: 100,
      },
    };
    const run = { document, warmUpS: NETWORKS_WARM_UP_S, untilS: 160, seed };
    return [lab.run(run, new Requests()).meanResponse];
  },
};

/** Random routing with feedback: people go on to any server, and leave after any request with the same chance. */
const FEEDBACK = { arrivals: 15, visits: 3, slowFactor: 3 };

const feedback: Experiment = {
  setting: {
    id: 'experiments.feedback',
    args: {
      arrivals: FEEDBACK.arrivals,
      visits: FEEDBACK.visits,
      times: FEEDBACK.slowFactor,
    },
  },
  replications: REPLICATIONS,
  expectations: [
    {
      quantity: { id: 'quantities.meanResponse' },
      formula: '(1 / (mu - lambda L / 2) + 1 / (mu / 3 - lambda L / 2)) / 2',
      unit: 's',
      expected: feedbackResponse(),
      precision: 0.12,
    },
  ],
  replicate(lab, seed) {
    const { arrivals, visits, slowFactor } = FEEDBACK;
    const shop = open(arrivals, { count: 2, slowFactor }, { policy: 'random' });
    const clients = { ...(shop.clients as Part), visitLength: visits, thinkTime: [0, 0] };
    const document = { ...shop, clients, interventions: SLOW_S2 };
    const run = { document, warmUpS: NETWORKS_WARM_UP_S, untilS: 260, seed };
    return [lab.run(run, new Requests()).meanResponse];
  },
};

function feedbackResponse(): number {
  const each = (FEEDBACK.arrivals * FEEDBACK.visits) / 2;
  const quick = mm1(each, SERVICE_RATE).meanResponse;
  return (quick + mm1(each, SERVICE_RATE / FEEDBACK.slowFactor).meanResponse) / 2;
}

export const JACKSON: Law = {
  id: 'jackson',
  experiments: [tandem, feedback],
};

interface ClosedSetting {
  readonly setting: Experiment['setting'];
  /** Of the throughput, and of the response time. */
  readonly formulas: readonly [string, string];
  readonly people: number;
  readonly thinkS: number;
  readonly stations: readonly Station[];
  readonly document: Part;
}

function closedExperiment({
  setting,
  formulas,
  people,
  thinkS,
  stations,
  document,
}: ClosedSetting): Experiment {
  const { throughput, response } = closedNetwork(people, thinkS, stations);
  return {
    setting,
    replications: REPLICATIONS,
    expectations: [
      {
        quantity: { id: 'quantities.served' },
        formula: formulas[0],
        unit: 'per second',
        expected: throughput,
        precision: 0.02,
      },
      {
        quantity: { id: 'quantities.meanResponse' },
        formula: formulas[1],
        unit: 's',
        expected: response,
        precision: 0.15,
      },
    ],
    replicate(lab, seed) {
      const run = {
        document,
        warmUpS: NETWORKS_WARM_UP_S,
        untilS: NETWORKS_WARM_UP_S + 8000 / throughput,
        seed,
      };
      const requests = lab.run(run, new Requests());
      return [requests.throughput, requests.meanResponse];
    },
  };
}

export const CLOSED: Law = {
  id: 'mva',
  experiments: [
    closedExperiment({
      setting: { id: 'experiments.oneWorker', args: { people: 100, think: 1 } },
      formulas: ['X = n / (Z + R)', 'R = S (1 + Q(n - 1))'],
      people: 100,
      thinkS: 1,
      stations: [{ service: SERVICE_S, visits: 1, workers: 1 }],
      document: closed(100, 1, {}),
    }),
    closedExperiment({
      setting: { id: 'experiments.manyWorkers', args: { people: 360, think: 1, workers: 4 } },
      formulas: ['X = G(n - 1) / G(n)', 'R = n / X - Z'],
      people: 360,
      thinkS: 1,
      stations: [{ service: SERVICE_S, visits: 1, workers: 4 }],
      document: closed(360, 1, { workers: 4 }),
    }),
    closedExperiment({
      setting: { id: 'experiments.unequal', args: { people: 60, think: 0.5 } },
      formulas: ['X = n / (Z + R)', 'R = sum_k D_k (1 + Q_k(n - 1))'],
      people: 60,
      thinkS: 0.5,
      stations: [
        { service: SERVICE_S, visits: 0.5, workers: 1 },
        { service: 2 * SERVICE_S, visits: 0.5, workers: 1 },
      ],
      document: {
        ...closed(60, 0.5, { count: 2, slowFactor: 2 }, { policy: 'random' }),
        interventions: SLOW_S2,
      },
    }),
  ],
};
