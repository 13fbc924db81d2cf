import { TraceKind } from '../../trace/events';
import { countByClient, countOf } from '../countFold';

/** Second orders for one intent. */
export const duplicateOrders = countByClient({
  id: 'duplicate-orders',
  fold: countOf([TraceKind.duplicateOrder]),
});
