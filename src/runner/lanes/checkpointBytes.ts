import type { Snapshot } from '../../engine';
import type { Reader } from './reader';

/**
 * Bytes that a checkpoint does not share with others, estimated by hand from what stands in it: of any run, of a person,
 * of an event that is planned; and what a reader knows besides, most of it attempts of the last two minutes.
 */
const RUN = 150_000;
const PERSON = 2000;
const EVENT = 30;
const READER = 30_000;
const READ_PERSON = 2500;

/** About how many bytes a checkpoint takes by itself. What it shares with others counts in none of them. */
export function bytesOf({ world }: Snapshot, reader: Reader | null): number {
  const people = world.clients.length;
  const run = RUN + PERSON * people + EVENT * world.queue.length;
  return reader === null ? run : run + READER + READ_PERSON * people;
}
