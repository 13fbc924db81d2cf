import { between, choice, duration, inGroup } from './field';

/** The orders database, as a run knows it. Durations in whole microseconds. */
export interface OrderSettings {
  readonly operationTime: number;
  readonly idempotencyKeys: 'off' | 'sent' | 'required';
  readonly keyPlace: 'server-memory' | 'session-store' | 'orders-database';
  readonly keyLifetime: number;
  readonly keyLock: number;
}

/** The orders database. */
export const ORDERS = inGroup('orders', [
  duration('orders.operationTime', between(0, 600), 0.1, 0.002),
  choice('orders.idempotencyKeys', ['off', 'sent', 'required'], 'off', 'off'),
  choice(
    'orders.keyPlace',
    ['server-memory', 'session-store', 'orders-database'],
    'orders-database',
    'orders-database',
  ),
  duration('orders.keyLifetime', between(0.001, 2592000), 86400, 86400),
  duration('orders.keyLock', between(0.001, 3600), 6, 10),
]);
