import {
  Action,
  CacheAnswer,
  Cause,
  ConnectionEnd,
  Ending,
  KeyAnswer,
  RevocationKind,
  RouteReason,
  SizeLimit,
  Standing,
  StoreRefusal,
} from '../../../src/engine';
import type { CountId, EventId } from '../../../src/timeline/claims/claim';
import type { Decoded } from '../trace';
import { ownerOf } from './evidence';

const FAILED: readonly number[] = [Ending.error, Ending.timedOut, Ending.refused];

/** Ended by its owner's will, by a ban, or by hand. */
const isOnPurpose = (cause: number): boolean => cause === Cause.revoked || cause === Cause.tampered;

type Whom = (record: Decoded, records: readonly Decoded[]) => number | undefined;

/** Whom a record tells that this befell, for each kind of event. Complete by type. */
export const BEFELL: Readonly<Record<EventId, Whom>> = {
  sessionLost: (one) => (one.kind === 'sessionLost' ? one.client : undefined),
  outOfReach: (one) =>
    one.kind === 'sessionLost' && one.cause === Cause.outOfReach ? one.client : undefined,
  cartLost: (one) => (one.kind === 'cartLost' ? one.client : undefined),
  cartExpired: (one) =>
    one.kind === 'cartLost' && one.cause === Cause.tokenExpired ? one.client : undefined,
  cartEnded: endedWithSession,
  loggedOut: (one) => standing(one, Standing.loggedOut),
  loggedIn: (one) => standing(one, Standing.loggedIn),
  loggedInAgain: (one) => (one.kind === 'forcedLogin' ? one.client : undefined),
  failed: (one) =>
    one.kind === 'attemptEnded' && FAILED.includes(one.ending) ? one.client : undefined,
  endedByAge: (one) =>
    one.kind === 'sessionEnded' && !isOnPurpose(one.cause) ? one.client : undefined,
  endedOnPurpose: (one) =>
    one.kind === 'sessionEnded' && one.cause === Cause.revoked ? one.client : undefined,
  endedByTampering: (one) =>
    one.kind === 'sessionEnded' && one.cause === Cause.tampered ? one.client : undefined,
  chargedTwice: (one) => (one.kind === 'duplicateOrder' ? one.client : undefined),
  transferLost: (one) => (one.kind === 'transferLost' ? one.client : undefined),
  toldFailed: (one) => (one.kind === 'toldFailed' ? one.client : undefined),
  madeTwice: (one) => (one.kind === 'transferTwice' ? one.client : undefined),
  transferUnknown: (one) =>
    one.kind === 'unknownOutcome' && one.action === Action.commit ? one.client : undefined,
  leaked: (one) => (one.kind === 'leaked' ? one.client : undefined),
  progressLost: (one) => (one.kind === 'progressLost' ? one.client : undefined),
  updateLost: (one) => (one.kind === 'updateLost' ? one.client : undefined),
  tooLarge: tooLargeFor(SizeLimit.balancer, SizeLimit.server),
  cookieTooLarge: tooLargeFor(SizeLimit.browser),
  answerTooLarge: tooLargeFor(SizeLimit.answer),
  nothingAdded: (one) =>
    one.kind === 'nothingDone' && one.action === Action.add ? one.client : undefined,
  stillAccepted: (one) => (one.kind === 'acceptedAfterRevocation' ? one.client : undefined),
  storeFull: (one, all) =>
    one.kind === 'storeRefused' && one.why === StoreRefusal.full
      ? ownerOf(all, one.attempt)
      : undefined,
  fallback: (one) => (one.kind === 'fallback' ? one.client : undefined),
  messageLost: (one) => (one.kind === 'messageLost' ? one.client : undefined),
  connectionDropped: (one) =>
    one.kind === 'connectionClosed' &&
    (one.why === ConnectionEnd.serverEnded || one.why === ConnectionEnd.balancerEnded)
      ? one.client
      : undefined,
  replayed: (one) =>
    one.kind === 'keyAnswer' && one.answer === KeyAnswer.replayed ? one.client : undefined,
  unknown: (one) =>
    one.kind === 'unknownOutcome' && one.action === Action.checkout ? one.client : undefined,
  memoryFull: (one) => (one.kind === 'memoryFull' ? one.client : undefined),
  fromCache: (one) =>
    one.kind === 'cacheAnswer' &&
    (one.answer === CacheAnswer.hit || one.answer === CacheAnswer.collapsed)
      ? one.client
      : undefined,
};

/** A cart that went at the instant its owner's session ended by age, from the place that kept both. */
function endedWithSession(one: Decoded, all: readonly Decoded[]): number | undefined {
  if (one.kind !== 'cartLost' || one.cause !== Cause.idle) return undefined;
  const now = all.filter(({ atUs }) => atUs === one.atUs);
  const ended = now.flatMap((other) =>
    other.kind === 'sessionEnded' && other.client === one.client && !isOnPurpose(other.cause)
      ? [other.session]
      : [],
  );
  // A request in work may hold what died in its table a moment before.
  const isWhole = all.some((gone) => {
    if (gone.kind !== 'copyRemoved' || gone.atUs > one.atUs) return false;
    if (!ended.includes(gone.session)) return false;
    const last = all.findLast(
      (other) =>
        other.kind === 'copyPlaced' &&
        other.session === gone.session &&
        other.position < gone.position,
    );
    return last?.kind === 'copyPlaced' && last.identity && last.items >= 0;
  });
  return isWhole ? one.client : undefined;
}

function tooLargeFor(...limits: readonly number[]): Whom {
  return (one, all) =>
    one.kind === 'tooLarge' && limits.includes(one.limit) ? ownerOf(all, one.attempt) : undefined;
}

function standing(one: Decoded, what: Standing): number | undefined {
  return one.kind === 'clientStanding' && one.standing === what && one.session !== 0
    ? one.client
    : undefined;
}

type Counts = (records: readonly Decoded[], all: readonly Decoded[], of?: number) => number;
const countOf =
  (fits: (record: Decoded, of?: number) => boolean): Counts =>
  (records, _all, of) =>
    records.filter((one) => fits(one, of)).length;

/** How often each thing happened. Complete by type. */
export const COUNTS: Readonly<Record<CountId, Counts>> = {
  sessionsLost: countOf(({ kind }) => kind === 'sessionLost'),
  cartsLost: (records, all) =>
    records.filter((one) => one.kind === 'cartLost' && !isBanned(one.client, one.position, all))
      .length,
  progressLost: countOf(({ kind }) => kind === 'progressLost'),
  transfersLost: (records, all) =>
    records.filter((one) => one.kind === 'transferLost' && !isBanned(one.client, one.position, all))
      .length,
  toldFailed: countOf(({ kind }) => kind === 'toldFailed'),
  messagesLost: countOf(({ kind }) => kind === 'messageLost'),
  forcedLogins: countOf(({ kind }) => kind === 'forcedLogin'),
  failed: countOf((one) => one.kind === 'attemptEnded' && FAILED.includes(one.ending)),
  duplicates: countOf(({ kind }) => kind === 'duplicateOrder' || kind === 'transferTwice'),
  replayed: countOf((one) => one.kind === 'keyAnswer' && one.answer === KeyAnswer.replayed),
  accepted: countOf((one, of) => one.kind === 'acceptedAfterRevocation' && one.client === of),
  sent: countOf(({ kind }) => kind === 'attemptSent'),
  routed: countOf(({ kind }) => kind === 'routed'),
  routedTo: countOf((one, of) => one.kind === 'routed' && one.server === of),
  bound: countOf(
    (one) =>
      one.kind === 'routed' &&
      (one.reason === RouteReason.affinity || one.reason === RouteReason.address),
  ),
  cacheAsked: (records) =>
    new Set(records.flatMap((one) => (one.kind === 'cacheAnswer' ? [one.attempt] : []))).size,
  cacheHits: countOf(
    (one) =>
      one.kind === 'cacheAnswer' &&
      (one.answer === CacheAnswer.hit || one.answer === CacheAnswer.stale),
  ),
  orders: countOf(({ kind }) => kind === 'orderPlaced'),
  emptyCheckouts: (records) => records.filter((one) => isOrderedAlready(one, records)).length,
};

/** Whether somebody was banned before a position, and nobody new has had the number since. */
function isBanned(client: number, position: number, all: readonly Decoded[]): boolean {
  let banned = false;
  for (const one of all) {
    if (one.position >= position) break;
    if (one.kind === 'clientArrived' && one.client === client) banned = false;
    if (one.kind === 'revoked' && one.client === client) banned ||= one.how === RevocationKind.ban;
  }
  return banned;
}

/** A checkout that found nothing in the cart: an order was placed between its first attempt, in the same span, and then. */
function isOrderedAlready(one: Decoded, records: readonly Decoded[]): boolean {
  if (one.kind !== 'nothingDone' || one.action !== Action.checkout) return false;
  const before = records.filter(({ position }) => position < one.position);
  const first = before.findLast(
    (other) =>
      other.kind === 'attemptSent' &&
      other.client === one.client &&
      other.action === Action.checkout &&
      !other.again,
  );
  return (
    first !== undefined &&
    before.some(
      (other) =>
        other.kind === 'orderPlaced' &&
        other.client === one.client &&
        other.position > first.position,
    )
  );
}
