/** Where a rolling deploy stands with one server. */

export const drain = 0 as const;
export const restart = 1 as const;
export const ready = 2 as const;
export const done = 3 as const;
