const TENTH_US = 100_000;
const MINUTE_TENTHS = 600;
const HOUR_MINUTES = 60;

/**
 * An instant in microseconds as it is told, wherever that is: the tenth of a second that has begun, in tenths, as the
 * clock has it at that moment. Two things go without tenths: the clock while it plays and the ticks under a run have the
 * second that has begun. How long it is between instants is the difference of what is told of them, but never less than
 * a tenth; from a minute on it is told in whole seconds, and in no more than two units.
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
