import type { FieldTexts } from '../../fieldTexts';
import { room } from '../../room';

/** Settings: titles, what they do, and where their values come from. */
export default room({
  'fields.balancer.checkInterval': 'Health check interval',
  'fields.balancer.checkInterval.help': 'Time between checks of a server.',
  'fields.balancer.checkInterval.source':
    'HAProxy configuration manual: 2 s (inter). AWS ALB: 30 s. Kubernetes: 10 s.',
  'fields.balancer.checkTimeout': 'Health check timeout',
  'fields.balancer.checkTimeout.help': 'A check with no response fails after this long.',
  'fields.balancer.checkTimeout.source':
    'HAProxy: as long as the interval, 2 s. AWS ALB: 5 s. Kubernetes: 1 s.',
  'fields.balancer.fall': 'Checks to go down',
  'fields.balancer.fall.help': 'Failed checks in a row before a server is marked down.',
  'fields.balancer.fall.source': 'HAProxy: 3 (fall). AWS ALB: 2. Kubernetes: 3.',
  'fields.balancer.rise': 'Checks to come up',
  'fields.balancer.rise.help': 'Passed checks in a row before a server is marked up.',
  'fields.balancer.rise.source': 'HAProxy: 2 (rise). AWS ALB: 5. Kubernetes: 1.',
  'fields.balancer.answerTimeout': 'Balancer timeout',
  'fields.balancer.answerTimeout.help':
    'The balancer waits this long for a server, then returns 504.',
  'fields.balancer.answerTimeout.source':
    'nginx (proxy_read_timeout) and AWS ALB: 60 s. Shorter here, to be seen.',
  'fields.balancer.headerLimit': 'Header limit of the balancer',
  'fields.balancer.headerLimit.help': 'Requests with a longer cookie or token get a 400.',
  'fields.balancer.headerLimit.source': 'nginx: 8 KiB for one header. AWS ALB: 16 K.',
  'fields.balancer.answerHeaderLimit': 'Header limit of a response',
  'fields.balancer.answerHeaderLimit.help':
    'A response that sets a longer cookie than this does not fit: people get a 502.',
  'fields.balancer.answerHeaderLimit.source':
    'HAProxy: 15 KiB (measured). nginx: 4 or 8 KiB (proxy_buffer_size). AWS ALB: 32 KiB.',
  'fields.balancer.policy': 'Balancing policy',
  'fields.balancer.policy.help': 'How a server is chosen for people who are not bound to one.',
  'fields.balancer.policy.source':
    'nginx and AWS ALB: round robin. HAProxy: the same until 3.3, since then power of two.',
  'fields.balancer.firstWeight': 'Weight of the first server',
  'fields.balancer.firstWeight.help':
    'S1 should get this many times the share of any other server, where the policy uses weights.',
  'fields.balancer.firstWeight.source':
    'HAProxy and nginx: 1 for every server (weight). AWS ALB has none for individual targets.',
  'fields.balancer.virtualNodes': 'Points on the ring',
  'fields.balancer.virtualNodes.help':
    'Consistent hash: how many points on the ring belong to each server.',
  'fields.balancer.virtualNodes.source': 'nginx: 160 (hash consistent, ketama).',
  'fields.balancer.loadBound': 'Load bound',
  'fields.balancer.loadBound.help':
    'Consistent hash: a server’s load may be this share of the average, 100 or more; 0 for no limit.',
  'fields.balancer.loadBound.source':
    'HAProxy: off (hash-balance-factor); 125 to 200 are sensible.',
  'fields.balancer.stickiness': 'Sticky by',
  'fields.balancer.stickiness.help':
    'Under Sticky: a cookie, an address table, or a hash of the address or of a random cookie.',
  'fields.balancer.stickiness.source':
    'AWS ALB: cookie. Kubernetes: source address (ClientIP). Envoy, Istio: hash of a cookie.',
  'fields.balancer.cookieMode': 'Whose cookie',
  'fields.balancer.cookieMode.help':
    'The balancer inserts its own into any response, or rewrites the server’s, set at login.',
  'fields.balancer.cookieMode.source':
    'AWS ALB and nginx (sticky cookie): insert. HAProxy has both, and a third one (prefix).',
  'fields.balancer.cookieMaxIdle': 'Cookie idle limit',
  'fields.balancer.cookieMaxIdle.help':
    'The balancer ignores its cookie after it has been idle this long; 0 for never.',
  'fields.balancer.cookieMaxIdle.source':
    'HAProxy: off (maxidle, maxlife). AWS ALB: 1 day after the last use.',
  'fields.balancer.cookieMaxLife': 'Cookie age limit',
  'fields.balancer.cookieMaxLife.help':
    'The balancer ignores its cookie this long after first setting it; 0 for never.',
  'fields.balancer.cookieMaxLife.source':
    'HAProxy: off (maxidle, maxlife). AWS ALB: 1 day after the last use.',
  'fields.balancer.tableExpiry': 'Address table expiry',
  'fields.balancer.tableExpiry.help':
    'The balancer forgets an address that has been idle this long; 0 for never.',
  'fields.balancer.tableExpiry.source':
    'nginx: 10 minutes (sticky learn). Kubernetes: 3 hours (ClientIP).',
  'fields.balancer.retries': 'Retries by the balancer',
  'fields.balancer.retries.help': 'The balancer retries a failed request up to this many times.',
  'fields.balancer.retries.source':
    'Envoy and AWS ALB: none. HAProxy: 3. nginx: every server once.',
  'fields.balancer.retryDelay': 'Pause before a retry',
  'fields.balancer.retryDelay.help':
    'The balancer waits this long before it tries the same server again.',
  'fields.balancer.retryDelay.source': 'HAProxy: 1 s, or the connect timeout if that is shorter.',
  'fields.balancer.redispatch': 'Redispatch',
  'fields.balancer.redispatch.help':
    'Retries that go to another server: none, all, or the last and those bound to no live server.',
  'fields.balancer.redispatch.source':
    'HAProxy: off; last-retry is its "option redispatch". nginx: at once.',
  'fields.balancer.resend': 'Resending',
  'fields.balancer.resend.help':
    'Whether a request that was already sent may be sent to another server.',
  'fields.balancer.resend.source':
    'HAProxy: never. nginx: idempotent ones (proxy_next_upstream), so never a POST.',
  'fields.balancer.checkDepth': 'Health check depth',
  'fields.balancer.checkDepth.help':
    'A deep check passes only if the server reaches the session store.',
  'fields.balancer.checkDepth.source':
    'Illustrative: both are common, and deep ones are how a store takes all servers down.',
  'fields.balancer.ejectAfter': 'Failures until ejection',
  'fields.balancer.ejectAfter.help':
    'Failed requests in a row after which a server gets none for a while; 0 for never.',
  'fields.balancer.ejectAfter.source': 'HAProxy and AWS ALB: off. nginx: 1 (max_fails). Envoy: 5.',
  'fields.balancer.ejectOn': 'What counts as a failure',
  'fields.balancer.ejectOn.help':
    'Every 5xx counts against its server, or only timeouts and failed connections.',
  'fields.balancer.ejectOn.source':
    'nginx: connection errors and timeouts (proxy_next_upstream). Envoy: every 5xx.',
  'fields.balancer.ejectFor': 'Ejection time',
  'fields.balancer.ejectFor.help': 'An ejected server gets no requests for this long.',
  'fields.balancer.ejectFor.source':
    'nginx: 10 s (fail_timeout). Envoy: 30 s, and longer every time.',
  'fields.balancer.ejectShare': 'Most servers ejected',
  'fields.balancer.ejectShare.help':
    'No more than this share of the servers is ejected at a time, rounded down.',
  'fields.balancer.ejectShare.source': 'nginx: all. Envoy: 10 %, so none of fewer than ten.',
  'fields.balancer.slowStart': 'Slow start',
  'fields.balancer.slowStart.help':
    'A server that comes back gets its full share after this long; 0 for at once.',
  'fields.balancer.slowStart.source':
    'HAProxy, nginx and AWS ALB: off. AWS ALB allows 30 to 900 s.',
  'fields.balancer.drainMeans': 'Draining',
  'fields.balancer.drainMeans.help':
    'Whether a draining server keeps its sticky people, or only finishes its work.',
  'fields.balancer.drainMeans.source':
    'HAProxy and nginx: keep sticky (drain). AWS ALB: finish work (deregistration).',
  'fields.balancer.panicBelow': 'Panic threshold',
  'fields.balancer.panicBelow.help':
    'With less than this share of its servers up, the balancer uses all of them; 0 for never.',
  'fields.balancer.panicBelow.source':
    'HAProxy and nginx: never. AWS ALB: when none is up, so 1 %. Envoy: 50 %.',
  'fields.balancer.unreachableStatus': 'Status when no server is reached',
  'fields.balancer.unreachableStatus.help':
    'Sent when connections are refused or no server is up; a 502 leaves the outcome unknown.',
  'fields.balancer.unreachableStatus.source': 'HAProxy and Envoy: 503. nginx and AWS ALB: 502.',
  'fields.balancer.newServer': 'What a new server must pass',
  'fields.balancer.newServer.help':
    'A server that is added or put back: as many checks as one that was down, one, or none.',
  'fields.balancer.newServer.source':
    'AWS ALB, Kubernetes: one check. nginx: nothing. HAProxy: nothing, until a check fails.',
} as const satisfies FieldTexts<'balancer'>);
