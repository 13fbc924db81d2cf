import { bytesBeside, placesOf, type Snapshot, type Table } from '../../engine';
import type { Reader } from './reader';

/**
 * Bytes of what a checkpoint copies, as they were measured in Node (docs/benchmark.md): of any run and of a person with what
 * is planned and kept for them; and what a reader knows besides, of any run, of a person and of somebody to whom something
 * was done.
 */
const RUN = 100_000;
const PERSON = 850;
const READER = 30_000;
const READ_PERSON = 200;
const READ_HARMED = 45;

/** About how many bytes a checkpoint shares with no other one, however close. */
export function ownBytes({ world }: Snapshot, reader: Reader | null): number {
  const people = placesOf(world.scenario);
  const run = RUN + PERSON * people;
  if (reader === null) return run;
  const harmed = reader.narrator?.harms.all.size ?? 0;
  return run + READER + READ_PERSON * people + READ_HARMED * harmed;
}

/** Tables of which checkpoints share what is the same: of the run, and of its reader. */
interface Tables {
  readonly tables: readonly Table[];
  readonly readTables: readonly Table[];
}

/**
 * Bytes of the tables of a checkpoint that the next one does not have. Where one of the two has a table more, such as that of
 * a new server, those after it count as different.
 */
export const besideNext = (one: Tables, next: Tables): number =>
  beside(one.tables, next.tables) + beside(one.readTables, next.readTables);

function beside(tables: readonly Table[], others: readonly Table[]): number {
  return tables.reduce((sum, table, at) => sum + bytesBeside(table, others[at]), 0);
}
