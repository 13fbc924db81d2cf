/** Requests of one client that never rests that are let through in a window, where so many places count to the limit each. */
export const letThrough = (limit: number, places: number): number => limit * places;
