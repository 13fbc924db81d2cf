/** Why a connection that stays open has ended: its person closes it, or opens another one; its server, or the balancer, is gone; or its transport gives it up. */

export const closed = 0 as const;
export const replaced = 1 as const;
export const serverEnded = 2 as const;
export const balancerEnded = 3 as const;
export const givenUp = 4 as const;
