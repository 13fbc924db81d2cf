/** Where the second store stands: part of the trace format. */

export const away = 0 as const;
export const following = 1 as const;
export const primary = 2 as const;
