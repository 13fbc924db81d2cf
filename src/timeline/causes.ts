import { Cause } from '../engine';

/** What became of a copy, by what ended it. */
interface End {
  /** The place of the copy failed, as opposed to the copy being too old or not needed any more. */
  readonly isDestruction: boolean;
  /** It breaks before everybody's eyes: it was good, and is gone. */
  readonly isBreakage: boolean;
}

const FADES: End = { isDestruction: false, isBreakage: false };
const BREAKS: End = { isDestruction: false, isBreakage: true };
const DESTROYED: End = { isDestruction: true, isBreakage: true };

const ENDS: Readonly<Record<Cause, End>> = {
  [Cause.crash]: DESTROYED,
  [Cause.wipe]: DESTROYED,
  [Cause.removal]: DESTROYED,
  [Cause.idle]: FADES,
  [Cause.tokenExpired]: FADES,
  [Cause.replaced]: FADES,
  [Cause.contradicted]: FADES,
  [Cause.underWay]: FADES,
  [Cause.finished]: FADES,
  [Cause.evicted]: BREAKS,
  [Cause.revoked]: FADES,
  [Cause.keyDropped]: BREAKS,
  [Cause.abandoned]: FADES,
  [Cause.failover]: BREAKS,
  [Cause.outOfReach]: FADES,
};

export const isDestruction = (cause: Cause): boolean => ENDS[cause].isDestruction;
export const isBreakage = (cause: Cause): boolean => ENDS[cause].isBreakage;
