import { TraceKind } from '../../trace/events';
import { countByClient, countOf } from '../countFold';

/** Messages that were taken, and will be shown to nobody. They count for whom they were for. */
export const messagesLost = countByClient({
  id: 'messages-lost',
  fold: countOf([TraceKind.messageLost]),
});
