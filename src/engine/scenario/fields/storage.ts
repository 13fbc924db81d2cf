import { between, duration, type Field } from './field';

/** Where state is kept: session store, tokens, orders database. */
export const STORAGE: readonly Field[] = [
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
  duration(
    [
      'token.lifetime',
      'Token lifetime',
      'A token is good for this long after the login.',
      'Cognito and Firebase ID tokens: 1 hour.',
    ],
    between(0.001, 2592000),
    3600,
    3600,
  ),
  duration(
    [
      'token.verifyTime',
      'Verification time',
      'Worker time to check one signature.',
      'Measured: HS256 with jsonwebtoken, 10 microseconds.',
    ],
    between(0, 60),
    0.02,
    0.00001,
  ),
  duration(
    [
      'token.signTime',
      'Signing time',
      'Worker time to sign one token.',
      'Measured: HS256 with jsonwebtoken, 10 microseconds.',
    ],
    between(0, 60),
    0.02,
    0.00001,
  ),
  duration(
    [
      'orders.operationTime',
      'Order time',
      'The orders database commits an order in this time.',
      'SSD write with fsync 0.3 ms (napkin-math), with a transaction around it.',
    ],
    between(0, 600),
    0.1,
    0.002,
  ),
];
