/** Why the balancer tries again. */

export const refused = 0 as const;
export const broken = 1 as const;
export const noAnswer = 2 as const;
