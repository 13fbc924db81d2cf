import { presetOf } from './preset';

const NO_CHECKS = 'Open source nginx has no checks. As rare as possible here.';
const NO_LIMITS = 'sticky cookie: it has no such limit.';

/** Open source nginx as it comes. */
export const NGINX = presetOf({
  id: 'nginx',
  title: 'nginx',
  topic: 'balancer',
  about: 'Learns from failed requests only: after one, a server is left out for 10 s.',
  source: 'ngx_http_upstream_module, ngx_http_proxy_module, ngx_http_core_module.',
  values: {
    'balancer.checkInterval': [600, NO_CHECKS],
    'balancer.checkTimeout': [60, NO_CHECKS],
    'balancer.fall': [100, NO_CHECKS],
    'balancer.rise': [1, NO_CHECKS],
    'balancer.newServer': ['nothing', 'A server is used as soon as it is in the configuration.'],
    'balancer.answerTimeout': [60, 'proxy_read_timeout: 60 s.'],
    'balancer.headerLimit': [
      8192,
      'large_client_header_buffers: 4 of 8k, and a field must fit into one.',
    ],
    'balancer.answerHeaderLimit': [
      4096,
      'proxy_buffer_size: one page of memory, for all headers: else 502. Measured: 4,096 bytes.',
    ],
    'balancer.policy': ['round-robin', 'Round robin where nothing else is written down.'],
    'balancer.stickiness': ['cookie', 'sticky cookie, since 1.29.6; before that, NGINX Plus only.'],
    'balancer.cookieMode': ['insert', 'sticky cookie: nginx adds a cookie of its own.'],
    'balancer.cookieMaxIdle': [0, NO_LIMITS],
    'balancer.cookieMaxLife': [0, NO_LIMITS],
    'balancer.retries': [
      11,
      'proxy_next_upstream_tries 0: every other server once; there are twelve in real time.',
    ],
    'balancer.retryDelay': [0, 'The next server is tried at once.'],
    'balancer.redispatch': ['at-once', 'proxy_next_upstream: error timeout.'],
    'balancer.resend': ['idempotent', 'proxy_next_upstream: no POST, LOCK or PATCH that was sent.'],
    'balancer.unreachableStatus': [
      502,
      '502 for a refused connection, and for "no live upstreams".',
    ],
    'balancer.panicBelow': [0, 'It has none.'],
    'balancer.ejectAfter': [1, 'max_fails: 1.'],
    'balancer.ejectOn': [
      'connection-failure',
      'max_fails counts what proxy_next_upstream names: error timeout.',
    ],
    'balancer.ejectFor': [10, 'fail_timeout: 10 s.'],
    'balancer.ejectShare': [100, 'All servers may be unavailable at once.'],
    'balancer.slowStart': [0, 'slow_start: off, and in NGINX Plus only.'],
    'balancer.drainMeans': [
      'keep-sticky',
      'drain: only requests that are bound to the server go there.',
    ],
  },
  differences: [
    'Failures count within fail_timeout, in a row or not (max_fails).',
    'A server that is the only one of its group is never left out; older versions also try all again once all have failed.',
    'Every worker process learns for itself, unless the group has a zone.',
    'The timeout also bounds each pause within an answer; here it bounds the whole answer.',
  ],
});
