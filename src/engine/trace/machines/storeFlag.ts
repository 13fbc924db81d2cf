/** What else may be true of the store. Bits. */

/** Works, but takes many times as long. */
export const slow = 1 as const;
/** The replica has taken over. */
export const failedOver = 2 as const;
/** A new process is loading what was saved; it refuses connections. */
export const starting = 4 as const;
/** The machine is gone with the process: nobody refuses, nobody answers. */
export const machineLost = 8 as const;
