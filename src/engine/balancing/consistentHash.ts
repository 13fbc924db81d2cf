import { hashOf } from '../kernel/hashing';
import { RouteReason, SERVERS_MAX } from '../trace/events';
import type { Candidates, Policy } from './policy';

/** A point packs position, server and its number among the server's points (below 1024). */
const SERVERS = SERVERS_MAX;
const NUMBERS = 1024;
const NO_LIMIT = Number.POSITIVE_INFINITY;

/**
 * Every server has points on a ring; a person belongs to the server whose point comes next after the hash of the
 * address. A server that is down is passed over, so only its own people move. A server that starts slowly has fewer points.
 */
export const consistentHash: Policy = {
  id: 'consistent-hash',
  isHash: true,
  isStubborn: false,
  choose: (from) => along(from, from.loadBound === 0 ? NO_LIMIT : limitOf(from)),
  reason(from, server) {
    const isNamed = from.loadBound === 0 || server === along(from, NO_LIMIT);
    return isNamed ? RouteReason.hash : RouteReason.overflow;
  },
};

/** The first server along the ring that is up and has fewer than `limit` requests in flight; -1 for none. */
function along(from: Candidates, limit: number): number {
  const ring = ringOf(from.count, from.virtualNodes);
  const start = firstAfter(ring, from.hash(0));
  for (let step = 0; step < ring.length; step += 1) {
    const point = ring[(start + step) % ring.length] as number;
    const server = Math.floor(point / NUMBERS) % SERVERS;
    if (!from.isUp(server) || from.inFlight(server) >= limit) continue;
    if ((point % NUMBERS) * 100 < from.readiness(server) * from.virtualNodes) return server;
  }
  return -1;
}

/** What each may have in flight, this request included: at least the average, so one always has room. */
function limitOf(from: Candidates): number {
  let up = 0;
  let inFlight = 1;
  for (let server = 0; server < from.count; server += 1) {
    if (!from.isUp(server)) continue;
    up += 1;
    inFlight += from.inFlight(server);
  }
  return Math.ceil((Math.max(100, from.loadBound) * inFlight) / (100 * Math.max(1, up)));
}

/** Index of the first point whose position is not before `hash`; beyond the last one the ring begins again. */
function firstAfter(ring: Float64Array, hash: number): number {
  const least = hash * SERVERS * NUMBERS;
  let low = 0;
  let high = ring.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ring[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The ring made last: it follows from the two numbers alone, so it is no state. */
const latest = { count: 0, virtualNodes: 0, ring: new Float64Array(0) };

function ringOf(count: number, virtualNodes: number): Float64Array {
  if (latest.count !== count || latest.virtualNodes !== virtualNodes) {
    const ring = new Float64Array(count * virtualNodes);
    for (let at = 0; at < ring.length; at += 1) {
      const server = at % count;
      const number = Math.floor(at / count);
      ring[at] = (hashOf(server, number + 1) * SERVERS + server) * NUMBERS + number;
    }
    Object.assign(latest, { count, virtualNodes, ring: ring.sort() });
  }
  return latest.ring;
}
