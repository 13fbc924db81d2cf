import { closed, open, type Part, SERVICE_RATE, SERVICE_S } from '../documents';
import { closedNetwork, type Station } from '../formulas/closed';
import { mm1 } from '../formulas/queues';
import type { Experiment, Law } from '../law';
import { Requests } from '../observers/requests';

const REPLICATIONS = 20;
const WARM_UP_S = 20;

const CLOSED_SOURCES =
  'M. Reiser and S. Lavenberg, Mean-Value Analysis of Closed Multichain Queuing Networks, J. ACM 27 (1980); J. Buzen, Computational Algorithms for Closed Queueing Networks, Comm. ACM 16 (1973)';

/** Makes server S2 slower by `servers.slowFactor`, from the start. */
const SLOW_S2 = [{ at: 0, do: 'slow', target: 'S2' }];

/** The tandem: store, worker, store. Every server has a worker for everybody, so nobody waits for one. */
const TANDEM = { arrivals: 50, store: 125, workS: 0.05 };

const tandem: Experiment = {
  setting: `${TANDEM.arrivals} requests a second; store at load 0.8, before and after work of ${TANDEM.workS} s on average`,
  replications: REPLICATIONS,
  expectations: [
    {
      quantity: 'mean response time',
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
    const run = { document, warmUpS: WARM_UP_S, untilS: 160, seed };
    return [lab.run(run, new Requests()).meanResponse];
  },
};

/** Random routing with feedback: people go on to any server, and leave after any request with the same chance. */
const FEEDBACK = { arrivals: 15, visits: 3, slowFactor: 3 };

const feedback: Experiment = {
  setting: `${FEEDBACK.arrivals} people a second, ${FEEDBACK.visits} requests each on average, to two servers by chance, one ${FEEDBACK.slowFactor} times as slow`,
  replications: REPLICATIONS,
  expectations: [
    {
      quantity: 'mean response time',
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
    const run = { document, warmUpS: WARM_UP_S, untilS: 260, seed };
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
  title: 'Jackson networks: tandem and feedback',
  about:
    'Queues behind each other, as if each were alone. In the tandem, requests pass the session store, a worker and the store again (central store, with operations of random length); with feedback, people make several requests in a row.',
  where:
    'Tandem: lambda = 50/s, mu_store = 125/s, mu_work = 20/s. Feedback: lambda = 15 people a second, L = 3 requests each, mu = 100/s.',
  source: 'J. R. Jackson, Networks of Waiting Lines, Operations Research 5 (1957)',
  experiments: [tandem, feedback],
};

interface ClosedSetting {
  readonly setting: string;
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
        quantity: 'requests served',
        formula: formulas[0],
        unit: 'per second',
        expected: throughput,
        precision: 0.02,
      },
      {
        quantity: 'mean response time',
        formula: formulas[1],
        unit: 's',
        expected: response,
        precision: 0.15,
      },
    ],
    replicate(lab, seed) {
      const run = { document, warmUpS: WARM_UP_S, untilS: WARM_UP_S + 8000 / throughput, seed };
      const requests = lab.run(run, new Requests());
      return [requests.throughput, requests.meanResponse];
    },
  };
}

export const CLOSED: Law = {
  id: 'mva',
  title: 'Closed loop: mean value analysis',
  about:
    'People who wait for their answer before they ask again, as they do on the page. How their think times are distributed makes no difference.',
  where:
    "n: people, Z: mean think time, X: requests a second, R: response time, S = 10 ms: service, Q(n - 1): mean number there with one person fewer, D_k: visits times service at server k (5 and 10 ms), G: Buzen's constants.",
  source: CLOSED_SOURCES,
  experiments: [
    closedExperiment({
      setting: '100 people, think 1 s, one worker',
      formulas: ['X = n / (Z + R), exact MVA', 'R = S (1 + Q(n - 1)), exact MVA'],
      people: 100,
      thinkS: 1,
      stations: [{ service: SERVICE_S, visits: 1, workers: 1 }],
      document: closed(100, 1, {}),
    }),
    closedExperiment({
      setting: '360 people, think 1 s, one server with 4 workers',
      formulas: ['X = G(n - 1) / G(n), Buzen', 'R = n / X - Z'],
      people: 360,
      thinkS: 1,
      stations: [{ service: SERVICE_S, visits: 1, workers: 4 }],
      document: closed(360, 1, { workers: 4 }),
    }),
    closedExperiment({
      setting: '60 people, think 0.5 s, two servers by chance, one twice as slow',
      formulas: ['X = n / (Z + R), exact MVA', 'R = sum of D_k (1 + Q_k(n - 1)), exact MVA'],
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
