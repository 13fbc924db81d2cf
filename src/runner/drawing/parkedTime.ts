/** With reduced motion a message stands on its wire at least this long, in wall microseconds. */
const PARKED_US = 800_000;

/** The least time that a message is seen, in simulated microseconds; 0 where it is seen to travel. */
export const parkedUs = (speed: number, isReduced: boolean): number =>
  isReduced ? PARKED_US * speed : 0;
