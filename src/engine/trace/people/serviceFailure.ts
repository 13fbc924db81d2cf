/** Why a call from one service to the next came to nothing: there was no process, or the answer said so, or none came. */
export const refused = 0 as const;
export const broken = 1 as const;
export const timedOut = 2 as const;
export const error = 3 as const;
export const notLoggedIn = 4 as const;
