import type { FieldTexts } from '../../fieldTexts';
import { room } from '../../room';

/** Settings: titles, what they do, and where their values come from. */
export default room({
  'fields.orders.operationTime': 'Order time',
  'fields.orders.operationTime.help':
    'The orders database takes this long to commit an order or a transfer.',
  'fields.orders.operationTime.source':
    'SSD write with fsync 0.3 ms (napkin-math), with a transaction around it.',
  'fields.orders.idempotencyKeys': 'Idempotency keys',
  'fields.orders.idempotencyKeys.help':
    'Whether checkouts and commits carry a key that servers look up, or must carry one.',
  'fields.orders.idempotencyKeys.source':
    'IETF draft, The Idempotency-Key HTTP Header Field. Off: the plain case.',
  'fields.orders.keyPlace': 'Where keys are kept',
  'fields.orders.keyPlace.help':
    'Only the orders database can record key and order in one transaction.',
  'fields.orders.keyPlace.source':
    'IETF draft: the place is the server’s choice. Here it is the safe one.',
  'fields.orders.keyLifetime': 'Key lifetime',
  'fields.orders.keyLifetime.help': 'A key is remembered for this long.',
  'fields.orders.keyLifetime.source': 'Stripe: 24 hours at least.',
  'fields.orders.keyLock': 'Key lock',
  'fields.orders.keyLock.help':
    'In the session store, a key counts as in progress for no longer than this.',
  'fields.orders.keyLock.source':
    'Illustrative: a lock that outlives a crashed server must expire eventually.',
} as const satisfies FieldTexts<'orders'>);
