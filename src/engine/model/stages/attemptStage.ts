/** Where a server stands with an attempt. */

export const resume = 0 as const;
export const work = 1 as const;
export const order = 2 as const;
export const settle = 3 as const;
export const issue = 4 as const;
export const key = 5 as const;
export const message = 6 as const;
export const limit = 7 as const;
export const chain = 8 as const;
