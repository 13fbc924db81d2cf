import { type ChangeId, type Intervention, RandomStreams } from '../../engine';
import { INSTANT, type Part, plain } from '../documents';
import { meanAge } from '../formulas/sessions';
import type { Experiment, Law } from '../law';
import { Detections } from '../observers/detections';
import { mean, quantile } from '../observers/requests';
import { Revocations } from '../observers/revocations';

/** Health checks of the realistic world. */
const CHECK = { interval: 2, timeout: 2, fall: 3, rise: 2, hop: 0.000125 };
const SERVERS = 64;

/** Every server is changed at an instant of its own, drawn evenly from one interval of checks. */
function changes(seed: number, change: ChangeId, fromS: number): readonly Intervention[] {
  const random = new RandomStreams(seed);
  const instants = random.open('instants of failures');
  return Array.from({ length: SERVERS }, (_, target) => ({
    atUs: Math.round((fromS + CHECK.interval * random.uniform(instants)) * 1_000_000),
    change,
    target,
  }));
}

interface Detection {
  readonly setting: Experiment['setting'];
  readonly formula: string;
  /** The delay is spread evenly over the interval of checks that begins here, in seconds. */
  readonly leastS: number;
  readonly belief: 'up' | 'down';
  history(seed: number): readonly Intervention[];
}

function detection({ setting, formula, leastS, belief, history }: Detection): Experiment {
  const at = (share: number) => leastS + share * CHECK.interval;
  return {
    setting,
    replications: 20,
    expectations: [
      {
        quantity: { id: 'quantities.mean' },
        formula: `${formula} + I / 2`,
        unit: 's',
        expected: at(0.5),
        precision: 0.05,
      },
      {
        quantity: { id: 'quantities.p10' },
        formula: `${formula} + 0.1 I`,
        unit: 's',
        expected: at(0.1),
        precision: 0.05,
      },
      {
        quantity: { id: 'quantities.p90' },
        formula: `${formula} + 0.9 I`,
        unit: 's',
        expected: at(0.9),
        precision: 0.05,
      },
    ],
    replicate(lab, seed) {
      const document = {
        ...plain(
          { count: 1, thinkTime: [100, 100] },
          { count: SERVERS, ...INSTANT },
          {
            checkInterval: CHECK.interval,
            checkTimeout: CHECK.timeout,
            fall: CHECK.fall,
            rise: CHECK.rise,
          },
        ),
        network: { balancerServer: CHECK.hop },
      };
      const run = { document, history: history(seed), warmUpS: 0, untilS: 80, seed };
      const { delays } = lab.run(run, new Detections(belief));
      // A failure that nobody noticed has no delay, and must not pass for that.
      if (delays.length !== SERVERS) return [Number.NaN, Number.NaN, Number.NaN];
      // Of 64 evenly drawn values the 6.5th lies at a tenth on average, and the 58.5th at nine tenths.
      const middle = (share: number) => {
        const rank = share * (SERVERS + 1);
        const [low, high] = [Math.floor(rank), Math.ceil(rank)].map((one) =>
          quantile(delays, one / SERVERS),
        );
        return (
          (low as number) * (Math.ceil(rank) - rank) + (high as number) * (rank - Math.floor(rank))
        );
      };
      return [mean(delays), middle(0.1), middle(0.9)];
    },
  };
}

const { interval, timeout, fall, rise, hop } = CHECK;

export const DETECTION: Law = {
  id: 'detection',
  experiments: [
    detection({
      setting: { id: 'experiments.stops', args: { interval, fall } },
      formula: '(fall - 1) I + h',
      leastS: (fall - 1) * interval + hop,
      belief: 'down',
      history: (seed) => changes(seed, 'stop-server', 20),
    }),
    detection({
      setting: { id: 'experiments.freezes', args: { timeout } },
      formula: '(fall - 1) I + fall T - h',
      leastS: (fall - 1) * interval + fall * timeout - hop,
      belief: 'down',
      history: (seed) => changes(seed, 'freeze-server', 20),
    }),
    detection({
      setting: { id: 'experiments.starts', args: { rise } },
      formula: '(rise - 1) I + h',
      leastS: (rise - 1) * interval + hop,
      belief: 'up',
      history: (seed) => [
        ...changes(seed, 'stop-server', 20),
        ...changes(seed + 1000, 'start-server', 40),
      ],
    }),
  ],
};

const BANNED = 300;
const BANNED_S = 30;
const THINK: readonly [number, number] = [1, 2];
const LIFETIME_S = 60;

function revocation(
  setting: Experiment['setting'],
  architecture: string,
  token: Part,
  expectation: Pick<Experiment['expectations'][number], 'formula' | 'expected' | 'precision'>,
): Experiment {
  return {
    setting,
    replications: 10,
    expectations: [{ quantity: { id: 'quantities.banDelay' }, unit: 's', ...expectation }],
    replicate(lab, seed) {
      const shop = plain(
        { count: BANNED, thinkTime: THINK, firstRequestSpacing: 0 },
        { workers: 64, ...INSTANT },
      );
      const document = {
        ...shop,
        architecture,
        token: { costFactor: 0, lifetime: LIFETIME_S, ...token },
        store: { persistence: 'none', operationTime: 0 },
      };
      const history: Intervention[] = Array.from({ length: BANNED }, (_, target) => ({
        atUs: BANNED_S * 1_000_000,
        change: 'ban-client',
        target,
      }));
      const run = { document, history, warmUpS: 0, untilS: LIFETIME_S + 10, seed };
      const { lags } = lab.run(run, new Revocations());
      return [lags.size === BANNED ? mean([...lags.values()]) : Number.NaN];
    },
  };
}

export const REVOCATION: Law = {
  id: 'revocation',
  experiments: [
    revocation(
      {
        id: 'experiments.token',
        args: { left: LIFETIME_S - BANNED_S, least: THINK[0], most: THINK[1] },
      },
      'jwt',
      {},
      {
        formula: 'left - E[X^2] / (2 E[X])',
        expected: LIFETIME_S - BANNED_S - meanAge(...THINK),
        precision: 0.01,
      },
    ),
    revocation(
      { id: 'experiments.denylist' },
      'jwt',
      { denylist: 'store' },
      {
        formula: '0',
        expected: 0,
        precision: 0,
      },
    ),
    revocation(
      { id: 'experiments.store' },
      'central-store',
      {},
      {
        formula: '0',
        expected: 0,
        precision: 0,
      },
    ),
  ],
};
