/** Simulated time is whole microseconds in a double: exact for 285 years. */
export const SECOND_US = 1_000_000;

/** Seconds, as people write them, in whole microseconds. */
export const microseconds = (seconds: number): number => Math.round(seconds * SECOND_US);
