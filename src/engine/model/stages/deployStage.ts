/** How far a deploy has come with the server whose turn it is. */

export const idle = 0 as const;
export const draining = 1 as const;
export const starting = 2 as const;
export const joining = 3 as const;
export const pausing = 4 as const;
