import type { MetricId } from '../../engine';
import type { Kind } from './counterWords';

/** In the order of the page. */
export const FIGURE_GROUPS = ['cost', 'answers', 'time', 'load', 'failures'] as const;
type FigureGroup = (typeof FIGURE_GROUPS)[number];

/** Where each figure stands. */
export const GROUP_OF: Readonly<Record<MetricId, FigureGroup>> = {
  'people-affected': 'cost',
  'sessions-lost': 'cost',
  'forced-logins': 'cost',
  'carts-lost': 'cost',
  'items-lost': 'cost',
  'updates-lost': 'cost',
  'progress-lost': 'cost',
  'duplicate-orders': 'cost',
  'unknown-outcomes': 'cost',
  'turned-away': 'cost',
  'people-with-errors': 'cost',
  'actions-fulfilled': 'answers',
  'requests-ok': 'answers',
  errors: 'answers',
  timeouts: 'answers',
  refusals: 'answers',
  availability: 'answers',
  'rate-limited': 'answers',
  'refused-below-limit': 'answers',
  'over-limit': 'answers',
  throughput: 'answers',
  'retry-amplification': 'answers',
  'latency-mean': 'time',
  'latency-p50': 'time',
  'latency-p95': 'time',
  'latency-p99': 'time',
  'latency-max': 'time',
  'queue-wait': 'time',
  'login-cpu': 'time',
  'credential-bytes-per-request': 'load',
  'store-operations-per-request': 'load',
  'session-memory-by-node': 'load',
  utilization: 'load',
  'share-by-server': 'load',
  'load-fairness': 'load',
  'cache-hit-ratio': 'load',
  'error-window': 'failures',
  'last-error': 'failures',
  'detection-time': 'failures',
  'revocation-lag': 'failures',
  'accepted-after-revocation': 'failures',
  'messages-lost': 'cost',
  'transfers-lost': 'cost',
  'transfers-left-open': 'cost',
  'told-failed': 'cost',
  'transfers-made-twice': 'cost',
  'seats-taken-twice': 'cost',
  'seats-denied': 'cost',
  'service-failures': 'failures',
  'connections-dropped': 'failures',
  'connections-peak': 'load',
  'message-delay': 'time',
};

/** Figures of what is kept in some runs, and in others is not. */
const OF_CARTS: ReadonlySet<MetricId> = new Set([
  'carts-lost',
  'items-lost',
  'updates-lost',
  'duplicate-orders',
]);
const OF_POSITIONS: ReadonlySet<MetricId> = new Set(['progress-lost']);
const OF_CONNECTIONS: ReadonlySet<MetricId> = new Set([
  'messages-lost',
  'connections-dropped',
  'connections-peak',
  'message-delay',
]);

const OF_TRANSFERS: ReadonlySet<MetricId> = new Set([
  'transfers-lost',
  'transfers-left-open',
  'told-failed',
  'transfers-made-twice',
]);

/** Figures of services that call one another. */
const OF_CHAINS: ReadonlySet<MetricId> = new Set([
  'service-failures',
  'seats-taken-twice',
  'seats-denied',
]);

/** Whether a figure can be anything but 0 in this system: by what is kept of people, and whether services call one another. */
export const isOf = ({ keeps, chains }: Kind, id: MetricId) =>
  (keeps === 'cart' || !OF_CARTS.has(id)) &&
  (keeps === 'position' || !OF_POSITIONS.has(id)) &&
  (keeps === 'messages' || !OF_CONNECTIONS.has(id)) &&
  (keeps === 'transfer' || !OF_TRANSFERS.has(id)) &&
  (chains || !OF_CHAINS.has(id));
