import { open, type Part, SERVICE_RATE } from '../documents';
import { ekm1, erlangB, mg1MeanWait, mm1, mmc, mmck } from '../formulas/queues';
import type { Experiment, Law } from '../law';
import { quantile, Requests } from '../observers/requests';

/** Replications of each open system, and about how many requests each has after 10 s of warm-up. */
const REPLICATIONS = 40;
const REQUESTS = 4000;
/** Waits of busy queues, and those behind very different service times, vary more. */
const MANY_REQUESTS = 10_000;
/** Cut off at the beginning of every run. */
export const OPEN_WARM_UP_S = 10;

interface Setting {
  readonly setting: Experiment['setting'];
  readonly arrivals: number;
  readonly servers: Part;
  readonly balancer?: Part;
  readonly requests?: number;
  readonly expectations: Experiment['expectations'];
  read(requests: Requests): readonly number[];
}

function experiment({
  setting,
  arrivals,
  servers,
  balancer,
  requests = REQUESTS,
  expectations,
  read,
}: Setting): Experiment {
  return {
    setting,
    replications: REPLICATIONS,
    expectations,
    replicate(lab, seed) {
      const document = open(arrivals, servers, balancer);
      const untilS = OPEN_WARM_UP_S + requests / arrivals;
      return read(lab.run({ document, warmUpS: OPEN_WARM_UP_S, untilS, seed }, new Requests()));
    },
  };
}

const seconds = { unit: 's', precision: 0.1 } as const;
const share = { unit: 'share', precision: 0.08 } as const;

function mm1At(load: number): Experiment {
  const arrivals = load * SERVICE_RATE;
  const { meanResponse, responseQuantile } = mm1(arrivals, SERVICE_RATE);
  return experiment({
    setting: { id: 'experiments.load', args: { load } },
    arrivals,
    servers: {},
    requests: MANY_REQUESTS,
    expectations: [
      {
        quantity: { id: 'quantities.meanResponse' },
        formula: '1 / (mu - lambda)',
        expected: meanResponse,
        ...seconds,
      },
      {
        quantity: { id: 'quantities.response95' },
        formula: 'ln(20) / (mu - lambda)',
        expected: responseQuantile(0.95),
        unit: 's',
        precision: 0.12,
      },
      {
        quantity: { id: 'quantities.served' },
        formula: 'lambda',
        expected: arrivals,
        unit: 'per second',
        precision: 0.01,
      },
    ],
    read: ({ meanResponse: found, responses, throughput }) => [
      found,
      quantile(responses, 0.95),
      throughput,
    ],
  });
}

function mmcAt(workers: number, load: number): Experiment {
  const arrivals = load * workers * SERVICE_RATE;
  const { waits, meanWait, waitQuantile } = mmc(arrivals, SERVICE_RATE, workers);
  return experiment({
    setting: { id: 'experiments.workers', args: { workers, load } },
    arrivals,
    servers: { workers },
    requests: MANY_REQUESTS,
    expectations: [
      {
        quantity: { id: 'quantities.meanWait' },
        formula: 'C(c, a) / (c mu - lambda)',
        expected: meanWait,
        unit: 's',
        precision: 0.12,
      },
      {
        quantity: { id: 'quantities.waits' },
        formula: 'C(c, a), Erlang C',
        expected: waits,
        ...share,
      },
      {
        quantity: { id: 'quantities.wait95' },
        formula: 'ln(20 C(c, a)) / (c mu - lambda)',
        expected: waitQuantile(0.95),
        unit: 's',
        precision: 0.12,
      },
    ],
    read: (requests) => [requests.meanWait, requests.waited, quantile(requests.waits, 0.95)],
  });
}

function mg1At(load: number, distribution: string, cv: number): Experiment {
  const arrivals = load * SERVICE_RATE;
  return experiment({
    setting:
      cv === 0
        ? { id: 'experiments.service', args: { load, distribution } }
        : { id: 'experiments.varied', args: { load, distribution, cv } },
    arrivals,
    servers: { serviceDistribution: distribution, serviceCv: cv },
    requests: cv > 1 ? MANY_REQUESTS : 1.5 * REQUESTS,
    expectations: [
      {
        quantity: { id: 'quantities.meanWait' },
        formula: 'rho S (1 + cv^2) / (2 (1 - rho))',
        expected: mg1MeanWait(arrivals, SERVICE_RATE, cv),
        unit: 's',
        precision: cv > 1 ? 0.2 : 0.1,
      },
    ],
    read: ({ meanWait }) => [meanWait],
  });
}

function lossAt(workers: number, places: number, offered: number): Experiment {
  const arrivals = offered * workers * SERVICE_RATE;
  const { blocked, throughput } = mmck(arrivals, SERVICE_RATE, workers, places);
  return experiment({
    setting: { id: 'experiments.places', args: { workers, places, load: offered } },
    arrivals,
    servers: { workers, queue: places - workers },
    requests: MANY_REQUESTS,
    expectations: [
      {
        quantity: { id: 'quantities.refused' },
        formula: 'p(K)',
        expected: blocked,
        ...share,
      },
      {
        quantity: { id: 'quantities.served' },
        formula: 'lambda (1 - p(K))',
        expected: throughput,
        unit: 'per second',
        precision: 0.01,
      },
    ],
    read: ({ failed, throughput: found }) => [failed, found],
  });
}

function erlangBAt(workers: number, offered: number, distribution: string): Experiment {
  return experiment({
    setting: { id: 'experiments.noQueue', args: { workers, busy: offered, distribution } },
    arrivals: offered * SERVICE_RATE,
    servers: { workers, queue: 0, serviceDistribution: distribution, serviceCv: 2 },
    expectations: [
      {
        quantity: { id: 'quantities.refused' },
        formula: 'B(c, a), Erlang B',
        expected: erlangB(workers, offered),
        ...share,
      },
    ],
    read: ({ failed }) => [failed],
  });
}

function roundRobinAt(servers: number, load: number): Experiment {
  const arrivals = load * SERVICE_RATE;
  const { waits, meanWait } = ekm1(arrivals, SERVICE_RATE, servers);
  return experiment({
    setting: { id: 'experiments.inTurn', args: { servers, load } },
    arrivals: arrivals * servers,
    servers: { count: servers },
    balancer: { policy: 'round-robin' },
    expectations: [
      {
        quantity: { id: 'quantities.meanWait' },
        formula: 'sigma / (mu (1 - sigma)), sigma = (k lambda / (k lambda + mu (1 - sigma)))^k',
        expected: meanWait,
        unit: 's',
        precision: 0.12,
      },
      { quantity: { id: 'quantities.waits' }, formula: 'sigma', expected: waits, ...share },
    ],
    read: (requests) => [requests.meanWait, requests.waited],
  });
}

export const MM1: Law = {
  id: 'm-m-1',
  experiments: [mm1At(0.5), mm1At(0.8)],
};

export const MMC: Law = {
  id: 'm-m-c',
  experiments: [mmcAt(4, 0.8), mmcAt(8, 0.7)],
};

export const MD1: Law = {
  id: 'm-d-1',
  experiments: [mg1At(0.8, 'fixed', 0)],
};

export const MG1: Law = {
  id: 'm-g-1',
  experiments: [
    mg1At(0.6, 'lognormal', 0.5),
    mg1At(0.6, 'lognormal', 1),
    mg1At(0.6, 'lognormal', 2),
  ],
};

export const LOSS: Law = {
  id: 'm-m-c-k',
  experiments: [lossAt(4, 20, 1.2), lossAt(1, 5, 0.9)],
};

export const ERLANG_B: Law = {
  id: 'erlang-b',
  experiments: [
    erlangBAt(4, 3.2, 'exponential'),
    erlangBAt(4, 3.2, 'fixed'),
    erlangBAt(4, 3.2, 'lognormal'),
  ],
};

export const ROUND_ROBIN: Law = {
  id: 'gi-m-1',
  experiments: [roundRobinAt(2, 0.8), roundRobinAt(4, 0.8)],
};

/** The same people and servers, once with one queue and once with a queue each. */
const POOLED_LOAD = 0.8;
const POOLED_WORKERS = 4;

export const POOLING: Law = {
  id: 'pooling',
  experiments: [
    {
      setting: {
        id: 'experiments.pooled',
        args: { load: POOLED_LOAD, workers: POOLED_WORKERS },
      },
      replications: REPLICATIONS,
      expectations: [
        {
          quantity: { id: 'quantities.fourQueues' },
          formula: '1 / (mu - lambda / 4)',
          expected: mm1(POOLED_LOAD * SERVICE_RATE, SERVICE_RATE).meanResponse,
          ...seconds,
        },
        {
          quantity: { id: 'quantities.oneQueue' },
          formula: '1 / mu + C(4, a) / (4 mu - lambda)',
          expected: mmc(POOLED_WORKERS * POOLED_LOAD * SERVICE_RATE, SERVICE_RATE, POOLED_WORKERS)
            .meanResponse,
          ...seconds,
        },
        {
          quantity: { id: 'quantities.queueRatio' },
          formula: '(1 / (mu - lambda / 4)) / (1 / mu + C(4, a) / (4 mu - lambda))',
          expected:
            mm1(POOLED_LOAD * SERVICE_RATE, SERVICE_RATE).meanResponse /
            mmc(POOLED_WORKERS * POOLED_LOAD * SERVICE_RATE, SERVICE_RATE, POOLED_WORKERS)
              .meanResponse,
          unit: 'ratio',
          precision: 0.08,
        },
      ],
      replicate(lab, seed) {
        const arrivals = POOLED_WORKERS * POOLED_LOAD * SERVICE_RATE;
        const time = {
          warmUpS: OPEN_WARM_UP_S,
          untilS: OPEN_WARM_UP_S + MANY_REQUESTS / arrivals,
          seed,
        };
        const split = open(arrivals, { count: POOLED_WORKERS }, { policy: 'random' });
        const pooled = open(arrivals, { workers: POOLED_WORKERS });
        const apart = lab.run({ document: split, ...time }, new Requests()).meanResponse;
        const together = lab.run({ document: pooled, ...time }, new Requests()).meanResponse;
        return [apart, together, apart / together];
      },
    },
  ],
};
