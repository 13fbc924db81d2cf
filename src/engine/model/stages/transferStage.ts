/** Where a copy on its way from server to server is. */

/** In the sender's process: dies with it. */
export const toSend = 0 as const;
export const onTheWay = 1 as const;
/** Waits for a worker of the receiver, or for a frozen one to go on. */
export const arrived = 2 as const;
/** A worker takes it in. */
export const inWork = 3 as const;
