export const crash = 0 as const;
export const wipe = 1 as const;
export const removal = 2 as const;
export const idle = 3 as const;
export const tokenExpired = 4 as const;
export const replaced = 5 as const;
export const contradicted = 6 as const;
/** The last copy was gone before its owner had been told of it. */
export const underWay = 7 as const;
/** A worker put its copy down. */
export const finished = 8 as const;
/** Pushed out to make room. */
export const evicted = 9 as const;
/** Ended on purpose: by its owner, or by somebody else. */
export const revoked = 10 as const;
/** No server accepts the key that signed it any more. */
export const keyDropped = 11 as const;
/** Its owner has left for good. */
export const abandoned = 12 as const;
/** The replica took over, or followed an empty primary. */
export const failover = 13 as const;
/** It died of age while its owner could not reach it. */
export const outOfReach = 14 as const;
/** It was in a token that was altered by hand: no server accepts that. */
export const tampered = 15 as const;
