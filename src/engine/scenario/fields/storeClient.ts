import { between, duration, type Field, flag } from './field';

/** What the library does by which servers talk to the store. Durations in whole microseconds. */
export interface StoreClientKnobs {
  readonly offlineQueue: boolean;
  readonly reconnectEvery: number;
}

/** What the library does by which servers talk to the store. */
export const STORE_CLIENT: readonly Field[] = [
  flag(
    [
      'store.offlineQueue',
      'Queue while disconnected',
      'Calls that find no connection to the store wait until there is one, instead of failing.',
      'node-redis and ioredis: on (disableOfflineQueue, enableOfflineQueue). Lettuce: on. redis-py: off.',
    ],
    false,
  ),
  duration(
    [
      'store.reconnectEvery',
      'Pause before reconnecting',
      'With a queue, a server tries this often whether the store accepts connections again.',
      'node-redis: 2 s at most, with jitter, after less at first. ioredis: 2 s at most.',
    ],
    between(0.01, 3600),
    1,
    2,
  ),
];
