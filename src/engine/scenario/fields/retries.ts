import { between, choice, count, duration, type Field, flag, ILLUSTRATIVE, inGroup } from './field';

/** How browsers ask and ask again, as a run knows it. Durations in whole microseconds. */
export interface RetrySettings {
  readonly tabs: number;
  readonly backoff: 'none' | 'exponential' | 'equal-jitter' | 'full-jitter' | 'decorrelated';
  readonly backoffBase: number;
  readonly backoffCap: number;
  readonly retryBudget: number;
  readonly retryUnsafe: boolean;
  readonly addMethod: 'POST' | 'PUT';
  readonly sendsKey: boolean;
}

const STRIPE_NODE = 'stripe-node: 0.5 s, doubled each time, at most 5 s.';

/** How browsers ask and ask again. */
export const RETRIES: readonly Field[] = inGroup('retries', [
  count(
    [
      'clients.tabs',
      'Tabs',
      'Each person uses this many browser tabs, which share a login.',
      ILLUSTRATIVE,
    ],
    'tabs',
    between(1, 4),
    1,
    1,
  ),
  choice(
    [
      'clients.backoff',
      'Backoff',
      'How the pause before a retry grows; with none it is always "Time until a retry".',
      'AWS backoff simulator: these five.',
    ],
    ['none', 'exponential', 'equal-jitter', 'full-jitter', 'decorrelated'],
    'none',
    'none',
  ),
  duration(
    [
      'clients.backoffBase',
      'Backoff base',
      'The first pause before a retry, without jitter.',
      STRIPE_NODE,
    ],
    between(0.001, 600),
    1,
    0.5,
  ),
  duration(
    [
      'clients.backoffCap',
      'Backoff cap',
      'No pause before a retry is longer than this.',
      STRIPE_NODE,
    ],
    between(0.001, 3600),
    8,
    5,
  ),
  count(
    [
      'clients.retryBudget',
      'Retry budget',
      'At most this share of all open requests may be retries; 0 for no limit.',
      'Browsers: off. Envoy: 20 %, and 3 in any case.',
    ],
    'percent',
    between(0, 100),
    0,
    0,
  ),
  flag(
    [
      'clients.retryUnsafe',
      'Retry whatever failed',
      'If off, a request that is not safe to repeat is not sent again when its fate is unknown.',
      'RFC 9110, 9.2.2: should be off. On: people press the button again.',
    ],
    true,
  ),
  choice(
    [
      'clients.addMethod',
      'Method to add',
      'POST adds again when repeated; PUT names the line, so repeating changes nothing.',
      'RFC 9110, 9.2.2: PUT is idempotent, POST is not.',
    ],
    ['POST', 'PUT'],
    'POST',
    'POST',
  ),
  flag(
    [
      'clients.sendsKey',
      'Sends Idempotency-Key',
      'Whether checkouts carry a key where servers understand one.',
      'stripe-node: on.',
    ],
    true,
  ),
]);
