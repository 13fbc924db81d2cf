/** The named values that fields of trace records take. Numbers are part of the trace format: new ones go at the end. */

export const running = 0 as const;
export const stopped = 1 as const;
export const frozen = 2 as const;
export const leaving = 3 as const;
export const removed = 4 as const;
/** A process that is not ready yet: it refuses connections. */
export const starting = 5 as const;
