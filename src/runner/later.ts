/** Everything that the first motion does not need, in one piece: what is done with runs, and sentences. */
export { nextOf } from './acting/acts';
export { become } from './acting/becoming';
export { Branches } from './acting/branches';
export { compare } from './comparing/compare';
export { reopen } from './opening/reopen';
export { openingOfLink } from './opening/reopening';
export * as telling from './telling/telling';
export { Looks } from './work/looks';
