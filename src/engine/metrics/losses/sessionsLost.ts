import { TraceKind } from '../../trace/events';
import { countByClient, countOf } from '../countFold';

/** Sessions that were not ended on purpose and are gone, each counted once. */
export const sessionsLost = countByClient(
  'sessions-lost',
  'Sessions lost',
  countOf([TraceKind.sessionLost]),
);
