/** What else may be true of a server. Bits. */

/** Works, and passes its checks, but takes many times as long. */
export const slow = 1 as const;
/** Taken out of balancing: gets no new people, keeps the sticky ones. */
export const draining = 2 as const;
/** Taken out of balancing altogether: no traffic, no checks. */
export const maintenance = 4 as const;
/** No message passes between it and the balancer. */
export const cutFromBalancer = 8 as const;
/** No message passes between it and the session store. */
export const cutFromStore = 16 as const;
/** Its zone is down: no process starts there. */
export const zoneDown = 32 as const;
/** A new process that is slow for its first requests. */
export const cold = 64 as const;
