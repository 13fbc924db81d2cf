/** What a server uses in place of the store. */

export const replica = 0 as const;
export const localCopy = 1 as const;
export const anonymous = 2 as const;
export const signedCookie = 3 as const;
