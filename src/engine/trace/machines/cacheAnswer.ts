/** How the CDN dealt with a request. */

export const hit = 0 as const;
export const miss = 1 as const;
/** May not be answered from a cache: passed on. */
export const pass = 2 as const;
/** Joined a request for the same page that was already under way. */
export const collapsed = 3 as const;
/** Too old, and used because nothing newer was to be had. */
export const stale = 4 as const;
