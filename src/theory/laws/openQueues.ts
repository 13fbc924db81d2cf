import { open, type Part, SERVICE_RATE } from '../documents';
import { ekm1, erlangB, mg1MeanWait, mm1, mmc, mmck } from '../formulas/queues';
import type { Experiment, Law } from '../law';
import { quantile, Requests } from '../observers/requests';

/** Replications of each open system, and about how many requests each has after 10 s of warm-up. */
const REPLICATIONS = 40;
const REQUESTS = 4000;
/** Waits of busy queues, and those behind very different service times, vary more. */
const MANY_REQUESTS = 10_000;
const WARM_UP_S = 10;

interface Setting {
  readonly setting: string;
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
      const untilS = WARM_UP_S + requests / arrivals;
      return read(lab.run({ document, warmUpS: WARM_UP_S, untilS, seed }, new Requests()));
    },
  };
}

const seconds = { unit: 's', precision: 0.1 } as const;
const share = { unit: 'share', precision: 0.08 } as const;

function mm1At(load: number): Experiment {
  const arrivals = load * SERVICE_RATE;
  const { meanResponse, responseQuantile } = mm1(arrivals, SERVICE_RATE);
  return experiment({
    setting: `load ${load}`,
    arrivals,
    servers: {},
    requests: MANY_REQUESTS,
    expectations: [
      {
        quantity: 'mean response time',
        formula: '1 / (mu - lambda)',
        expected: meanResponse,
        ...seconds,
      },
      {
        quantity: 'response time, 95th percentile',
        formula: 'ln(20) / (mu - lambda)',
        expected: responseQuantile(0.95),
        unit: 's',
        precision: 0.12,
      },
      {
        quantity: 'requests served',
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
    setting: `${workers} workers, load ${load}`,
    arrivals,
    servers: { workers },
    requests: MANY_REQUESTS,
    expectations: [
      {
        quantity: 'mean wait',
        formula: 'C(c, a) / (c mu - lambda)',
        expected: meanWait,
        unit: 's',
        precision: 0.12,
      },
      { quantity: 'has to wait', formula: 'C(c, a), Erlang C', expected: waits, ...share },
      {
        quantity: 'wait, 95th percentile',
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
    setting: `load ${load}, ${distribution}${cv === 0 ? '' : `, variation ${cv}`}`,
    arrivals,
    servers: { serviceDistribution: distribution, serviceCv: cv },
    requests: cv > 1 ? MANY_REQUESTS : 1.5 * REQUESTS,
    expectations: [
      {
        quantity: 'mean wait',
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
    setting: `${workers === 1 ? '1 worker' : `${workers} workers`}, ${places} places, offered load ${offered}`,
    arrivals,
    servers: { workers, queue: places - workers },
    requests: MANY_REQUESTS,
    expectations: [
      {
        quantity: 'turned away (503)',
        formula: 'p(K), birth and death',
        expected: blocked,
        ...share,
      },
      {
        quantity: 'requests served',
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
    setting: `${workers} workers, no queue, ${offered} busy on offer, ${distribution} service`,
    arrivals: offered * SERVICE_RATE,
    servers: { workers, queue: 0, serviceDistribution: distribution, serviceCv: 2 },
    expectations: [
      {
        quantity: 'turned away (503)',
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
    setting: `${servers} servers in turn, load ${load}`,
    arrivals: arrivals * servers,
    servers: { count: servers },
    balancer: { policy: 'round-robin' },
    expectations: [
      {
        quantity: 'mean wait',
        formula: 'sigma / (mu (1 - sigma)), sigma = (k lambda / (k lambda + mu (1 - sigma)))^k',
        expected: meanWait,
        unit: 's',
        precision: 0.12,
      },
      { quantity: 'has to wait', formula: 'sigma', expected: waits, ...share },
    ],
    read: (requests) => [requests.meanWait, requests.waited],
  });
}

const GROSS =
  'D. Gross, J. Shortle, J. Thompson and C. Harris, Fundamentals of Queueing Theory, 4th edition';

export const MM1: Law = {
  id: 'm-m-1',
  title: 'M/M/1',
  about:
    'One server with one worker, Poisson arrivals, exponential service times: the shop at its simplest.',
  where: 'mu = 100/s: service takes 10 ms on average. lambda: arrivals, load times mu.',
  source: `${GROSS}, 2.2`,
  experiments: [mm1At(0.5), mm1At(0.8)],
};

export const MMC: Law = {
  id: 'm-m-c',
  title: 'M/M/c',
  about: 'One server whose workers share a queue.',
  where:
    'c: workers. mu = 100/s for each. lambda: arrivals, load times c mu. a = lambda / mu. C(c, a): Erlang C.',
  source: `${GROSS}, 2.3 (Erlang C)`,
  experiments: [mmcAt(4, 0.8), mmcAt(8, 0.7)],
};

export const MD1: Law = {
  id: 'm-d-1',
  title: 'M/D/1',
  about: 'All requests take equally long: half the wait of M/M/1.',
  where: 'S = 10 ms: service. rho = 0.8: load. cv = 0: all alike.',
  source: `${GROSS}, 5.1 (Pollaczek and Khinchine, cv 0)`,
  experiments: [mg1At(0.8, 'fixed', 0)],
};

export const MG1: Law = {
  id: 'm-g-1',
  title: 'M/G/1 (Pollaczek and Khinchine)',
  about: 'The more service times differ, the longer everybody waits, with the same mean.',
  where: 'S = 10 ms: mean service. rho = 0.6: load. cv: standard deviation of service over S.',
  source: `${GROSS}, 5.1`,
  experiments: [
    mg1At(0.6, 'lognormal', 0.5),
    mg1At(0.6, 'lognormal', 1),
    mg1At(0.6, 'lognormal', 2),
  ],
};

export const LOSS: Law = {
  id: 'm-m-c-k',
  title: 'M/M/c/K',
  about: 'A queue with a limit: arrivals that find it full get a 503.',
  where:
    'c: workers, K: capacity, including the queue. mu = 100/s. lambda: arrivals, offered load times c mu. p(K): probability that it is full.',
  source: `${GROSS}, 2.5`,
  experiments: [lossAt(4, 20, 1.2), lossAt(1, 5, 0.9)],
};

export const ERLANG_B: Law = {
  id: 'erlang-b',
  title: 'Erlang B',
  about: 'No queue at all. How service times are distributed makes no difference.',
  where: 'c = 4 workers, a = 3.2: arrivals times 10 ms of service. B(c, a): Erlang B.',
  source: `${GROSS}, 2.6`,
  experiments: [
    erlangBAt(4, 3.2, 'exponential'),
    erlangBAt(4, 3.2, 'fixed'),
    erlangBAt(4, 3.2, 'lognormal'),
  ],
};

export const ROUND_ROBIN: Law = {
  id: 'gi-m-1',
  title: 'GI/M/1: round robin',
  about:
    'Each of k servers in turn sees every k-th arrival, more evenly spread than chance: Erlang arrivals.',
  where:
    'k servers. mu = 100/s, lambda = 80/s at each. sigma: probability that an arrival has to wait.',
  source: `${GROSS}, 5.3 (GI/M/1)`,
  experiments: [roundRobinAt(2, 0.8), roundRobinAt(4, 0.8)],
};

/** The same people and servers, once with one queue and once with a queue each. */
const POOLED_LOAD = 0.8;
const POOLED_WORKERS = 4;

export const POOLING: Law = {
  id: 'pooling',
  title: 'One queue against four',
  about:
    'What random or sticky routing costs: four queues with one worker each, against one queue with four workers.',
  where: 'lambda = 320/s together. mu = 100/s for each worker. a = lambda / mu.',
  source: `${GROSS}, 2.2 and 2.3`,
  experiments: [
    {
      setting: `load ${POOLED_LOAD}, random routing to 4 servers against 4 workers of one`,
      replications: REPLICATIONS,
      expectations: [
        {
          quantity: 'mean response time, four queues',
          formula: '1 / (mu - lambda / 4)',
          expected: mm1(POOLED_LOAD * SERVICE_RATE, SERVICE_RATE).meanResponse,
          ...seconds,
        },
        {
          quantity: 'mean response time, one queue',
          formula: '1 / mu + C(4, a) / (4 mu - lambda)',
          expected: mmc(POOLED_WORKERS * POOLED_LOAD * SERVICE_RATE, SERVICE_RATE, POOLED_WORKERS)
            .meanResponse,
          ...seconds,
        },
        {
          quantity: 'ratio, four queues to one',
          formula: 'the first divided by the second',
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
        const time = { warmUpS: WARM_UP_S, untilS: WARM_UP_S + MANY_REQUESTS / arrivals, seed };
        const split = open(arrivals, { count: POOLED_WORKERS }, { policy: 'random' });
        const pooled = open(arrivals, { workers: POOLED_WORKERS });
        const apart = lab.run({ document: split, ...time }, new Requests()).meanResponse;
        const together = lab.run({ document: pooled, ...time }, new Requests()).meanResponse;
        return [apart, together, apart / together];
      },
    },
  ],
};
