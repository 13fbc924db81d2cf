import type { MetricId } from '../../../engine';
import { room } from '../../room';

/** What a figure says, in one line. */
export default room({
  'meanings.people-affected':
    'Lost a session, what was kept in one, or a message to them, of everybody who was there.',
  'meanings.sessions-lost': 'Sessions that ended although nobody wanted them to.',
  'meanings.forced-logins': 'Times someone had to log in again.',
  'meanings.carts-lost': 'Carts lost while still in use.',
  'meanings.items-lost': 'Items in lost or overwritten carts.',
  'meanings.updates-lost': 'Items confirmed as added, then overwritten by another request.',
  'meanings.progress-lost': 'Times somebody was shown less of a film than was said to be saved.',
  'meanings.duplicate-orders': 'Extra orders placed and charged for the same checkout.',
  'meanings.unknown-outcomes':
    'Something was to be changed and no clear answer came: it may have been done, or not.',
  'meanings.turned-away': 'Arrived while every place was taken.',
  'meanings.people-with-errors': 'Got at least one error: the same errors can hit few or many.',
  'meanings.actions-fulfilled':
    'Of all that people wanted, what was done; what is still being tried counts as not done.',
  'meanings.requests-ok': 'Answered successfully; logins are not counted.',
  'meanings.errors': 'Failed or unanswered. “Not logged in” is an answer, not an error.',
  'meanings.timeouts': 'Errors after waiting: the browser or the balancer gave up.',
  'meanings.refusals': '“Not logged in” to somebody who held a session.',
  'meanings.availability':
    'Attempts, not people: an error counts as failed, “not logged in” only where a session was held. For what people got done, see “Actions fulfilled”.',
  'meanings.throughput': 'Requests answered successfully per second, since the start.',
  'meanings.retry-amplification': 'Attempts per action; 1 means no retries.',
  'meanings.latency-mean': 'From request to response, errors included.',
  'meanings.latency-p50': 'Half of the responses were at least this fast.',
  'meanings.latency-p95': '95 of 100 responses were at least this fast.',
  'meanings.latency-p99': '99 of 100 responses were at least this fast.',
  'meanings.latency-max': 'No response took longer.',
  'meanings.queue-wait': 'Part of the response time spent waiting for a worker.',
  'meanings.login-cpu': 'Worker time that password checks have used.',
  'meanings.credential-bytes-per-request': 'Cookie or token that each request carries.',
  'meanings.store-operations-per-request': 'What each request asks of the session store.',
  'meanings.session-memory-by-node': 'Copies kept now, wherever they are.',
  'meanings.utilization': 'Worker time in use; the rest is spare.',
  'meanings.share-by-server': 'Of all requests; evenly spread, each gets the same.',
  'meanings.load-fairness': '1 means an even load; lower means uneven.',
  'meanings.cache-hit-ratio': 'Requests that the CDN answered by itself.',
  'meanings.error-window': 'From the first to the last error since the latest change.',
  'meanings.last-error': 'From the latest change that errors followed to the last of them.',
  'meanings.detection-time': 'From a failure until the balancer marks the server down, mean.',
  'meanings.revocation-lag': 'The longest that a session stayed valid after its ban or logout.',
  'meanings.accepted-after-revocation':
    'Requests accepted from sessions that had been banned or logged out.',
  'meanings.transfers-lost': 'Transfers begun or confirmed, and lost before they were made.',
  'meanings.transfers-left-open': 'Transfers that lie half done where nobody will go on with them.',
  'meanings.told-failed': 'Transfers that were made, and that their people believe to have failed.',
  'meanings.transfers-made-twice': 'Transfers made once more than anybody wanted.',
  'meanings.messages-lost': 'Messages that were accepted and never shown to whom they were for.',
  'meanings.connections-dropped': 'Open connections that ended although nobody closed them.',
  'meanings.connections-peak': 'How many asked for a connection within one second, at worst.',
  'meanings.message-delay': 'From a message’s being accepted to its being shown.',
  'meanings.rate-limited': 'Requests the rate limit refused: one too many, or nobody could count.',
  'meanings.refused-below-limit':
    'Refused although fewer than the limit had been let through in that window.',
  'meanings.over-limit': 'Let through although the limit had been reached in that window.',
  'meanings.service-failures':
    'Calls to the next service that were refused, broke, timed out, failed or were not logged in.',
  'meanings.seats-taken-twice': 'Seats that were taken once more than anybody wanted.',
  'meanings.seats-denied':
    'Seats taken for a request that was answered with an error or “not logged in”, or whose first service died.',
} as const satisfies Readonly<Record<`meanings.${MetricId}`, string>>);
