const TENTH_US = 100_000;
const MINUTE_TENTHS = 600;
const HOUR_MINUTES = 60;

/**
 * An instant in microseconds as it is told, wherever that is: the tenth of a second that has begun, in tenths. What is
 * told has come by then, and lengths beside instants are the difference of those.
 */
export const tenthsBegun = (us: number): number => Math.floor(us / TENTH_US);

/** The same in hours, minutes and seconds, as a clock has it, or as one says it. */
export function partsOf(us: number): readonly [number, number, number] {
  const tenths = tenthsBegun(us);
  const minutes = Math.floor(tenths / MINUTE_TENTHS);
  return [
    Math.floor(minutes / HOUR_MINUTES),
    minutes % HOUR_MINUTES,
    (tenths % MINUTE_TENTHS) / 10,
  ];
}
