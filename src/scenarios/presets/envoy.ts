import { presetOf } from './preset';

const NO_CHECKS = 'health_checks: none unless written down. As rare as possible here.';
const OUTLIER = 'outlier_detection.proto';
const NO_RETRY = 'retry_policy: none unless written down.';
const NO_NAME = 'The cookie names no server.';

/** Envoy with outlier detection and cookie affinity written down, as Istio and gateways do, and all else as it comes. */
export const ENVOY = presetOf({
  id: 'envoy',
  title: 'Envoy',
  topic: 'balancer',
  about: 'With outlier detection: five failures in a row, and a server is left out for 30 s.',
  source: 'Envoy v3 API: cluster, route, outlier_detection; panic threshold.',
  values: {
    'balancer.checkInterval': [600, NO_CHECKS],
    'balancer.checkTimeout': [60, NO_CHECKS],
    'balancer.fall': [100, NO_CHECKS],
    'balancer.rise': [1, NO_CHECKS],
    'balancer.newServer': [
      'nothing',
      'A host without health checks is healthy as soon as it is known.',
    ],
    'balancer.answerTimeout': [15, 'RouteAction.timeout: 15 s, then 504.'],
    'balancer.headerLimit': [61_440, 'max_request_headers_kb: 60, for all headers together.'],
    'balancer.answerHeaderLimit': [81_920, 'max_response_headers_kb: 80 for HTTP/1.'],
    'balancer.policy': ['round-robin', 'lb_policy: ROUND_ROBIN.'],
    'balancer.stickiness': [
      'cookie-hash',
      'HashPolicy.Cookie with a ttl: a random cookie is hashed onto the ring.',
    ],
    'balancer.virtualNodes': [
      86,
      'minimum_ring_size: 1024 in all; there are twelve servers in real time.',
    ],
    'balancer.loadBound': [0, 'hash_balance_factor: off.'],
    'balancer.cookieMode': ['insert', NO_NAME],
    'balancer.cookieMaxIdle': [0, NO_NAME],
    'balancer.cookieMaxLife': [0, NO_NAME],
    'balancer.retries': [0, NO_RETRY],
    'balancer.retryDelay': [0, NO_RETRY],
    'balancer.redispatch': ['off', NO_RETRY],
    'balancer.resend': ['never', NO_RETRY],
    'balancer.unreachableStatus': [
      503,
      '503 for connection failure (UF) and no healthy upstream (UH).',
    ],
    'balancer.panicBelow': [50, 'healthy_panic_threshold: 50 %.'],
    'balancer.ejectAfter': [5, `${OUTLIER}: consecutive_5xx 5.`],
    'balancer.ejectOn': ['any-5xx', `${OUTLIER}: every 5xx, and failed connections as such.`],
    'balancer.ejectFor': [30, `${OUTLIER}: base_ejection_time 30 s.`],
    'balancer.ejectShare': [10, `${OUTLIER}: max_ejection_percent 10, so none of fewer than ten.`],
    'balancer.slowStart': [0, 'slow_start_config: off.'],
    'balancer.drainMeans': ['finish-work', 'A host that leaves the cluster gets no new requests.'],
  },
  differences: [
    'Each further ejection of a host lasts longer: 30 s times their number, up to 300 s.',
    'Before 1.28 one host could always be ejected; since 1.31 it can where always_eject_one_host is on.',
    'Headers that are too large are answered 431, and of an answer 503; here 400 and 502.',
    'Ejected hosts come back with the next sweep, every 10 s.',
    'A connection that breaks under a request is answered 503; here it is 502.',
    'The ring has 1,024 points for all hosts together, or more; with other numbers of servers its shares differ a little.',
    'There is no outlier detection and no affinity unless the configuration says so. Istio retries twice by itself.',
    'With health checks, a new host must pass one, and a 503 to a check takes a host out at once.',
  ],
});
