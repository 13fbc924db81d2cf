/** What may go on in the set of servers. Bits. */

export const deploying = 1 as const;
export const surge = 2 as const;
export const rotatingKeys = 4 as const;
