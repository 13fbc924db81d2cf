import type { Preset } from './preset';

/** HAProxy with checks and a cookie written down, and all else as it comes. */
export const HAPROXY = {
  id: 'haproxy',
  topic: 'balancer',
  set: {
    'balancer.checkInterval': 2,
    'balancer.checkTimeout': 2,
    'balancer.fall': 3,
    'balancer.rise': 2,
    'balancer.newServer': 'nothing',
    'balancer.headerLimit': 15_360,
    'balancer.answerHeaderLimit': 15_360,
    'balancer.policy': 'power-of-two',
    'balancer.stickiness': 'cookie',
    'balancer.cookieMode': 'insert',
    'balancer.cookieMaxIdle': 0,
    'balancer.cookieMaxLife': 0,
    'balancer.retries': 3,
    'balancer.retryDelay': 1,
    'balancer.redispatch': 'off',
    'balancer.resend': 'never',
    'balancer.unreachableStatus': 503,
    'balancer.panicBelow': 0,
    'balancer.ejectAfter': 0,
    'balancer.ejectOn': 'any-5xx',
    'balancer.slowStart': 0,
    'balancer.drainMeans': 'keep-sticky',
  },
  differences: ['1', '2', '3', '4', '5'],
} as const satisfies Preset;
