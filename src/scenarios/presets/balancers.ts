import type { Preset } from './preset';

/** What a balancer does unless a preset says otherwise: each of them sets all of this, so none leaves another's behind. */
const PLAIN = {
  'balancer.policy': 'round-robin',
  'balancer.stickiness': 'cookie',
  'balancer.cookieMode': 'insert',
  'balancer.cookieMaxIdle': 0,
  'balancer.cookieMaxLife': 0,
  'balancer.retries': 0,
  'balancer.redispatch': 'off',
  'balancer.resend': 'never',
  'balancer.ejectAfter': 0,
  'balancer.ejectOn': 'any-5xx',
  'balancer.slowStart': 0,
  'balancer.drainMeans': 'keep-sticky',
} as const;

/** Load balancers as they come: how soon they notice, whom they bind, and what they try again. */
export const BALANCER_PRESETS: readonly Preset[] = [
  {
    id: 'haproxy',
    title: 'HAProxy',
    topic: 'balancer',
    about: 'Checks every 2 s, and tries a refused connection three more times at the same server.',
    source:
      'HAProxy manual: inter, fall, rise, balance (since 3.3), cookie, retries, redispatch, drain.',
    set: {
      ...PLAIN,
      'balancer.checkInterval': 2,
      'balancer.checkTimeout': 2,
      'balancer.fall': 3,
      'balancer.rise': 2,
      // Random with two draws.
      'balancer.policy': 'power-of-two',
      'balancer.retries': 3,
      'balancer.retryDelay': 1,
    },
  },
  {
    id: 'nginx',
    title: 'nginx',
    topic: 'balancer',
    about: 'Learns from failed requests only: after one, a server is left out for 10 s.',
    source:
      'ngx_http_upstream_module, ngx_http_proxy_module. It has no checks; here they are rare.',
    set: {
      ...PLAIN,
      // As rare as possible: open-source nginx learns from requests alone.
      'balancer.checkInterval': 600,
      'balancer.fall': 100,
      'balancer.rise': 1,
      'balancer.answerTimeout': 60,
      'balancer.headerLimit': 8192,
      'balancer.ejectAfter': 1,
      'balancer.ejectOn': 'connection-failure',
      'balancer.ejectFor': 10,
      'balancer.ejectShare': 100,
      // Every other server once: there are twelve in real time.
      'balancer.retries': 11,
      'balancer.retryDelay': 0,
      'balancer.redispatch': 'at-once',
      'balancer.resend': 'idempotent',
    },
  },
  {
    id: 'aws-alb',
    title: 'AWS ALB',
    topic: 'balancer',
    about:
      'Checks every 30 s, binds people by a cookie for a day, and drains by finishing work only.',
    source: 'Application Load Balancer guide: target groups, sticky sessions, limits (2023).',
    set: {
      ...PLAIN,
      'balancer.checkInterval': 30,
      'balancer.checkTimeout': 5,
      'balancer.fall': 2,
      'balancer.rise': 5,
      'balancer.answerTimeout': 60,
      'balancer.headerLimit': 16_384,
      'balancer.cookieMaxIdle': 86_400,
      'balancer.drainMeans': 'finish-work',
      'deploy.drainTime': 300,
    },
  },
  {
    id: 'kubernetes',
    title: 'Kubernetes',
    topic: 'balancer',
    about: 'Probes every 10 s; with ClientIP affinity, an address stays at its server for 3 hours.',
    source: 'Kubernetes: readiness probe, sessionAffinity ClientIP, terminationGracePeriodSeconds.',
    set: {
      ...PLAIN,
      'balancer.checkInterval': 10,
      'balancer.checkTimeout': 1,
      'balancer.fall': 3,
      'balancer.rise': 1,
      'balancer.stickiness': 'source',
      'balancer.tableExpiry': 10_800,
      'deploy.drainTime': 30,
    },
  },
  {
    id: 'envoy',
    title: 'Envoy',
    topic: 'balancer',
    about: 'With outlier detection: five failures in a row, and a server is left out for 30 s.',
    source: 'Envoy outlier_detection.proto (there longer each time), router filter: no retries.',
    set: {
      ...PLAIN,
      'balancer.ejectAfter': 5,
      'balancer.ejectFor': 30,
      'balancer.ejectShare': 10,
    },
  },
];
