import type { Snapshot } from '../../engine';
import type { Reader } from './reader';

/**
 * Bytes that a checkpoint does not share with others, as they were measured in Node (docs/benchmark.md): of any run, of a
 * person, of an event that is planned; and what a reader knows besides, of any run and of a person.
 */
const RUN = 100_000;
const PERSON = 1900;
const EVENT = 30;
const READER = 30_000;
const READ_PERSON = 400;

/** About how many bytes a checkpoint takes by itself. What it shares with others counts in none of them. */
export function bytesOf({ world }: Snapshot, reader: Reader | null): number {
  const people = world.clients.length;
  const run = RUN + PERSON * people + EVENT * world.queue.length;
  return reader === null ? run : run + READER + READ_PERSON * people;
}
