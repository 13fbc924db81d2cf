import {
  Ending,
  LookupResult,
  PERSON_KEY,
  PlaceKind,
  Rejection,
  RevocationKind,
  ServerCondition,
  SizeLimit,
} from '../../src/engine';
import type { Rule } from './rule';
import { type Decoded, only } from './trace';

/** Keys only ever get newer, and every server accepts what it signs with. */
const keysGetNewer: Rule = (records) => {
  const last = new Map<number, readonly number[]>();
  return only(records, 'keyChanged').flatMap(({ server, signs, newest, oldest }) => {
    const keys = [signs, newest, oldest];
    const before = last.get(server) ?? [1, 1, 1];
    last.set(server, keys);
    const older = keys.some((key, index) => key < (before[index] ?? 0));
    const usable = oldest <= signs && signs <= newest;
    return older || !usable ? [`S${server + 1} gets ${keys.join(', ')}`] : [];
  });
};

/** A signature is turned down only once keys have begun to change. */
const signaturesHoldUntilKeysChange: Rule = (records) => {
  const first = only(records, 'keyChanged')[0]?.position ?? Number.POSITIVE_INFINITY;
  return only(records, 'tokenRejected').flatMap(({ why, position, attempt }) =>
    why === Rejection.signature && position < first ? [`${attempt}: for no reason`] : [],
  );
};

/**
 * A token that was turned down proves nobody: no answer of success. One that was looked at only because the store
 * failed is not needed for that: the cart it might have brought stays unknown.
 */
const rejectionsAreRefusals: Rule = (records) => {
  const failed = new Set<number>();
  const rejected = new Set<string>();
  return records.flatMap((record) => {
    if (record.kind === 'lookup' && record.result === LookupResult.failed) {
      failed.add(record.attempt);
    }
    // Another try may find a server with another clock or other keys.
    if (record.kind === 'workStarted') rejected.delete(`${record.attempt} on ${record.server}`);
    if (record.kind === 'tokenRejected' && !failed.has(record.attempt)) {
      rejected.add(`${record.attempt} on ${record.server}`);
    }
    if (record.kind !== 'answered' || record.ending !== Ending.ok) return [];
    const try_ = `${record.attempt} on ${record.server}`;
    return rejected.has(try_) ? [`${try_}: rejected and served`] : [];
  });
};

/** What left with an altered token is never let in by it, and nothing else is turned down for that. */
const alteredTokensProveNobody: Rule = (records) => {
  const altered = new Set<number>();
  const carried = new Set<number>();
  return records.flatMap((record) => {
    if (record.kind === 'clientCredential') {
      if (record.altered) altered.add(record.client);
      else altered.delete(record.client);
    }
    if (record.kind === 'attemptSent' && altered.has(record.client)) carried.add(record.attempt);
    if (record.kind === 'tokenRejected' && record.why === Rejection.altered) {
      return carried.has(record.attempt) ? [] : [`${record.attempt}: not altered`];
    }
    if (record.kind !== 'lookup' || record.place.kind !== PlaceKind.pocket) return [];
    const isLetIn = record.result === LookupResult.found && carried.has(record.attempt);
    return isLetIn ? [`${record.attempt}: altered, and let in`] : [];
  });
};

/** No session is put into memory or store that is older than sessions may be. Its first copy shows when it began. */
const noneIsTooOld: Rule = (records, _architecture, { sessions: { maxAge } }) => {
  const since = new Map<number, number>();
  return only(records, 'copyPlaced').flatMap(({ session, place, atUs }) => {
    const firstUs = since.get(session) ?? atUs;
    since.set(session, firstUs);
    const counts = maxAge > 0 && place.kind !== PlaceKind.pocket && session < PERSON_KEY;
    return counts && atUs >= firstUs + maxAge ? [`session ${session} at ${atUs}: too old`] : [];
  });
};

/** A session that was revoked is never lost: it ends. */
const theRevokedAreNotLost: Rule = (records) => {
  const revoked = new Set<number>();
  return records.flatMap((record) => {
    if (record.kind === 'revoked') revoked.add(record.session);
    const wrong = record.kind === 'sessionLost' && revoked.has(record.session);
    return wrong ? [`${record.session} revoked, and lost`] : [];
  });
};

/** Where a session is kept in memory, a ban bites within one hop: no request whose work begins later is served. */
const memoryForgetsAtOnce: Rule = (records, architecture, { network }) => {
  if (architecture !== 'in-memory' && architecture !== 'sticky') return [];
  const begun = new Map<number, number>();
  let answered = -1;
  return records.flatMap((record) => {
    if (record.kind === 'workStarted') begun.set(record.attempt, record.atUs);
    if (record.kind === 'answered') answered = record.attempt;
    if (record.kind !== 'acceptedAfterRevocation') return [];
    const { atUs, client, sinceUs } = record;
    const forgottenUs = atUs - sinceUs + network.balancerServer;
    if ((begun.get(answered) ?? 0) <= forgottenUs) return [];
    return [`${client} is served ${sinceUs} after the revocation`];
  });
};

/** Nobody is served after logging out of their own will: the browser has nothing to show. */
const logoutsAreFinal: Rule = (records) => {
  const out = new Set<number>();
  return records.flatMap((record) => {
    if (record.kind === 'revoked' && record.how === RevocationKind.logout) out.add(record.session);
    if (record.kind !== 'acceptedAfterRevocation' || !out.has(record.session)) return [];
    return [`${record.client} is served after logging out`];
  });
};

/** Whoever is told at the login page that there is no way in gives up, and was banned. */
const theBannedStayOut: Rule = (records) => {
  const out = new Set<number>();
  const banned = new Set<number>();
  return records.flatMap((record) => {
    if (record.kind === 'revoked' && record.how === RevocationKind.ban) banned.add(record.client);
    // The number goes to somebody else.
    if (record.kind === 'clientLeft') {
      out.delete(record.client);
      banned.delete(record.client);
    }
    if (record.kind === 'attemptEnded' && record.status === 403) {
      out.add(record.client);
      return banned.has(record.client) ? [] : [`${record.client} is shut out for nothing`];
    }
    if (record.kind !== 'attemptSent' || !out.has(record.client)) return [];
    return [`${record.client} comes back`];
  });
};

const STATUS: Readonly<Record<number, number>> = {
  [SizeLimit.balancer]: 400,
  [SizeLimit.server]: 431,
};

/** What is too large for the balancer or a server is answered so, and by them; nothing else is. */
const sizesAreAnswered: Rule = (records) => {
  const expected = new Map<number, number>();
  return records.flatMap((record) => {
    if (record.kind === 'tooLarge' && record.limit !== SizeLimit.browser) {
      expected.set(record.attempt, STATUS[record.limit] as number);
    }
    if (record.kind !== 'answered') return [];
    const status = expected.get(record.attempt);
    // A server that says 400 misses a key.
    const isSize = record.status === 431 || (record.status === 400 && record.server < 0);
    return isSize && record.status !== status ? [`${record.attempt}: ${record.status}`] : [];
  });
};

/** A token is renewed in silence: nobody is forced to log in by the same answer. */
const refreshesAreSilent: Rule = (records) => {
  const fetched = new Map<number, Decoded<'tokenRefreshed'>>();
  return records.flatMap((record) => {
    if (record.kind === 'tokenRefreshed') fetched.set(record.client, record);
    if (record.kind !== 'forcedLogin') return [];
    const last = fetched.get(record.client);
    return last?.atUs === record.atUs ? [`${record.client} is asked after all`] : [];
  });
};

/** A server that is gone for good holds no keys: those who depended on it are told in time. */
const onlyThePresentHaveKeys: Rule = (records) => {
  const removed = new Map<number, number>();
  return records.flatMap((record) => {
    if (record.kind === 'serverCondition' && record.condition === ServerCondition.removed) {
      removed.set(record.server, record.atUs);
    }
    if (record.kind !== 'keyChanged') return [];
    const goneUs = removed.get(record.server);
    return goneUs !== undefined && record.atUs > goneUs ? [`S${record.server + 1} is gone`] : [];
  });
};

export const TOKEN_RULES = {
  keysGetNewer,
  signaturesHoldUntilKeysChange,
  rejectionsAreRefusals,
  alteredTokensProveNobody,
  theRevokedAreNotLost,
  memoryForgetsAtOnce,
  logoutsAreFinal,
  theBannedStayOut,
  sizesAreAnswered,
  refreshesAreSilent,
  onlyThePresentHaveKeys,
  noneIsTooOld,
} satisfies Record<string, Rule>;
