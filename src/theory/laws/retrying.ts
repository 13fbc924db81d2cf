import type { Intervention } from '../../engine';
import { INSTANT, type Part, plain } from '../documents';
import { meanTries } from '../formulas/sessions';
import type { Experiment, Law } from '../law';
import { Intents } from '../observers/intents';
import { Pauses } from '../observers/pauses';
import { mean } from '../observers/requests';

const BASE_S = 0.5;
const CAP_S = 5;

/** Mean pause before the first, second and third retry. */
const BACKOFFS = [
  { backoff: 'exponential', formula: 'b 2^(n-1)', means: [1, 2, 4], precision: 0 },
  { backoff: 'equal-jitter', formula: '3/4 b 2^(n-1)', means: [0.75, 1.5, 3], precision: 0.02 },
  { backoff: 'full-jitter', formula: '1/2 b 2^(n-1)', means: [0.5, 1, 2], precision: 0.05 },
  {
    backoff: 'decorrelated',
    formula: 'E min(c, U(b, 3 p(n-1))), p(0) = b',
    means: [2, 3.5],
    precision: 0.05,
  },
] as const;

function backoffExperiment({
  backoff,
  formula,
  means,
  precision,
}: (typeof BACKOFFS)[number]): Experiment {
  return {
    setting: { id: 'experiments.backoff', args: { backoff, base: BASE_S, cap: CAP_S } },
    replications: 20,
    expectations: means.map((factor, index) => ({
      quantity: { id: 'quantities.pause', args: { retry: index + 1 } },
      formula,
      unit: 's',
      expected: BASE_S * factor,
      precision,
    })),
    replicate(lab, seed) {
      const people = {
        count: 300,
        backoff,
        backoffBase: BASE_S,
        backoffCap: CAP_S,
        tries: 100,
        firstRequestSpacing: 0.001,
      };
      const document = {
        ...plain(people, INSTANT),
        interventions: [{ at: 0, do: 'stop', target: 'S1' }],
      };
      const { byRetry } = lab.run({ document, warmUpS: 0, untilS: 15, seed }, new Pauses());
      return means.map((_, index) => mean(byRetry[index + 1] ?? []));
    },
  };
}

export const BACKOFF: Law = {
  id: 'backoff',
  experiments: BACKOFFS.map(backoffExperiment),
};

const LOSE_ANSWERS: readonly Intervention[] = [{ atUs: 0, change: 'lose-answers', target: 0 }];

/** A shop whose answers get lost, and people who ask again until they hear one, or so many times. */
const losing = (percent: number, tries: number, clients: Part = {}): Part => ({
  ...plain(
    {
      count: 200,
      thinkTime: [0.5, 1.5],
      timeout: 0.2,
      retryAfter: 0.1,
      tries,
      ...clients,
    },
    { count: 1, workers: 64, ...INSTANT },
  ),
  network: { clientBalancer: 0, balancerServer: 0, serverStore: 0, answerLoss: percent },
  orders: { operationTime: 0.001 },
});

function duplicatesAt(percent: number): Experiment {
  const lost = percent / 100;
  return {
    setting: { id: 'experiments.checkouts', args: { percent } },
    replications: 20,
    expectations: [
      {
        quantity: { id: 'quantities.orders' },
        formula: '1 / (1 - q)',
        unit: 'ratio',
        expected: 1 / (1 - lost),
        precision: 0.06,
      },
    ],
    replicate(lab, seed) {
      const buying = { browseWeight: 0, addWeight: 1, checkoutWeight: 1 };
      const document = losing(percent, 100, buying);
      const run = { document, history: LOSE_ANSWERS, warmUpS: 10, untilS: 35, seed };
      const { orders, checkoutsHeard } = lab.run(run, new Intents());
      return [orders / checkoutsHeard];
    },
  };
}

export const DUPLICATES: Law = {
  id: 'duplicates',
  experiments: [duplicatesAt(25), duplicatesAt(50)],
};

function amplificationAt(percent: number, tries: number): Experiment {
  return {
    setting: { id: 'experiments.tries', args: { percent, tries } },
    replications: 10,
    expectations: [
      {
        quantity: { id: 'quantities.attempts' },
        formula: percent === 100 ? 'r' : '(1 - q^r) / (1 - q)',
        unit: 'ratio',
        expected: meanTries(percent / 100, tries),
        precision: percent === 100 ? 0 : 0.03,
      },
    ],
    replicate(lab, seed) {
      const document = losing(percent, tries);
      const run = { document, history: LOSE_ANSWERS, warmUpS: 10, untilS: 50, seed };
      const { over, triesOfOver } = lab.run(run, new Intents());
      return [triesOfOver / over];
    },
  };
}

export const AMPLIFICATION: Law = {
  id: 'amplification',
  experiments: [amplificationAt(50, 3), amplificationAt(80, 5), amplificationAt(100, 3)],
};
