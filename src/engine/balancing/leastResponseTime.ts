import { SECOND_US } from '../kernel/time';
import { RouteReason } from '../trace/events';
import type { Candidates, Policy } from './policy';
import { takeTurns } from './smoothWeighted';

/** A server that is left alone for this long is given another chance (nginx: fail_timeout), in microseconds. */
const CHANCE_US = 10 * SECOND_US;
/** Times within one of these steps are taken to be equal (nginx), in microseconds. */
const STEP_US = 20_000;
/** From here on all are equally bad, and only what is in flight counts (nginx), in microseconds. */
const MOST_US = 5 * SECOND_US;
/** More halves than this leave nothing. */
const HALVES_MAX = 30;

/**
 * The server that is expected to be done first: its mean time until an answer, times the requests that it would have,
 * for its weight (nginx least_time, Traefik leasttime). Equals take turns by weight. A mean is only learnt by asking:
 * without a chance now and then, a server that was slow once would never be seen to be fast again.
 */
export const leastResponseTime: Policy = {
  id: 'least-response-time',
  isHash: false,
  isStubborn: false,
  choose(from) {
    let least = Number.POSITIVE_INFINITY;
    for (let server = 0; server < from.count; server += 1) {
      if (from.isUp(server)) least = Math.min(least, expected(from, server));
    }
    const server = takeTurns(from, (one) => from.isUp(one) && expected(from, one) === least);
    if (server >= 0) look(from, server);
    return server;
  },
  reason: () => RouteReason.leastTime,
};

/** How long it would take until all that it has, and one request more, is done. */
function expected(from: Candidates, server: number): number {
  const us = from.memory.latencies[server] as number;
  const halved = us / (1 << Math.min(HALVES_MAX, chances(from, server)));
  const time = halved > MOST_US ? MOST_US : halved + STEP_US - (halved % STEP_US);
  return (time * (1 + from.inFlight(server))) / from.weight(server);
}

/** How often it has been left alone, neither chosen nor answering, for so long that its mean counts half. */
function chances({ memory, nowUs }: Candidates, server: number): number {
  const { instants, answeredUs } = memory;
  const latestUs = Math.max(instants[server] as number, answeredUs[server] as number);
  return Math.floor((nowUs - latestUs) / (CHANCE_US + SECOND_US));
}

/** Somebody is sent there: it is not left alone any more. */
function look({ memory, nowUs }: Candidates, server: number): void {
  const { instants } = memory;
  if (nowUs - (instants[server] as number) > CHANCE_US) instants[server] = nowUs;
}
