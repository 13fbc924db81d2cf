import { copyState } from '../../kernel/copyState';
import { PlaceKind, StoreCondition } from '../../trace/events';
import { Disk } from './disk';
import { Replica } from './replica';
import { SessionTable } from './sessionTable';

/** The shared session store: one operation at a time, in order of arrival. */
export class SessionStore {
  condition: StoreCondition = StoreCondition.reachable;
  /** `StoreFlag`s, added up. */
  flags = 0;
  readonly table = new SessionTable(PlaceKind.store, 0);
  readonly disk = new Disk();
  readonly replica = new Replica();
  /** Slots of the calls that wait, and of the one in service (-1: none). */
  readonly waiting: number[] = [];
  inService = -1;
  /** Number of the operation in service: the end of an older one is stale. */
  operation = 0;
  /** When it ends; while the store is frozen, what is left of it. */
  endsUs = 0;
  /** Counts both ends of every outage: timers that were set before are stale. */
  outage = 0;
  /** Counts the processes that anybody can be connected to, one after the other. */
  era = 0;

  copyTo(target: SessionStore): void {
    copyState(this, target);
  }
}
