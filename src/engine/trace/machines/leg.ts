export const clientToBalancer = 0 as const;
export const balancerToServer = 1 as const;
export const serverToStore = 2 as const;
export const storeToServer = 3 as const;
export const serverToBalancer = 4 as const;
export const balancerToClient = 5 as const;
export const checkToServer = 6 as const;
export const checkToBalancer = 7 as const;
export const serverToOrders = 8 as const;
export const ordersToServer = 9 as const;
export const clientToCdn = 10 as const;
export const cdnToClient = 11 as const;
export const cdnToBalancer = 12 as const;
export const balancerToCdn = 13 as const;
export const serverToServer = 14 as const;
export const storeToReplica = 15 as const;
/** Over a connection that stays open. */
export const serverToClient = 16 as const;
