import { packEvents } from './packedEvents';
import { packNumbers } from './packedNumbers';
import { PackedRecords } from './packedRecords';

/**
 * How what is copied is packed. Whoever takes a snapshot brings it along: nothing of it is needed before, and a page has
 * to move before it is fetched.
 */
export interface Packing {
  readonly numbers: typeof packNumbers;
  records<T extends object>(
    records: readonly T[],
    left?: readonly (keyof T & string)[],
  ): PackedRecords<T>;
  readonly events: typeof packEvents;
}

export const PACKING: Packing = {
  numbers: packNumbers,
  records: (records, left) => new PackedRecords(records, left),
  events: packEvents,
};
