import { TraceKind } from '../trace/events';
import { countByClient } from './counter';

/** Carts their owners counted on and will not see again, each counted once. */
export const cartsLost = countByClient('carts-lost', 'Carts lost', TraceKind.cartLost);
