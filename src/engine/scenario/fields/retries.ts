import { between, choice, count, duration, flag, inGroup } from './field';

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
  readonly keyPer: 'request' | 'transfer';
  readonly reconnectAfter: number;
  readonly reconnectCap: number;
  /** Percent. */
  readonly reconnectJitter: number;
}

/** How browsers ask and ask again. */
export const RETRIES = inGroup('retries', [
  count('clients.tabs', 'tabs', between(1, 4), 1, 1),
  choice(
    'clients.backoff',
    ['none', 'exponential', 'equal-jitter', 'full-jitter', 'decorrelated'],
    'none',
    'none',
  ),
  duration('clients.backoffBase', between(0.001, 600), 1, 0.5),
  duration('clients.backoffCap', between(0.001, 3600), 8, 5),
  count('clients.retryBudget', 'percent', between(0, 100), 0, 0),
  flag('clients.retryUnsafe', true),
  choice('clients.addMethod', ['POST', 'PUT'], 'POST', 'POST'),
  flag('clients.sendsKey', true),
  choice('clients.keyPer', ['request', 'transfer'], 'request', 'request'),
  duration('clients.reconnectAfter', between(0.001, 600), 1, 1),
  duration('clients.reconnectCap', between(0.001, 3600), 5, 5),
  count('clients.reconnectJitter', 'percent', between(0, 100), 50, 50),
]);
