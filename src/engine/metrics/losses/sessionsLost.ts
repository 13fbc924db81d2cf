import { TraceKind } from '../../trace/events';
import { countByClient, countOf } from '../countFold';

/** Sessions that were not ended on purpose and are gone, each counted once. */
export const sessionsLost = countByClient({
  id: 'sessions-lost',
  fold: countOf([TraceKind.sessionLost]),
});
