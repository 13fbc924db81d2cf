/** How an attempt ended for its client. */

export const ok = 0 as const;
export const notLoggedIn = 1 as const;
export const error = 2 as const;
export const timedOut = 3 as const;
export const refused = 4 as const;
