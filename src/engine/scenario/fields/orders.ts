import { between, choice, duration, type Field, inGroup } from './field';

/** The orders database, as a run knows it. Durations in whole microseconds. */
export interface OrderSettings {
  readonly operationTime: number;
  readonly idempotencyKeys: 'off' | 'sent' | 'required';
  readonly keyPlace: 'server-memory' | 'session-store' | 'orders-database';
  readonly keyLifetime: number;
  readonly keyLock: number;
}

/** The orders database. */
export const ORDERS: readonly Field[] = inGroup('orders', [
  duration(
    [
      'orders.operationTime',
      'Order time',
      'The orders database takes this long to commit an order.',
      'SSD write with fsync 0.3 ms (napkin-math), with a transaction around it.',
    ],
    between(0, 600),
    0.1,
    0.002,
  ),
  choice(
    [
      'orders.idempotencyKeys',
      'Idempotency keys',
      'Whether checkouts carry a key that servers look up, or must carry one.',
      'IETF draft, The Idempotency-Key HTTP Header Field. Off: the plain case.',
    ],
    ['off', 'sent', 'required'],
    'off',
    'off',
  ),
  choice(
    [
      'orders.keyPlace',
      'Where keys are kept',
      'Only the orders database can record key and order in one transaction.',
      "IETF draft: the place is the server's choice. Here it is the safe one.",
    ],
    ['server-memory', 'session-store', 'orders-database'],
    'orders-database',
    'orders-database',
  ),
  duration(
    [
      'orders.keyLifetime',
      'Key lifetime',
      'A key is remembered for this long.',
      'Stripe: 24 hours at least.',
    ],
    between(0.001, 2592000),
    86400,
    86400,
  ),
  duration(
    [
      'orders.keyLock',
      'Key lock',
      'In the session store, a key counts as being worked on for no longer than this.',
      'Illustrative: a lock that outlives a crashed server must expire eventually.',
    ],
    between(0.001, 3600),
    6,
    10,
  ),
]);
