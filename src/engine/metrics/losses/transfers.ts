import { TraceKind } from '../../trace/events';
import { countByClient, countOf } from '../countFold';

/** Transfers that their people counted on and that are gone before they were made, each counted once. */
export const transfersLost = countByClient({
  id: 'transfers-lost',
  fold: countOf([TraceKind.transferLost]),
});

/** Transfers that lie half done where nobody will go on with them. */
export const transfersLeftOpen = countByClient({
  id: 'transfers-left-open',
  fold: countOf([TraceKind.transferLeftOpen]),
});

/** Transfers that were made, and that their people believed to have failed. */
export const toldFailed = countByClient({
  id: 'told-failed',
  fold: countOf([TraceKind.toldFailed]),
});

/** Transfers that were made once more than they were wanted. */
export const transfersMadeTwice = countByClient({
  id: 'transfers-made-twice',
  fold: countOf([TraceKind.transferTwice]),
});
