import { doubleCharge } from './doubleCharge';
import type { ReadyMade } from './readyMade';

/** `double-charge`, with one setting changed. */
export const idempotencyKeys: ReadyMade = {
  name: 'idempotency-keys',
  group: 'caches',
  lastsS: 40,
  document: {
    ...doubleCharge.document,
    name: 'The same lost responses with idempotency keys: everybody pays once',
    description:
      'From 6 s to 24 s responses get lost. Every order carries a key, so a retry is recognised.',
    orders: { idempotencyKeys: 'sent' },
  },
};
