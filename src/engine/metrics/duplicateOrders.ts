import { TraceKind } from '../trace/events';
import { countByClient } from './counter';

/** Second orders for one intent. */
export const duplicateOrders = countByClient(
  'duplicate-orders',
  'Duplicate orders',
  TraceKind.duplicateOrder,
);
