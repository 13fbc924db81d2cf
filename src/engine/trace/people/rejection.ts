/** Why a token is not accepted. */

export const expired = 0 as const;
export const notYetValid = 1 as const;
export const signature = 2 as const;
export const revoked = 3 as const;
export const altered = 4 as const;
