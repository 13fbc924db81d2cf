import type { Snapshot } from '../engine';
import type { Reader } from './reader';

/** Bytes that are not shared with other checkpoints, as measured (docs/benchmark.md): of any run, a person, an event. */
const RUN = 150_000;
const PERSON = 2000;
const EVENT = 30;

/** About how many bytes a checkpoint takes by itself. What it shares with others counts in none of them. */
export function weightOf({ world }: Snapshot, reader: Reader | null): number {
  const people = world.clients.length;
  return RUN + PERSON * people + EVENT * world.queue.length + (reader === null ? 0 : 1);
}
