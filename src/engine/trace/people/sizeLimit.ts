/** Who turned headers or a cookie away for their size. */

export const browser = 0 as const;
export const balancer = 1 as const;
export const server = 2 as const;
export const answer = 3 as const;
