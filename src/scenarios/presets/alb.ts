import type { Preset } from './preset';

/** An AWS Application Load Balancer as it comes. */
export const AWS_ALB = {
  id: 'aws-alb',
  topic: 'balancer',
  set: {
    'balancer.checkInterval': 30,
    'balancer.checkTimeout': 5,
    'balancer.fall': 2,
    'balancer.rise': 5,
    'balancer.newServer': 'one-check',
    'balancer.answerTimeout': 60,
    'balancer.headerLimit': 16_384,
    'balancer.answerHeaderLimit': 32_768,
    'balancer.policy': 'round-robin',
    'balancer.stickiness': 'cookie',
    'balancer.cookieMode': 'insert',
    'balancer.cookieMaxIdle': 86_400,
    'balancer.cookieMaxLife': 0,
    'balancer.retries': 0,
    'balancer.retryDelay': 0,
    'balancer.redispatch': 'off',
    'balancer.resend': 'never',
    'balancer.unreachableStatus': 502,
    'balancer.panicBelow': 1,
    'balancer.ejectAfter': 0,
    'balancer.ejectOn': 'any-5xx',
    'balancer.slowStart': 0,
    'balancer.drainMeans': 'finish-work',
    'deploy.drainTime': 300,
  },
  differences: ['1', '2', '3', '4', '5', '6'],
} as const satisfies Preset;
