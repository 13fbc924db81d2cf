import { between, duration, type Field, flag, inGroup } from './field';

/** What the library does by which servers talk to the store. Durations in whole microseconds. */
export interface StoreClientSettings {
  readonly offlineQueue: boolean;
  readonly reconnectEvery: number;
  readonly queueTimeout: number;
}

/** What the library does by which servers talk to the store. */
export const STORE_CLIENT: readonly Field[] = inGroup('store', [
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
  duration(
    [
      'store.queueTimeout',
      'Longest wait to be sent',
      'A call that waits in its server for this long without being sent fails; 0 for no such limit.',
      'node-redis: 5 s since version 6 (commandOptions.timeout), before that none.',
    ],
    between(0, 3600),
    0,
    0,
  ),
]);
