import type { RouteReason } from '../trace/events';
import type { PolicyId } from './ids';
import type { PolicyMemory } from './memory';

/** What a policy may look at when it chooses a server for one request. Servers go by index. */
export interface Candidates {
  /** Servers that there ever were: every index is below this. */
  readonly count: number;
  /** The server to consider first: the one after the last that was chosen. */
  readonly turn: number;
  /** Points of each server on the ring of a consistent hash. */
  readonly virtualNodes: number;
  /** Requests in flight that a server may have, in percent of the average; 0 for no limit. */
  readonly loadBound: number;
  /** What has been kept since the balancer started. */
  readonly memory: PolicyMemory;
  readonly nowUs: number;
  /** Whether it is one of the balancer's servers, up or down. */
  isConfigured(server: number): boolean;
  /** Whether this request may go there. */
  isUp(server: number): boolean;
  /** Requests sent there and not answered yet. */
  inFlight(server: number): number;
  /** Percent of a full share that it gets: below 100 only while it starts slowly. */
  readiness(server: number): number;
  /** Percent of an ordinary server's share that it is to get: its weight, as far as it is ready. */
  weight(server: number): number;
  /** Hash of the sender's address, 0 to 4294967295; every salt makes another hash function. */
  hash(salt: number): number;
  /** Uniform in [0, 1). */
  draw(): number;
}

/** One way to choose. What it keeps from one request to the next is in the balancer's memory, not in it. */
export interface Policy {
  readonly id: PolicyId;
  /** Whether the sender's address decides, so that people come back to the same server. */
  readonly isHash: boolean;
  /** Whether it names the same server again that has failed a request, for as long as that is believed up. */
  readonly isStubborn: boolean;
  /** A server that is up, or -1 where none is. */
  choose(from: Candidates): number;
  /** Why this server was chosen, asked right after it was. */
  reason(from: Candidates, server: number): RouteReason;
}

/** The first server that is up, beginning with the one whose turn it is; -1 where none is. */
export function firstInTurn(from: Candidates): number {
  for (let tried = 0; tried < from.count; tried += 1) {
    const server = (from.turn + tried) % from.count;
    if (from.isUp(server)) return server;
  }
  return -1;
}

/** How busy a server would be with one request more, for its share. */
export const loadWithOneMore = (from: Candidates, server: number): number =>
  (from.inFlight(server) + 1) / from.weight(server);
