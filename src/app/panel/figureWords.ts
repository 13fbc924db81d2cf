import type { MetricId } from '../../engine';

/** Where a figure stands, and what it says in one line. */
export interface FigureWords {
  readonly group: FigureGroup;
  readonly meaning: string;
  /** Of fewer responses such a percentile is the largest of them, or nearly. */
  readonly least?: number;
}

/** In the order of the page. */
export const FIGURE_GROUPS = [
  'What it cost people',
  'Answers',
  'How long it takes',
  'Size and load',
  'Bans and failures',
] as const;
type FigureGroup = (typeof FIGURE_GROUPS)[number];

const [COST, ANSWERS, TIME, WEIGHT, FAILURES] = FIGURE_GROUPS;

const words = (group: FigureGroup, meaning: string): FigureWords => ({ group, meaning });

/** By the id of the metric. */
export const FIGURE_WORDS: Readonly<Record<MetricId, FigureWords>> = {
  'people-affected': words(COST, 'Lost at least one session or cart, of everybody who was there.'),
  'sessions-lost': words(COST, 'Sessions that ended without anybody wanting it.'),
  'forced-logins': words(COST, 'Times someone had to log in again.'),
  'carts-lost': words(COST, 'Carts lost while still in use.'),
  'items-lost': words(COST, 'Items in lost or overwritten carts.'),
  'updates-lost': words(COST, 'Items confirmed as added, then overwritten by another request.'),
  'duplicate-orders': words(COST, 'Ordered and charged once more for one checkout.'),
  'unknown-outcomes': words(
    COST,
    'An order or item was asked for and no clear answer came: it may have been done, or not.',
  ),
  'turned-away': words(COST, 'Came while every place was taken.'),
  'people-with-errors': words(COST, 'Met at least one error: the same errors hit few or many.'),
  'actions-fulfilled': words(
    ANSWERS,
    'Of all that somebody wanted, what was done; still being tried counts as not.',
  ),
  'requests-ok': words(ANSWERS, 'Answered successfully; logins are not counted.'),
  errors: words(ANSWERS, 'Failed or unanswered. “Not logged in” is an answer, not an error.'),
  timeouts: words(ANSWERS, 'Errors after waiting: the browser or the balancer gave up.'),
  refusals: words(ANSWERS, '“Not logged in” to somebody who held a session.'),
  availability: words(
    ANSWERS,
    'Attempts, not people: an error counts as failed, “not logged in” only where a session was held. For what people got done see “Actions fulfilled”.',
  ),
  throughput: words(ANSWERS, 'Requests answered successfully per second, since the start.'),
  'retry-amplification': words(ANSWERS, 'Attempts per action; 1 means no retries.'),
  'latency-mean': words(TIME, 'From request to response, errors included.'),
  'latency-p50': words(TIME, 'Half of the responses were at least this fast.'),
  'latency-p95': {
    ...words(TIME, '95 of 100 responses were at least this fast.'),
    least: 20,
  },
  'latency-p99': {
    ...words(TIME, '99 of 100 responses were at least this fast.'),
    least: 100,
  },
  'latency-max': words(TIME, 'No answer took longer.'),
  'queue-wait': words(TIME, 'Part of the response time spent waiting for a worker.'),
  'login-cpu': words(TIME, 'Worker time that password checks have used.'),
  'credential-bytes-per-request': words(WEIGHT, 'Cookie or token that each request carries.'),
  'store-operations-per-request': words(WEIGHT, 'What each request asks of the session store.'),
  'session-memory-by-node': words(WEIGHT, 'Copies kept now, wherever they are.'),
  utilization: words(WEIGHT, 'Worker time in use; the rest is spare.'),
  'share-by-server': words(WEIGHT, 'Of all requests; evenly spread, each gets the same.'),
  'load-fairness': words(WEIGHT, '1 means an even load; lower means uneven.'),
  'cache-hit-ratio': words(WEIGHT, 'Requests that the CDN answered by itself.'),
  'error-window': words(FAILURES, 'From the first to the last error since the latest change.'),
  'last-error': words(FAILURES, 'From the latest change that errors followed to the last of them.'),
  'detection-time': words(
    FAILURES,
    'From a failure until the balancer marks the server down, mean.',
  ),
  'revocation-lag': words(
    FAILURES,
    'The longest that a session was good for after its ban or logout.',
  ),
  'accepted-after-revocation': words(
    FAILURES,
    'Answers to sessions that had been banned or logged out.',
  ),
};
