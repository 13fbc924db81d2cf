import { TraceKind } from '../../trace/events';
import { countByClient, countOf } from '../countFold';

/** Carts their owners counted on and will not see again, each counted once. */
export const cartsLost = countByClient({
  id: 'carts-lost',
  fold: countOf([TraceKind.cartLost]),
});
