import { Ending, LookupResult, PlaceKind, serverName, unpackPlace } from '../engine';
import type { AttemptFacts } from './attempts';
import { signedKind } from './carried';
import type { Claim, ReasonId } from './claims/claim';
import { duration } from './words';
import type { WorldFold } from './worldFold';
import { isFailure } from './worldView';

/** Why a request came to what it came to, as far as the trace tells. */
export interface Reason {
  readonly why: ReasonId;
  /** The server concerned, or -1. */
  readonly server: number;
}

/** What a reason is called, after a colon. */
export function reasonWords(
  { why, server }: Reason,
  { scenario, keeping, architecture }: Pick<WorldFold, 'scenario' | 'keeping' | 'architecture'>,
): string {
  const signed = signedKind(architecture);
  const name = server < 0 ? 'a server' : serverName(server);
  switch (why) {
    case 'memoryMissing':
      return `${name} does not know the session`;
    case 'storeMissing':
      return 'the session store has no such session';
    case 'tooOld':
      return keeping.identity === PlaceKind.pocket
        ? `the ${signed} had expired`
        : 'the session had expired';
    case 'storeErrorTaken':
      return `${name} took an error of the session store for “no session”`;
    case 'keyUnknown':
      return `${name} does not know the key of the ${signed}`;
    case 'denied':
      return `the ${signed} is on the denylist`;
    case 'refusedByServer':
      return `${name} refused the connection`;
    case 'refusedByBalancer':
      return 'the balancer refused the connection';
    case 'noServer':
      return 'the balancer knew no server that is up';
    case 'workLost':
      return `${name} stopped while it worked on it`;
    case 'storeSilent':
      return server < 0
        ? 'the session store did not answer'
        : `${name} got no answer from the session store`;
    case 'nothingToOrder':
      return 'there was nothing in the cart';
    case 'full':
      return `${name}’s workers and queue were full`;
    case 'tooLate':
      return `nothing came back from ${name} in time`;
    case 'silence':
      return `no response within ${duration(scenario.clients.timeout)}`;
  }
}

/** The reason, where it is the same for all of these people; without a server where it is not one. */
export function sameReason(
  clients: readonly number[],
  why: (client: number, world: WorldFold) => Reason | null,
  world: WorldFold,
): Reason | null {
  const reasons = clients.map((client) => why(client, world));
  const [first] = reasons;
  if (first == null || reasons.some((one) => one?.why !== first.why)) return null;
  return reasons.every((one) => one?.server === first.server)
    ? first
    : { why: first.why, server: -1 };
}

/** The reason as a claim about one person's request. */
export const because = (client: number, { why, server }: Reason, atUs: number): Claim => ({
  is: 'because',
  client,
  why,
  server,
  atUs,
});

/** Why the latest attempt of a person failed; null where the trace does not tell. */
export function whyFailed(client: number, world: WorldFold): Reason | null {
  const facts = world.attempts.get(world.people.endedAttempt[client] as number);
  const ended = world.people.lastEndingOf(client);
  if (facts === undefined || ended === null || facts.client !== client) return null;
  if (!isFailure(ended.ending)) return null;
  if (ended.ending === Ending.timedOut) return { why: 'silence', server: -1 };
  if (facts.diedAt >= 0) return { why: 'workLost', server: facts.diedAt };
  if (facts.refusedBy === 0) return { why: 'refusedByBalancer', server: -1 };
  if (facts.refusedBy > 0) return { why: 'refusedByServer', server: facts.refusedBy - 1 };
  return whyAnswered(facts, ended.status);
}

function whyAnswered(facts: AttemptFacts, status: number): Reason | null {
  const { answeredBy, server, lookupPlace, lookupResult, noRoom } = facts;
  if (answeredBy <= 0) {
    const isTurnedAway = status === 502 || status === 503;
    return answeredBy === 0 && isTurnedAway && server < 0 ? { why: 'noServer', server: -1 } : null;
  }
  const askedStore = lookupPlace >= 0 && unpackPlace(lookupPlace).kind === PlaceKind.store;
  if (status === 500 && askedStore && lookupResult === LookupResult.failed) {
    return { why: 'storeSilent', server: answeredBy - 1 };
  }
  if (status === 422 && facts.hollow) return { why: 'nothingToOrder', server: answeredBy - 1 };
  // Without a lookup nobody has begun to work on it.
  const untouched = lookupPlace < 0 && !noRoom && facts.action !== 0;
  return status === 503 && untouched ? { why: 'full', server: answeredBy - 1 } : null;
}

/** Why a person was sent to the login page; null where the trace does not tell. */
export function whyLoggedOut(client: number, world: WorldFold): Reason | null {
  const facts = world.attempts.get(world.people.endedAttempt[client] as number);
  const isTold = world.people.lastEndingOf(client)?.ending === Ending.notLoggedIn;
  if (facts === undefined || facts.lookupPlace < 0 || !isTold) return null;
  const { kind, index } = unpackPlace(facts.lookupPlace);
  const server = kind === PlaceKind.memory ? index : facts.server;
  switch (facts.lookupResult) {
    case LookupResult.expired:
      return { why: 'tooOld', server };
    case LookupResult.rejected:
      return { why: 'keyUnknown', server };
    case LookupResult.revoked:
      return { why: 'denied', server };
    case LookupResult.failed:
      return kind === PlaceKind.store ? { why: 'storeErrorTaken', server } : null;
    case LookupResult.missing:
      if (kind === PlaceKind.memory) return { why: 'memoryMissing', server };
      return kind === PlaceKind.store ? { why: 'storeMissing', server } : null;
    case LookupResult.found:
      return null;
  }
}
