export const reachable = 0 as const;
export const unreachable = 1 as const;
export const frozen = 2 as const;
export const stopped = 3 as const;
