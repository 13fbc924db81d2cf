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
  readonly setting: string;
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
        quantity: 'mean',
        formula: `${formula} + I / 2`,
        unit: 's',
        expected: at(0.5),
        precision: 0.05,
      },
      {
        quantity: '10th percentile',
        formula: `${formula} + 0.1 I`,
        unit: 's',
        expected: at(0.1),
        precision: 0.05,
      },
      {
        quantity: '90th percentile',
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
  title: 'Until a failure is noticed',
  about:
    'Health checks run one after the other, so the delay depends on when between two checks a server fails: evenly spread over one interval.',
  where:
    'I = 2 s: interval of checks, T = 2 s: their timeout, fall = 3, rise = 2, h = 0.125 ms: one way to a server.',
  source: 'Derived in docs/model.md (Health checks); agrees with HAProxy 2.6 as we measured it.',
  experiments: [
    detection({
      setting: 'a server stops (interval 2 s, fall 3)',
      formula: '(fall - 1) I + h',
      leastS: (fall - 1) * interval + hop,
      belief: 'down',
      history: (seed) => changes(seed, 'stop-server', 20),
    }),
    detection({
      setting: 'a server freezes (check timeout 2 s)',
      formula: '(fall - 1) I + fall T - h',
      leastS: (fall - 1) * interval + fall * timeout - hop,
      belief: 'down',
      history: (seed) => changes(seed, 'freeze-server', 20),
    }),
    detection({
      setting: 'a stopped server starts again (rise 2)',
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
  setting: string,
  architecture: string,
  token: Part,
  expectation: Pick<Experiment['expectations'][number], 'formula' | 'expected' | 'precision'>,
): Experiment {
  return {
    setting,
    replications: 10,
    expectations: [{ quantity: 'mean time until a ban takes effect', unit: 's', ...expectation }],
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
  title: 'Revocation delay',
  about:
    'A token that nobody asks about is good until it expires. The last answer comes at the last request before that: the lag is what is left of the token, less the age of a renewal process.',
  where:
    'left = 30 s: until the token expires. X: time from one request to the next, drawn evenly from 1 to 2 s. E: mean.',
  source:
    'S. Ross, Stochastic Processes, 2nd edition, 3.4 (limiting mean age of a renewal process)',
  experiments: [
    revocation(
      `JWT, ${LIFETIME_S - BANNED_S} s left, a request every 1 to 2 s`,
      'jwt',
      {},
      {
        formula: 'left - E[X^2] / (2 E[X])',
        expected: LIFETIME_S - BANNED_S - meanAge(...THINK),
        precision: 0.01,
      },
    ),
    revocation(
      'JWT with a denylist in the store',
      'jwt',
      { denylist: 'store' },
      {
        formula: '0: every request asks',
        expected: 0,
        precision: 0,
      },
    ),
    revocation(
      'central store',
      'central-store',
      {},
      {
        formula: '0: every request asks',
        expected: 0,
        precision: 0,
      },
    ),
  ],
};
