/** What a server asks of the session store. */

export const read = 0 as const;
export const write = 1 as const;
export const touch = 2 as const;
export const update = 3 as const;
export const remove = 4 as const;
