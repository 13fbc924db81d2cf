import { TraceKind } from '../../trace/events';
import { countByClient, countOf } from '../countFold';

/** Logins nobody wanted: they replaced a session that was lost. */
export const forcedLogins = countByClient({
  id: 'forced-logins',
  fold: countOf([TraceKind.forcedLogin]),
});
