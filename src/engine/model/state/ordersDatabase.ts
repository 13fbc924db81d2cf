import { copyState } from '../../kernel/copyState';
import type { Keys } from './idempotencyKeys';

/**
 * The durable database behind checkout. It commits what it is told to, even if the server that asked has died
 * since: that is why an order can exist although its person was told "failed".
 */
export class OrdersDatabase {
  /** By client, the ordered intents that may still be ordered again. */
  readonly ordered = new Map<number, readonly number[]>();
  /** Idempotency keys, recorded in one transaction with their orders. */
  readonly keys: Keys = new Map();

  copyTo(target: OrdersDatabase): void {
    copyState(this, target);
  }
}
