const TENTH_US = 100_000;
const MINUTE_TENTHS = 600;
const HOUR_MINUTES = 60;

/**
 * An instant in microseconds as it is told, wherever that is: the tenth of a second that has begun, in tenths. What is
 * told has come by then, and lengths beside instants are the difference of those.
 */
export const tenthsBegun = (us: number): number => Math.floor(us / TENTH_US);

/** The same in parts, as one says it or as a clock has it: "2 minutes 5.3 seconds". */
export function partsOf(us: number) {
  const tenths = tenthsBegun(us);
  const minutes = Math.floor(tenths / MINUTE_TENTHS);
  return {
    hours: Math.floor(minutes / HOUR_MINUTES),
    minutes: minutes % HOUR_MINUTES,
    seconds: (tenths % MINUTE_TENTHS) / 10,
  };
}
