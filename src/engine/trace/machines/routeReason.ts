export const roundRobin = 0 as const;
export const affinity = 1 as const;
export const rebound = 2 as const;
export const random = 3 as const;
export const leastConnections = 4 as const;
export const powerOfTwo = 5 as const;
export const hash = 6 as const;
/** The server that the hash names has too many requests: the next one takes it. */
export const overflow = 7 as const;
/** The balancer remembers where this address belongs. */
export const address = 8 as const;
/** Another try after a failed one. */
export const redispatch = 9 as const;
/** It is not believed up, but too few are: all are used. */
export const panic = 10 as const;
/** By its weight it is the next. */
export const weight = 11 as const;
/** It is expected to be done first. */
export const leastTime = 12 as const;
