import { between, duration, flag, inGroup } from './field';

/** What the library does by which servers talk to the store. Durations in whole microseconds. */
export interface StoreClientSettings {
  readonly offlineQueue: boolean;
  readonly reconnectEvery: number;
  readonly queueTimeout: number;
}

/** What the library does by which servers talk to the store. */
export const STORE_CLIENT = inGroup('store', [
  flag('store.offlineQueue', false),
  duration('store.reconnectEvery', between(0.01, 3600), 1, 2),
  duration('store.queueTimeout', between(0, 3600), 0, 0),
]);
