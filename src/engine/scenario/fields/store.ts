import { between, duration, type Field } from './field';

/** The session store, as a run knows it. Durations in whole microseconds. */
export interface StoreKnobs {
  readonly operationTime: number;
  readonly timeout: number;
}

/** The session store. */
export const STORE: readonly Field[] = [
  duration(
    [
      'store.operationTime',
      'Store operation time',
      'The store performs one operation at a time, each this long.',
      'Redis: one thread, about 80,000 operations a second.',
    ],
    between(0, 600),
    0.1,
    0.0000125,
  ),
  duration(
    [
      'store.timeout',
      'Store timeout',
      'A server waits this long for the store.',
      'Illustrative: node-redis waits for ever unless told otherwise.',
    ],
    between(0.001, 3600),
    1.5,
    1,
  ),
];
