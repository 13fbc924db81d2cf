import { BALANCING, type BalancingKnobs } from './balancing';
import { between, count, duration, type Field } from './field';
import { UPKEEP, type UpkeepKnobs } from './upkeep';

/** The load balancer and its health checks, as a run knows them. Durations in whole microseconds. */
export interface BalancerKnobs extends BalancingKnobs, UpkeepKnobs {
  readonly checkInterval: number;
  readonly checkTimeout: number;
  readonly fall: number;
  readonly rise: number;
  readonly answerTimeout: number;
  readonly headerLimit: number;
}

const HAPROXY_CHECKS = 'HAProxy configuration manual: inter 2 s, fall 3, rise 2; timeout = inter.';

/** The load balancer and its health checks. */
export const BALANCER: readonly Field[] = [
  duration(
    ['balancer.checkInterval', 'Health check interval', 'Time between checks.', HAPROXY_CHECKS],
    between(0.01, 600),
    2,
    2,
  ),
  duration(
    [
      'balancer.checkTimeout',
      'Health check timeout',
      'A check without an answer fails after this long.',
      HAPROXY_CHECKS,
    ],
    between(0.001, 600),
    1.5,
    2,
  ),
  count(
    ['balancer.fall', 'Checks to go down', 'Failed checks in a row until down.', HAPROXY_CHECKS],
    'checks',
    between(1, 100),
    2,
    3,
  ),
  count(
    ['balancer.rise', 'Checks to come up', 'Passed checks in a row until up.', HAPROXY_CHECKS],
    'checks',
    between(1, 100),
    2,
    2,
  ),
  duration(
    [
      'balancer.answerTimeout',
      'Balancer timeout',
      'The balancer waits this long for a server, then answers 504.',
      'nginx proxy_read_timeout and AWS ALB idle timeout: 60 s; shortened to be seen.',
    ],
    between(0.001, 3600),
    6,
    10,
  ),
  count(
    [
      'balancer.headerLimit',
      'Header limit of the balancer',
      'Requests with more bytes of credential are answered 400.',
      'nginx: 8 KiB for a field; AWS ALB: 16 K.',
    ],
    'bytes',
    between(64, 1048576),
    8192,
    8192,
  ),
  ...BALANCING,
  ...UPKEEP,
];
