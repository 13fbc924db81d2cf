/** What else may be true of a person. Bits. */

/** May not log in any more. */
export const banned = 1 as const;
/** Wants to log out. */
export const leaving = 2 as const;
/** Carries something signed, as it was issued. `clientCredential` tells, and not `clientFlags`. */
export const signed = 4 as const;
