import { TraceKind } from '../trace/events';
import { countByClient } from './counter';

/** Logins nobody wanted: they replaced a session that was lost. */
export const forcedLogins = countByClient('forced-logins', 'Forced logins', TraceKind.forcedLogin);
