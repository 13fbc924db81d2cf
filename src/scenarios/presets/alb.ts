import { presetOf } from './preset';

const CHECKS = 'Health checks for target groups';
const STICKY = 'Sticky sessions: lb_cookie';
const NO_RETRY = 'ALB does not try again.';

/** An AWS Application Load Balancer as it comes. */
export const AWS_ALB = presetOf({
  id: 'aws-alb',
  title: 'AWS ALB',
  topic: 'balancer',
  about:
    'Checks every 30 s, binds people by a cookie for a day, and uses all targets where none is healthy.',
  source: 'Application Load Balancer guide.',
  values: {
    'balancer.checkInterval': [30, `${CHECKS}: HealthCheckIntervalSeconds 30.`],
    'balancer.checkTimeout': [5, `${CHECKS}: HealthCheckTimeoutSeconds 5.`],
    'balancer.fall': [2, `${CHECKS}: UnhealthyThresholdCount 2.`],
    'balancer.rise': [5, `${CHECKS}: HealthyThresholdCount 5.`],
    'balancer.newServer': ['one-check', `${CHECKS}: a registered target must pass one check.`],
    'balancer.answerTimeout': [60, 'Load balancer attributes: idle_timeout 60 s, then 504.'],
    'balancer.headerLimit': [16_384, 'Quotas: a single header may have 16 K.'],
    'balancer.answerHeaderLimit': [32_768, 'Quotas: all headers of an answer may have 32 K.'],
    'balancer.policy': ['round-robin', 'load_balancing.algorithm.type: round_robin.'],
    'balancer.stickiness': ['cookie', `${STICKY}, where it is enabled.`],
    'balancer.cookieMode': ['insert', `${STICKY} is ALB's own (AWSALB).`],
    'balancer.cookieMaxIdle': [86_400, `${STICKY}: 1 day, begun anew with every request.`],
    'balancer.cookieMaxLife': [
      0,
      `${STICKY}: none, the cookie itself is rewritten with every answer.`,
    ],
    'balancer.retries': [0, NO_RETRY],
    'balancer.retryDelay': [0, NO_RETRY],
    'balancer.redispatch': ['off', NO_RETRY],
    'balancer.resend': ['never', NO_RETRY],
    'balancer.unreachableStatus': [
      502,
      'Troubleshooting: 502 where the target answers with a TCP RST.',
    ],
    'balancer.panicBelow': [
      1,
      'Target group health: with no healthy target, requests go to all of them (fail open).',
    ],
    'balancer.ejectAfter': [0, 'It does not eject.'],
    'balancer.ejectOn': ['any-5xx', 'It does not eject, so it does not matter.'],
    'balancer.slowStart': [0, 'slow_start.duration_seconds: 0.'],
    'balancer.drainMeans': [
      'finish-work',
      'Deregistration delay: no new requests, also from sticky people.',
    ],
    'deploy.drainTime': [300, 'deregistration_delay.timeout_seconds: 300.'],
  },
  differences: [
    'Targets are counted by zone, and a zone without healthy ones can leave DNS.',
    'Each node of the balancer checks by itself, at fixed intervals: a frozen target is noticed after 35 to 65 s.',
    'A target that accepts no connection within 10 s is answered 504. Here only refusal and silence differ.',
    'All headers together may have 64 K.',
    'The idle timeout counts from the last byte, so an answer that trickles is not cut off.',
    'With weighted_random it sends less to targets that fail more (anomaly mitigation).',
  ],
});
