/** Logged in, lost without knowing it, told so, logging in again (design words: a person's state). */

export const loggedIn = 0 as const;
export const sessionLost = 1 as const;
export const loggedOut = 2 as const;
export const loggingIn = 3 as const;
/** Never logs in: what the system is used for needs no login. */
export const anonymous = 4 as const;
