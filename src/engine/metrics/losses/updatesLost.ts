import { TraceKind } from '../../trace/events';
import { countByClient, countOf } from '../countFold';

/** Items that were added, and said to be in the cart, and overwritten by somebody who had not seen them. */
export const updatesLost = countByClient({
  id: 'updates-lost',
  fold: countOf([TraceKind.updateLost], (_kind, items) => items),
});
