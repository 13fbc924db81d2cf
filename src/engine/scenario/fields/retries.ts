import { between, choice, count, duration, type Field, ILLUSTRATIVE } from './field';

/** How browsers ask and ask again, as a run knows it. Durations in whole microseconds. */
export interface RetryKnobs {
  readonly tabs: number;
  readonly backoff: 'none' | 'exponential' | 'equal-jitter' | 'full-jitter' | 'decorrelated';
  readonly backoffBase: number;
  readonly backoffCap: number;
  readonly retryBudget: number;
  readonly retryUnsafe: boolean;
  readonly addMethod: 'POST' | 'PUT';
  readonly sendsKey: boolean;
}

const flag = (
  path: string,
  title: string,
  help: string,
  value: boolean,
  source: string,
): Field => ({
  path,
  title,
  help,
  kind: 'flag',
  unit: '',
  min: 0,
  max: 1,
  stretched: value,
  realistic: value,
  source,
});

const STRIPE_NODE = 'stripe-node: 0.5 s, doubled every time, at most 5 s.';

/** How browsers ask and ask again. */
export const RETRIES: readonly Field[] = [
  count(
    ['clients.tabs', 'Tabs', 'Each person uses this many tabs, which share a login.', ILLUSTRATIVE],
    'tabs',
    between(1, 4),
    1,
    1,
  ),
  choice(
    [
      'clients.backoff',
      'Backoff',
      'How the pause before a retry grows; none: always "Time until a retry".',
      'The five of the AWS backoff simulator.',
    ],
    ['none', 'exponential', 'equal-jitter', 'full-jitter', 'decorrelated'],
    'none',
    'none',
  ),
  duration(
    ['clients.backoffBase', 'Backoff base', 'The first pause, before jitter.', STRIPE_NODE],
    between(0.001, 600),
    1,
    0.5,
  ),
  duration(
    ['clients.backoffCap', 'Backoff cap', 'No pause is longer than this.', STRIPE_NODE],
    between(0.001, 3600),
    8,
    5,
  ),
  count(
    [
      'clients.retryBudget',
      'Retry budget',
      'At most this share of all open requests may be retries; 0 for no limit.',
      'Off as in a browser. Envoy: 20 %, and 3 in any case.',
    ],
    '%',
    between(0, 100),
    0,
    0,
  ),
  flag(
    'clients.retryUnsafe',
    'Retry whatever failed',
    'If off, what is not safe to repeat is not sent again when its fate is unknown.',
    true,
    'RFC 9110, 9.2.2, says it should be off; people press the button again.',
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
    'clients.sendsKey',
    'Sends Idempotency-Key',
    'Whether checkouts carry a key where servers understand one.',
    true,
    'stripe-node always sends one.',
  ),
];
