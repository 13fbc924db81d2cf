/** Why the store did not do what it was asked for. */

/** No memory left, and nothing may be pushed out. */
export const full = 0 as const;
/** The server did not even ask: an earlier call went unanswered a moment ago. */
export const failFast = 1 as const;
/** The connection was refused. */
export const refused = 2 as const;
/** The connection has died. */
export const broken = 3 as const;
/** There is no connection: the server keeps the call until there is one. */
export const queued = 4 as const;
