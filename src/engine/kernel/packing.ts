import { packEvents } from './packedEvents';
import { PackedNumbers } from './packedNumbers';
import { PackedRecords } from './packedRecords';

/**
 * How what is copied is packed. Whoever takes a snapshot brings it along: nothing of it is needed before, and a page has
 * to move before it is fetched.
 */
export interface Packing {
  numbers(numbers: ArrayLike<number>, begin: number, end: number): PackedNumbers;
  records<T extends object>(
    records: readonly T[],
    left?: readonly (keyof T & string)[],
  ): PackedRecords<T>;
  readonly events: typeof packEvents;
}

export const PACKING: Packing = {
  numbers: (numbers, begin, end) => new PackedNumbers(numbers, begin, end),
  records: (records, left) => new PackedRecords(records, left),
  events: packEvents,
};
