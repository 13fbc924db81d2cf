import { placesOf, type Snapshot } from '../../engine';
import type { Reader } from './reader';

/**
 * Bytes that a checkpoint does not share with others, as they were measured in Node (docs/benchmark.md): of any run and of a
 * person with what is planned and kept for them; and what a reader knows besides, of any run, of a person, of a session and of
 * somebody to whom something was done.
 */
const RUN = 100_000;
const PERSON = 850;
const READER = 30_000;
const READ_PERSON = 430;
const READ_SESSION = 20;
const READ_HARMED = 45;

/** About how many bytes a checkpoint takes by itself. What it shares with others counts in none of them. */
export function bytesOf({ world }: Snapshot, reader: Reader | null): number {
  const people = placesOf(world.scenario);
  const run = RUN + PERSON * people;
  if (reader === null) return run;
  const harmed = reader.narrator?.harms.all.size ?? 0;
  const read = READ_PERSON * people + READ_SESSION * world.ledger.sessions.size;
  return run + READER + read + READ_HARMED * harmed;
}
