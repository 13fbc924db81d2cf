const MINUTE_S = 60;

/** A time as short as it is exact to a tenth: "8 s", "14.2 s", from a minute on "2:05". */
export function timeText(us: number): string {
  const tenths = Math.round(us / 100_000);
  if (tenths < MINUTE_S * 10) return `${tenths / 10} s`;
  const seconds = Math.floor(tenths / 10);
  const rest = `${seconds % MINUTE_S}`.padStart(2, '0');
  return `${Math.floor(seconds / MINUTE_S)}:${rest}`;
}
