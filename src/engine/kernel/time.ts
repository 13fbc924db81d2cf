/** Simulated time is whole microseconds in a double: exact for 285 years. */
export const SECOND_US = 1_000_000;

/** Seconds, as people write them, in whole microseconds. */
export const microseconds = (seconds: number): number => Math.round(seconds * SECOND_US);

/**
 * What has not been yet: before all instants. Not -1 or 0, for which V8 sets up a field as one of small whole numbers: with
 * the first instant in it, all code that was compiled for the record would be thrown away.
 */
export const NEVER_US = Number.NEGATIVE_INFINITY;
