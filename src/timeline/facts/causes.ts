import { Cause } from '../../engine';

/** What became of a copy: it faded, being too old or not needed any more; it broke; or the very place of it failed. */
const FADED = 0;
const BROKE = 1;
const FAILED = 2;

const ENDS: Readonly<Record<Cause, typeof FADED | typeof BROKE | typeof FAILED>> = {
  [Cause.crash]: FAILED,
  [Cause.wipe]: FAILED,
  [Cause.removal]: FAILED,
  [Cause.idle]: FADED,
  [Cause.tokenExpired]: FADED,
  [Cause.replaced]: FADED,
  [Cause.contradicted]: FADED,
  [Cause.underWay]: FADED,
  [Cause.finished]: FADED,
  [Cause.evicted]: BROKE,
  [Cause.revoked]: FADED,
  [Cause.keyDropped]: BROKE,
  [Cause.abandoned]: FADED,
  [Cause.failover]: BROKE,
  [Cause.outOfReach]: FADED,
  [Cause.tampered]: BROKE,
};

/** A session was ended on purpose, and not by age. */
export const isOnPurpose = (cause: Cause): boolean =>
  cause === Cause.revoked || cause === Cause.tampered;

/** The place of the copy failed. */
export const isDestruction = (cause: Cause): boolean => ENDS[cause] === FAILED;
/** It breaks before everybody's eyes: it was good, and is gone. */
export const isFailure = (cause: Cause): boolean => ENDS[cause] !== FADED;
