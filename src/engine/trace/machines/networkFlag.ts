/** What may be wrong with the links. Bits. */

/** Messages are lost now and then. */
export const losing = 1 as const;
/** Answers of servers are lost on the way to the balancer now and then. */
export const losingAnswers = 2 as const;
/** No message passes between people and balancer. */
export const peopleCut = 4 as const;
