import { BALANCING, type BalancingSettings } from './balancing';
import { between, count, duration, type Field, inGroup } from './field';
import { LAST_RESORT, type LastResortSettings } from './lastResort';
import { UPKEEP, type UpkeepSettings } from './upkeep';

/** The load balancer and its health checks, as a run knows them. Durations in whole microseconds. */
export interface BalancerSettings extends BalancingSettings, UpkeepSettings, LastResortSettings {
  readonly checkInterval: number;
  readonly checkTimeout: number;
  readonly fall: number;
  readonly rise: number;
  readonly answerTimeout: number;
  readonly headerLimit: number;
  readonly answerHeaderLimit: number;
}

const CHECK_EVERY = 'HAProxy configuration manual: 2 s (inter). AWS ALB: 30 s. Kubernetes: 10 s.';
const FALL = 'HAProxy: 3 (fall). AWS ALB: 2. Kubernetes: 3.';
const RISE = 'HAProxy: 2 (rise). AWS ALB: 5. Kubernetes: 1.';

/** The load balancer and its health checks. */
export const BALANCER: readonly Field[] = [
  ...inGroup('health', [
    duration(
      [
        'balancer.checkInterval',
        'Health check interval',
        'Time between checks of a server.',
        CHECK_EVERY,
      ],
      between(0.01, 600),
      2,
      2,
    ),
    duration(
      [
        'balancer.checkTimeout',
        'Health check timeout',
        'A check without an answer fails after this long.',
        'HAProxy: as long as the interval, 2 s. AWS ALB: 5 s. Kubernetes: 1 s.',
      ],
      between(0.001, 600),
      1.5,
      2,
    ),
    count(
      [
        'balancer.fall',
        'Checks to go down',
        'Failed checks in a row until a server is down.',
        FALL,
      ],
      'checks',
      between(1, 100),
      2,
      3,
    ),
    count(
      ['balancer.rise', 'Checks to come up', 'Passed checks in a row until a server is up.', RISE],
      'checks',
      between(1, 100),
      2,
      2,
    ),
  ]),
  ...inGroup('balancer', [
    duration(
      [
        'balancer.answerTimeout',
        'Balancer timeout',
        'The balancer waits this long for a server, then answers 504.',
        'nginx (proxy_read_timeout) and AWS ALB: 60 s. Shorter here, to be seen.',
      ],
      between(0.001, 3600),
      6,
      10,
    ),
    count(
      [
        'balancer.headerLimit',
        'Header limit of the balancer',
        'Requests whose cookie or token is longer are answered 400.',
        'nginx: 8 KiB for one header. AWS ALB: 16 K.',
      ],
      'bytes',
      between(64, 1048576),
      8192,
      8192,
    ),
    count(
      [
        'balancer.answerHeaderLimit',
        "Header limit of a server's answer",
        'An answer that sets a longer cookie than this does not fit: people are answered 502.',
        'HAProxy: 15 KiB (measured). nginx: 4 or 8 KiB (proxy_buffer_size). AWS ALB: 32 KiB.',
      ],
      'bytes',
      between(64, 1048576),
      16384,
      16384,
    ),
  ]),
  ...BALANCING,
  ...UPKEEP,
  ...LAST_RESORT,
];
