import { between, duration, type Field } from './field';

/** The orders database, as a run knows it. Durations in whole microseconds. */
export interface OrderKnobs {
  readonly operationTime: number;
}

/** The orders database. */
export const ORDERS: readonly Field[] = [
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
