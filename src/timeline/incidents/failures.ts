import { Ending, LookupResult, PlaceKind, unpackPlace } from '../../engine';
import type { Told } from '../../messages/told';
import type { Claim, ReasonId } from '../claims/claim';
import {
  ANSWERED_BY,
  type AttemptFacts,
  DIED_AT,
  HOLLOW,
  LOOKUP_PLACE,
  LOOKUP_RESULT,
  NO_ROOM,
  REFUSED_BY,
  ROUTED_TO,
  TOO_EARLY,
} from '../facts/attempts';
import { signedKind } from '../facts/carried';
import { isChain } from '../facts/chains';
import type { SystemFold } from '../systemFold';
import { isFailure } from '../systemView';

/** Why a request came to what it came to, as far as the trace tells. */
export interface Reason {
  readonly why: ReasonId;
  /** The server concerned, or -1. */
  readonly server: number;
}

/** What a server has found by looking: of a chain, it may have been any of those that were asked. */
const LOOKED: readonly ReasonId[] = [
  'storeSilent',
  'storeErrorTaken',
  'otherKey',
  'tooEarly',
  'altered',
];

/** What a reason is called, after a colon. */
export function reasonWords(
  { why, server: known }: Reason,
  { scenario, keeping, architecture }: Pick<SystemFold, 'scenario' | 'keeping' | 'architecture'>,
): Told {
  const signed = signedKind(architecture);
  const index = isChain(scenario) && LOOKED.includes(why) ? -1 : known;
  const server: Told =
    index < 0 ? { id: 'who.aServer' } : { id: 'who.server', args: { server: index } };
  switch (why) {
    case 'tooOld':
      return keeping.identity === PlaceKind.pocket
        ? { id: 'why.tokenTooOld', args: { signed } }
        : { id: 'why.sessionTooOld' };
    case 'storeSilent':
      return index < 0
        ? { id: 'why.storeSilent' }
        : { id: 'why.storeSilentFor', args: { server: index } };
    case 'silence':
      return { id: 'why.silence', args: { timeout: scenario.clients.timeout } };
    case 'denied':
      return { id: 'why.denied', args: { signed } };
    case 'otherKey':
    case 'tooEarly':
    case 'altered':
      return { id: `why.${why}`, args: { server, signed } };
    case 'storeMissing':
    case 'refusedByBalancer':
    case 'noServer':
    case 'nothingToOrder':
      return { id: `why.${why}` };
    case 'memoryMissing':
    case 'storeErrorTaken':
    case 'refusedByServer':
    case 'workLost':
    case 'full':
    case 'tooLate':
      return { id: `why.${why}`, args: { server } };
  }
}

/** The reason, where it is the same for all of these people; without a server where it is not one. */
export function sameReason(
  clients: readonly number[],
  why: (client: number, system: SystemFold) => Reason | null,
  system: SystemFold,
): Reason | null {
  const reasons = clients.map((client) => why(client, system));
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
export function whyFailed(client: number, system: SystemFold): Reason | null {
  const facts = system.attempts.get(system.people.endedAttempt[client] as number);
  const ended = system.people.lastEndingOf(client);
  if (facts === undefined || ended === null || facts.client !== client) return null;
  if (!isFailure(ended.ending)) return null;
  if (ended.ending === Ending.timedOut) return { why: 'silence', server: -1 };
  const [diedAt, refusedBy] = [facts.fact(DIED_AT), facts.fact(REFUSED_BY)];
  if (diedAt > 0) return { why: 'workLost', server: diedAt - 1 };
  if (refusedBy === 1) return { why: 'refusedByBalancer', server: -1 };
  if (refusedBy > 1) return { why: 'refusedByServer', server: refusedBy - 2 };
  return whyAnswered(facts, ended.status);
}

function whyAnswered(facts: AttemptFacts, status: number): Reason | null {
  const answeredBy = facts.fact(ANSWERED_BY) - 1;
  const server = facts.fact(ROUTED_TO) - 1;
  const lookupPlace = facts.fact(LOOKUP_PLACE) - 1;
  const lookupResult = facts.fact(LOOKUP_RESULT) as LookupResult;
  if (answeredBy <= 0) {
    const isTurnedAway = status === 502 || status === 503;
    return answeredBy === 0 && isTurnedAway && server < 0 ? { why: 'noServer', server: -1 } : null;
  }
  const askedStore = lookupPlace >= 0 && unpackPlace(lookupPlace).kind === PlaceKind.store;
  if (status === 500 && askedStore && lookupResult === LookupResult.failed) {
    return { why: 'storeSilent', server: answeredBy - 1 };
  }
  if (status === 422 && facts.fact(HOLLOW) === 1)
    return { why: 'nothingToOrder', server: answeredBy - 1 };
  // Without a lookup nobody has begun to work on it.
  const untouched = lookupPlace < 0 && facts.fact(NO_ROOM) === 0 && facts.sent.action !== 0;
  return status === 503 && untouched ? { why: 'full', server: answeredBy - 1 } : null;
}

/** Why a person was sent to the login page; null where the trace does not tell. */
export function whyLoggedOut(client: number, system: SystemFold): Reason | null {
  const facts = system.attempts.get(system.people.endedAttempt[client] as number);
  const isTold = system.people.lastEndingOf(client)?.ending === Ending.notLoggedIn;
  if (facts === undefined || facts.fact(LOOKUP_PLACE) === 0 || !isTold) return null;
  const { kind, index } = unpackPlace(facts.fact(LOOKUP_PLACE) - 1);
  const server = kind === PlaceKind.memory ? index : facts.fact(ROUTED_TO) - 1;
  switch (facts.fact(LOOKUP_RESULT) as LookupResult) {
    case LookupResult.expired:
      return { why: 'tooOld', server };
    case LookupResult.rejected:
      return { why: facts.fact(TOO_EARLY) === 1 ? 'tooEarly' : 'otherKey', server };
    case LookupResult.revoked:
      return { why: 'denied', server };
    case LookupResult.altered:
      return { why: 'altered', server };
    case LookupResult.failed:
      return kind === PlaceKind.store ? { why: 'storeErrorTaken', server } : null;
    case LookupResult.missing:
      if (kind === PlaceKind.memory) return { why: 'memoryMissing', server };
      return kind === PlaceKind.store ? { why: 'storeMissing', server } : null;
    case LookupResult.found:
      return null;
  }
}
