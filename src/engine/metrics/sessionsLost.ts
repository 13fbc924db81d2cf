import { TraceKind } from '../trace/events';
import { countByClient } from './counter';

/** Sessions that were not ended on purpose and are gone, each counted once. */
export const sessionsLost = countByClient('sessions-lost', 'Sessions lost', TraceKind.sessionLost);
