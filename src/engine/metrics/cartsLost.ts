import { Cause, TraceKind } from '../trace/events';
import { countByClient, countOf, NOT_COUNTED } from './countFold';

/** Carts their owners counted on and will not see again, each counted once; not those of whoever was shut out. */
export const cartsLost = countByClient(
  'carts-lost',
  'Carts lost',
  countOf([TraceKind.cartLost], (_kind, _items, cause) =>
    cause === Cause.revoked ? NOT_COUNTED : 1,
  ),
);
