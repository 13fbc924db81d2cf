import { TraceKind } from '../../trace/events';
import { countByClient, countOf } from '../countFold';

/** Items people were told are in their carts and will not see again: in lost carts, and in lost updates. */
export const itemsLost = countByClient({
  id: 'items-lost',
  fold: countOf([TraceKind.cartLost, TraceKind.updateLost], (_kind, items) => items),
  unit: 'items',
});
