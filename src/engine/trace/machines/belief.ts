export const up = 0 as const;
export const down = 1 as const;
export const forgotten = 2 as const;
/** Out for a while after failed requests, whatever its checks say. */
export const ejected = 3 as const;
