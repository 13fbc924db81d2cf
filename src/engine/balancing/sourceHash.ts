import { RouteReason } from '../trace/events';
import type { Candidates, Policy } from './policy';

/** Hash of the address modulo the servers that are up: when one goes or comes, most people move. */
export const sourceHash: Policy = {
  id: 'source-hash',
  isHash: true,
  isStubborn: true,
  choose: (from) => atPosition(from, from.hash(0), (server) => from.isUp(server)),
  reason: () => RouteReason.hash,
};

/** The server at a place, modulo their number, in the list of those that count; -1 for an empty list. */
export function atPosition(
  from: Candidates,
  hash: number,
  counts: (server: number) => boolean,
): number {
  let length = 0;
  for (let server = 0; server < from.count; server += 1) if (counts(server)) length += 1;
  if (length === 0) return -1;
  let left = hash % length;
  for (let server = 0; server < from.count; server += 1) {
    if (!counts(server)) continue;
    if (left === 0) return server;
    left -= 1;
  }
  return -1;
}
