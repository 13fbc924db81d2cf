/** An instant of a run: "14.2 s", from a minute on "2:05". */
export function instant(us: number): string {
  // Rounded first: what is a minute to the tenth is written as one.
  const tenths = Math.round(us / 100_000);
  if (tenths < 600) return `${(tenths / 10).toFixed(1)} s`;
  const seconds = Math.floor(tenths / 10);
  return `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, '0')}`;
}

/** "stopped" with a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
