import { StoreCondition } from '../../engine';

/** What is true of the session store. */
export class StoreFacts {
  condition: StoreCondition = StoreCondition.reachable;
  /** `StoreFlag`s, added up. */
  flags = 0;
  busy = false;
  waiting = 0;
  /** Owners whose current copy died here and who have none here since. */
  readonly gone = new Set<number>();
}
