export const found = 0 as const;
export const missing = 1 as const;
export const failed = 2 as const;
export const expired = 3 as const;
/** A signature that no known key made, or a date that is still to come. */
export const rejected = 4 as const;
/** On the denylist. */
export const revoked = 5 as const;
/** A signature that does not fit what was signed. */
export const altered = 6 as const;
